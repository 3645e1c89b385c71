/** What an asker wrote itself, sealed under the patient's key: its number of the request, and its words to whoever must publish. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openBytes, openDataKey, sealBytes } from '../../../platform/sealing/index.ts';

export interface AskersWords {
  readonly number: string;
  readonly comment?: string | undefined;
}

const place = (patient: string, request: string) => ({
  subject: patient,
  item: request,
  version: 1,
  kind: 'publication-request',
});

export interface WordsPlace {
  readonly patient: string;
  readonly request: string;
}

export async function sealWords(
  tx: Transaction,
  keys: KeyRing,
  { patient, request }: WordsPlace,
  words: AskersWords,
): Promise<Buffer> {
  const dataKey = await openDataKey(tx, keys, patient);
  return sealBytes(dataKey, place(patient, request), Buffer.from(JSON.stringify(words)));
}

export async function openWords(
  tx: Transaction,
  keys: KeyRing,
  { patient, request }: WordsPlace,
  sealed: Buffer,
): Promise<AskersWords> {
  const dataKey = await openDataKey(tx, keys, patient);
  return JSON.parse(openBytes(dataKey, place(patient, request), sealed).toString()) as AskersWords;
}
