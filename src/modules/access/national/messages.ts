/** What is decided here and the national base is told: written in the act's own transaction, with the job that tells it. */
import { addJob } from '../../../platform/jobs/index.ts';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { type PatientKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import type { Word } from '../rules/national-conflict.ts';
import type { PartyText } from './party.ts';

/** The job that tells everything of one record that waits, the oldest first. */
export const TELL_NATIONAL_BASES = 'tell-national-bases';

export interface Decided {
  readonly party: PartyText;
  readonly word: Exclude<Word, 'deceased'>;
  readonly byPatient: boolean;
}

const INSERT = statement(
  'access-insert-national-message',
  `INSERT INTO access_national_message (patient, message, party, word, by_patient, changed_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** One message for each key: each has a number of its own, and a restriction holds when joined records are apart again. */
export async function tellLater(
  tx: Transaction,
  keys: KeyRing,
  patients: readonly PatientKey[],
  { party, word, byPatient }: Decided,
): Promise<void> {
  for (const patient of patients) {
    await tx.run(INSERT, [patient, newItemId(tx.now), party, word, byPatient, tx.now]);
    await addJob(tx, keys, TELL_NATIONAL_BASES, { patient });
  }
}

/** An act on a record is for the base too. A party that the base cannot name stays a matter of this house. */
export async function declareNationally(
  grant: RecordGrant,
  keys: KeyRing,
  { party, word }: { readonly party: PartyText | undefined; readonly word: Decided['word'] },
): Promise<void> {
  if (party === undefined) return;
  const { tx, patient, patients, caller } = readGrant(grant);
  // A yes stands in the record that stays, as it does here; whatever closes, and its end, in each.
  const whose = party === '' && word === 'open' ? [patient] : patients;
  await tellLater(tx, keys, whose, { party, word, byPatient: caller.kind === 'patient' });
}

const OPEN = statement(
  'access-is-open-at-base',
  `SELECT 1 FROM access_national_word WHERE patient = ANY ($1::uuid[]) AND party = $2 AND word = 'open' LIMIT 1`,
);

export const isOpenAtBase = async (
  tx: Transaction,
  patients: readonly PatientKey[],
  party: PartyText,
): Promise<boolean> => (await tx.run(OPEN, [patients, party])).length > 0;

const OURS = statement(
  'access-own-national-message',
  `UPDATE access_national_message SET told_at = coalesce(told_at, $6)
   WHERE patient = ANY ($1::uuid[]) AND message = $2 AND party = $3 AND word = $4 AND changed_at = $5 RETURNING message`,
);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Returned {
  readonly party: PartyText;
  readonly word: Word;
  readonly at: Date;
  readonly reference?: string | undefined;
}

/** A change that is a message of ours come back: word for word, else it is somebody else's. The base has it, whatever we know of its answer. */
export async function isOurs(
  tx: Transaction,
  patients: readonly PatientKey[],
  { party, word, at, reference = '' }: Returned,
): Promise<boolean> {
  if (!UUID.test(reference)) return false;
  return (await tx.run(OURS, [patients, reference, party, word, at, tx.now])).length > 0;
}
