/** What an invented store answers before its habits and faults on the wire: the message, the list, and for whom it seals. */
import type { ServerResponse } from 'node:http';
import type { HospitalFault } from './hospital-faults.ts';
import type { SealFor } from './hospital-habits.ts';
import type { HospitalState } from './hospital-state.ts';
import { listAnswer } from './hub-list.ts';
import { folderIn, selectIn, ssinIn } from './hub-messages.ts';
import type { KeyActor, KeyDirectory } from './key-directory.ts';
import { seal } from './seal.ts';

/** Whose list is asked for; nothing when the question is another one. */
export const listedPerson = (text: string): string | undefined =>
  /<[\w-]+:GetTransactionListRequest[\s>]/.test(text) ? ssinIn(selectIn(text)) : undefined;

export function sendList(
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

/** The message that was asked for, as it stands in the store; nothing when it is not there. */
export function answerTo(
  { documents }: HospitalState,
  request: string,
  fault: HospitalFault | undefined,
): string | undefined {
  const select = selectIn(request);
  const ssin = ssinIn(select);
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
export function sealingFor(
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
  const folder = folderIn(message);
  const other = folder.replace(/\d{11}(?=<)/g, OTHER_SSIN);
  return message.replace(folder, () => `${folder}${other}`);
}
