/**
 * Lock-out with delay: who guesses waits, longer each time; nobody is shut out for good. Source: OWASP ASVS 5.0, 6.3.1; decision 0059.
 * The attempt is judged in the transaction that asked whether it may be made: those made at once stand in a queue.
 */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { waitSeconds } from './rules/wait.ts';

/** What is guessed at, or from where. Behind one address there may be a whole hospital: it has more attempts. A program's secret cannot be guessed, but its clock goes wrong. */
const FREE_ATTEMPTS = { account: 5, client: 20, address: 30 } as const;

export interface Subject {
  readonly hash: Buffer;
  readonly free: number;
}

/** A thing to count attempts at; only its keyed hash is kept. */
export const subjectHash = (keys: KeyRing, kind: keyof typeof FREE_ATTEMPTS, name: string): Subject => ({
  hash: keys.keyedHash('lock-out', `${kind} ${name}`),
  free: FREE_ATTEMPTS[kind],
});

export type MayTry = { readonly ok: true } | { readonly ok: false; readonly waitSeconds: number };

const HOLD = statement(
  'identity-lock-out-hold',
  `SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) key`,
);
const READ = statement(
  'identity-lock-out-read',
  'SELECT subject, failures, last_at FROM identity_failure WHERE subject = ANY ($1)',
);

interface FailureRow {
  readonly subject: Buffer;
  readonly failures: number;
  readonly last_at: Date;
}

/** May an attempt at all of these be made now? Holds them until the transaction ends. */
export async function mayTry(tx: Transaction, ...subjects: readonly Subject[]): Promise<MayTry> {
  await tx.run(HOLD, [subjects.map(({ hash }) => hash.toString('hex')).sort()]);
  const rows = await tx.run<FailureRow>(READ, [subjects.map(({ hash }) => hash)]);
  const waits = rows.map(({ subject, failures, last_at }) => {
    const free = subjects.find(({ hash }) => hash.equals(subject))?.free ?? 0;
    return waitSeconds({ failures, free, sinceMs: tx.now.getTime() - last_at.getTime() });
  });
  const longest = Math.max(0, ...waits);
  return longest > 0 ? { ok: false, waitSeconds: longest } : { ok: true };
}

const FAILED = statement(
  'identity-lock-out-failed',
  `INSERT INTO identity_failure (subject, failures, last_at) SELECT subject, 1, $2 FROM unnest($1::bytea[]) subject
   ON CONFLICT (subject) DO UPDATE SET failures = identity_failure.failures + 1, last_at = excluded.last_at`,
);

/** Counts a wrong attempt. The transaction must commit: a refusal is a value, never a throw. */
export async function failed(tx: Transaction, ...subjects: readonly Subject[]): Promise<void> {
  await tx.run(FAILED, [subjects.map(({ hash }) => hash), tx.now]);
}

const SUCCEEDED = statement('identity-lock-out-succeeded', 'DELETE FROM identity_failure WHERE subject = $1');

/** Forgets the wrong attempts at this one. Never of an address: whoever has one good account there would guess on freely. */
export async function succeeded(tx: Transaction, { hash }: Subject): Promise<void> {
  await tx.run(SUCCEEDED, [hash]);
}

const SWEEP = statement('identity-lock-out-sweep', `DELETE FROM identity_failure WHERE last_at < $1`);
const KEPT_HOURS = 24;

/** Forgets what is a day old; a nightly job. */
export async function sweepFailures(tx: Transaction): Promise<void> {
  await tx.run(SWEEP, [new Date(tx.now.getTime() - KEPT_HOURS * 3_600_000)]);
}
