/** Invented hospitals and other hubs that keep their documents themselves: each a small SOAP store with habits of its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HospitalFault, misbehave } from './hospital-faults.ts';
import { type HospitalHabit, type SealFor, writeAnswer } from './hospital-habits.ts';
import { listAnswer } from './hub-list.ts';
import type { KeyActor, KeyDirectory } from './key-directory.ts';
import { seal } from './seal.ts';

/** A document as its store has it: a whole kmehrmessage. */
export interface KeptDocument {
  readonly ssin: string;
  readonly scheme: string;
  readonly value: string;
  readonly message: string;
}

export interface HospitalState {
  habit: HospitalHabit;
  /** Its NIHII: whose key it seals with. */
  number: string;
  documents: KeptDocument[];
  /** Another hub: it tells what it has of a person as well. */
  hubName?: string | undefined;
}

export interface Hospitals {
  /** Opens a store, or gives an open one another habit. */
  readonly open: (id: string, number: string, habit: HospitalHabit) => void;
  /** Opens another hub; its number is that of the sector (EHP). */
  readonly openHub: (id: string, number: string, name: string) => void;
  /** Numbers of the other hubs that have documents of this person. */
  readonly hubsOf: (ssin: string) => readonly string[];
  readonly keep: (id: string, document: KeptDocument) => void;
  readonly misbehave: (id: string, fault: HospitalFault | undefined) => void;
  /** Questions that are held back now. */
  readonly heldAt: (id: string) => number;
  /** The last question that came, as it came. */
  readonly lastQuestion: (id: string) => string | undefined;
  /** Lets held answers go. */
  readonly release: (id: string) => void;
  readonly answer: (id: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly forget: () => void;
}

interface Running {
  lastQuestion?: string | undefined;
  fault?: HospitalFault | undefined;
  readonly held: (() => void)[];
}

/** `state` is emptied by a reset of the registers. */
export function openHospitals(
  state: { hospitals: Record<string, HospitalState> },
  keyOf: KeyDirectory['keyOf'],
): Hospitals {
  const running = new Map<string, Running>();
  const at = (id: string): Running => {
    const known = running.get(id) ?? { held: [] };
    running.set(id, known);
    return known;
  };
  return {
    open: (id, number, habit) => {
      state.hospitals[id] = { habit, number, documents: state.hospitals[id]?.documents ?? [] };
    },
    openHub: (id, number, name) => {
      state.hospitals[id] = { habit: 'plain', number, hubName: name, documents: state.hospitals[id]?.documents ?? [] };
    },
    hubsOf: (ssin) =>
      Object.values(state.hospitals)
        .filter(({ hubName, documents }) => hubName !== undefined && documents.some((one) => one.ssin === ssin))
        .map(({ number }) => number),
    keep: (id, document) => {
      const store = state.hospitals[id];
      if (!store) throw new Error(`there is no store ${id}`);
      const others = store.documents.filter((one) => one.value !== document.value || one.scheme !== document.scheme);
      store.documents = [...others, document];
    },
    misbehave: (id, fault) => {
      at(id).fault = fault;
    },
    heldAt: (id) => at(id).held.length,
    lastQuestion: (id) => at(id).lastQuestion,
    release: (id) => {
      for (const go of at(id).held.splice(0)) go();
    },
    answer: async (id, request, response) => {
      const store = state.hospitals[id];
      const text = await textOf(request);
      if (!store) return void response.writeHead(404).end();
      const run = at(id);
      run.lastQuestion = text;
      const { fault } = run;
      if (fault === 'held') await new Promise<void>((resolve) => run.held.push(resolve));
      if (fault !== undefined && misbehave(fault, response)) return;
      const asked = listedPerson(text);
      const message = answerTo(store, text, fault);
      if (asked) sendList(store, asked, fault, response);
      else await writeAnswer(store.habit, { message, seal: sealingFor(store, text, fault, keyOf) }, response);
    },
    forget: () => running.clear(),
  };
}

/** Whose list is asked for; nothing when the question is another one. */
const listedPerson = (text: string): string | undefined =>
  /<[\w-]+:GetTransactionListRequest[\s\S]*?S="INSS"[^>]*>(\d{11})</.exec(text)?.[1];

function sendList(
  { number, hubName, documents }: HospitalState,
  ssin: string,
  fault: HospitalFault | undefined,
  response: ServerResponse,
): void {
  if (hubName === undefined) return void response.writeHead(500).end();
  const kept = documents.filter((one) => one.ssin === ssin);
  const body = listAnswer({ number, name: hubName }, fault === 'other-patient' ? OTHER_SSIN : ssin, kept);
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
}

const MOST_BYTES = 1024 * 1024;

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The message that was asked for, as it stands in the store; nothing when it is not there. */
function answerTo({ documents }: HospitalState, request: string, fault: HospitalFault | undefined): string | undefined {
  const select = /<[\w-]+:select>[\s\S]*<\/[\w-]+:select>/.exec(request)?.[0] ?? '';
  const ssin = /S="INSS"[^>]*>(\d{11})</.exec(select)?.[1];
  const [, scheme, value] = /S="LOCAL" SL="([^"]*)"[^>]*>([^<]*)</.exec(select) ?? [];
  const found = documents.find((one) => one.ssin === ssin && one.scheme === scheme && escaped(one.value) === value);
  if (fault === 'not-there' || !found) return undefined;
  if (fault === 'other-patient') return found.message.replaceAll(found.ssin, OTHER_SSIN);
  if (fault === 'two-patients') return withSecondPatient(found.message);
  if (fault === 'other-document') return found.message.replaceAll(found.value, 'another-document');
  return found.message;
}

const OTHER_HOSPITAL: KeyActor = { type: 'NIHII-HOSPITAL', number: '71099922' };

/** Nothing when the question nominates nobody. */
function sealingFor(
  { number }: HospitalState,
  request: string,
  fault: HospitalFault | undefined,
  keyOf: KeyDirectory['keyOf'],
): SealFor | undefined {
  const [, nominated] = /S="ID-ENCRYPTION-ACTOR"[^>]*>(\d{5,12})</.exec(request) ?? [];
  const [, type] = /S="CD-ENCRYPTION-ACTOR"[^>]*>([A-Z-]{3,20})</.exec(request) ?? [];
  if (nominated === undefined || type === undefined) return undefined;
  if (fault === 'only-wrapped') return async (clear) => clear;
  const signer = fault === 'sealed-by-another' ? OTHER_HOSPITAL : { type: 'NIHII-HOSPITAL', number };
  const recipient = fault === 'sealed-for-another' ? OTHER_HOSPITAL : { type, number: nominated };
  return async (clear) => seal(clear, await keyOf(signer), await keyOf(recipient));
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Of an invented person whom nobody else is. */
const OTHER_SSIN = '85073099833';

/** The folder once more, with another person in it. */
function withSecondPatient(message: string): string {
  const [folder = ''] = /<((?:[\w-]+:)?)folder[\s>][\s\S]*<\/\1folder>/.exec(message) ?? [];
  const other = folder.replace(/\d{11}(?=<)/g, OTHER_SSIN);
  return message.replace(folder, () => `${folder}${other}`);
}
