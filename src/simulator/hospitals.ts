/** Invented hospitals and other hubs that keep their documents themselves: each a small SOAP store with habits of its own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerTo, listedPerson, sealingFor, sendList } from './hospital-answers.ts';
import { type HospitalFault, misbehave } from './hospital-faults.ts';
import { type HospitalHabit, writeAnswer } from './hospital-habits.ts';
import type { HospitalState, KeptDocument } from './hospital-state.ts';
import type { KeyDirectory } from './key-directory.ts';
import { acknowledgePublication, isPublicationRequest, readPublicationRequest } from './publications.ts';

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
      const { documents = [], asked = [] } = state.hospitals[id] ?? {};
      state.hospitals[id] = { habit, number, documents, asked };
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
      if (isPublicationRequest(text)) return takePublication(store, text, fault, response);
      const asked = listedPerson(text);
      const message = answerTo(store, text, fault);
      if (asked) sendList(store, asked, fault, response);
      else await writeAnswer(store.habit, { message, seal: sealingFor(store, text, fault, keyOf) }, response);
    },
    forget: () => running.clear(),
  };
}

function takePublication(
  store: HospitalState,
  text: string,
  fault: HospitalFault | undefined,
  response: ServerResponse,
): void {
  const taken = fault !== 'not-there';
  if (taken) store.asked = [...(store.asked ?? []), readPublicationRequest(text)];
  acknowledgePublication(taken, response);
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
