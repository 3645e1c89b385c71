/** Exclusions of people who are not known here, or of houses that are not: kept by keyed hash until they come. Source: decision 0032. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { PatientKey } from '../../grants/index.ts';
import { findPatient } from '../../people/index.ts';
import type { PartyText } from './party.ts';

export interface KeptExclusion {
  readonly party: PartyText;
  readonly word: 'open' | 'closed';
  readonly at: Date;
  readonly number?: Buffer | undefined;
}

// A registration of this person at the same moment sees what is kept, or what is kept sees the person.
const ALONE = statement(
  'access-kept-exclusions-alone',
  `SELECT pg_advisory_xact_lock(hashtextextended('kept-exclusion/' || encode($1, 'hex'), 0))`,
);
const KEEP = statement(
  'access-keep-exclusion',
  `INSERT INTO access_kept_exclusion AS kept (ssin_hash, party, word, changed_at, number, kept_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (ssin_hash, party) DO UPDATE SET word = excluded.word, changed_at = excluded.changed_at,
     number = excluded.number, kept_at = excluded.kept_at
   WHERE excluded.changed_at > kept.changed_at OR (excluded.changed_at = kept.changed_at AND excluded.word = 'closed')`,
);

/** Whoever this number leads to, now that nobody registers it at the same moment. */
export async function meetPerson(tx: Transaction, ssinHash: Buffer): Promise<PatientKey | undefined> {
  await tx.run(ALONE, [ssinHash]);
  return findPatient(tx, ssinHash);
}

/** The latest word about each party; of two of one moment the one that closes. */
export async function keepExclusion(
  tx: Transaction,
  ssinHash: Buffer,
  { party, word, at, number }: KeptExclusion,
): Promise<void> {
  await tx.run(KEEP, [ssinHash, party, word, at, number ?? null, tx.now]);
}

const READ = statement(
  'access-read-kept-exclusions',
  `SELECT party, word, changed_at AS at, number FROM access_kept_exclusion WHERE ssin_hash = $1 ORDER BY changed_at, party LIMIT 1000`,
);
const FORGET = statement(
  'access-forget-kept-exclusion',
  'DELETE FROM access_kept_exclusion WHERE ssin_hash = $1 AND party = $2',
);

export async function keptExclusions(tx: Transaction, ssinHash: Buffer): Promise<KeptExclusion[]> {
  const rows = await tx.run<Omit<KeptExclusion, 'number'> & { number: Buffer | null }>(READ, [ssinHash]);
  return rows.map(({ number, ...kept }) => ({ ...kept, number: number ?? undefined }));
}

export const forgetKept = async (tx: Transaction, ssinHash: Buffer, party: PartyText): Promise<void> =>
  void (await tx.run(FORGET, [ssinHash, party]));
