/** What a page asked of a browser: sealed, good for its session and for minutes. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';

type Purpose = 'register-passkey' | 'give-passkey' | 'register-code';

const GOOD_MINUTES: Readonly<Record<Purpose, number>> = {
  'register-passkey': 5,
  'give-passkey': 5,
  // Long enough to find the telephone and install an application.
  'register-code': 20,
};

const labelOf = (session: string, purpose: Purpose): string => `challenge ${purpose} ${session}`;

const KEEP = statement(
  'identity-keep-challenge',
  `INSERT INTO identity_challenge (session, purpose, value, expires_at) VALUES ($1, $2, $3, $4)
   ON CONFLICT (session, purpose) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
);
const READ = statement(
  'identity-read-challenge',
  'SELECT value FROM identity_challenge WHERE session = $1 AND purpose = $2 AND expires_at > $3',
);
const TAKE = statement(
  'identity-take-challenge',
  'DELETE FROM identity_challenge WHERE session = $1 AND purpose = $2 RETURNING value, expires_at > $3 AS good',
);
const SWEEP = statement('identity-sweep-challenges', 'DELETE FROM identity_challenge WHERE expires_at <= $1');

/** The challenges of one session. */
export function challengesOf(tx: Transaction, keys: KeyRing, session: string) {
  const open = (purpose: Purpose, value: Buffer): string =>
    openHouse(keys, labelOf(session, purpose), value).toString('utf8');
  return {
    /** Replaces the one that runs. */
    keep: async (purpose: Purpose, value: string): Promise<void> => {
      const sealed = sealHouse(keys, labelOf(session, purpose), Buffer.from(value));
      await tx.run(KEEP, [session, purpose, sealed, new Date(tx.now.getTime() + GOOD_MINUTES[purpose] * 60_000)]);
    },
    read: async (purpose: Purpose): Promise<string | undefined> => {
      const [row] = await tx.run<{ value: Buffer }>(READ, [session, purpose, tx.now]);
      return row && open(purpose, row.value);
    },
    /** Good once, whatever becomes of it. */
    take: async (purpose: Purpose): Promise<string | undefined> => {
      const [row] = await tx.run<{ value: Buffer; good: boolean }>(TAKE, [session, purpose, tx.now]);
      return row?.good ? open(purpose, row.value) : undefined;
    },
  };
}

/** Forgets what nobody answered; a nightly job. */
export async function sweepChallenges(tx: Transaction): Promise<void> {
  await tx.run(SWEEP, [tx.now]);
}
