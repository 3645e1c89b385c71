/** A signed message counts once: what came is remembered until it is too old to count. Source: docs/decisions/0054. */
import { createHash } from 'node:crypto';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { SecurityFaultName, SignedMessage } from '../../../standards/wssec/index.ts';

const REMEMBER = statement(
  'identity-remember-message',
  `INSERT INTO identity_seen_message (fingerprint, until) SELECT * FROM unnest($1::bytea[], $2::timestamptz[])
   ON CONFLICT DO NOTHING RETURNING fingerprint`,
);

/** Remembers the message, and its assertion when that is for one use; tells which of them came before. */
export async function rememberMessage(
  tx: Transaction,
  { fingerprint, until, token }: SignedMessage,
): Promise<SecurityFaultName | undefined> {
  const assertion = createHash('sha256').update(`assertion ${token.id}`).digest();
  const seen = token.once
    ? ([
        [fingerprint, until],
        [assertion, token.until],
      ] as const)
    : ([[fingerprint, until]] as const);
  const kept = await tx.run<{ fingerprint: Buffer }>(REMEMBER, [
    seen.map(([hash]) => hash),
    seen.map(([, end]) => end),
  ]);
  const isNew = (hash: Buffer) => kept.some((row) => row.fingerprint.equals(hash));
  if (!isNew(fingerprint)) return 'message-replayed';
  return token.once && !isNew(assertion) ? 'assertion-used' : undefined;
}

// A process whose clock is behind still takes what another would refuse.
const SWEEP = statement(
  'identity-sweep-messages',
  `DELETE FROM identity_seen_message WHERE until <= $1::timestamptz - interval '10 minutes'`,
);

/** Forgets what is refused for its age; a nightly job. */
export async function sweepSeenMessages(tx: Transaction): Promise<void> {
  await tx.run(SWEEP, [tx.now]);
}
