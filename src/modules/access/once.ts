/**
 * An act that is done once however often it is sent: the answer is kept for a day under the key the caller chose, in the
 * act's own transaction. Source: contract; IETF draft "The Idempotency-Key HTTP Header Field".
 */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { actorKey } from './actor.ts';

export interface RepeatableRequest {
  /** As the caller sent it; only its hash is kept. */
  readonly key: string;
  /** Everything that was asked: another request under the same key is refused. */
  readonly content: string;
}

const HOURS_KEPT = 24;
const keptSince = ({ now }: Transaction): Date => new Date(now.getTime() - HOURS_KEPT * 3_600_000);

const QUEUE = statement(
  'access-request-queue',
  `SELECT pg_advisory_xact_lock(hashtextextended('access-request/' || $1 || encode($2, 'hex'), 0))`,
);
const READ = statement(
  'access-answered-request',
  'SELECT request_hash, answer FROM access_answered_request WHERE caller = $1 AND key_hash = $2 AND answered_at > $3',
);
const KEEP = statement(
  'access-keep-answer',
  `INSERT INTO access_answered_request (caller, key_hash, request_hash, answer, answered_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (caller, key_hash) DO UPDATE SET request_hash = $3, answer = $4, answered_at = $5`,
);
const SWEEP = statement('access-sweep-answers', 'DELETE FROM access_answered_request WHERE answered_at <= $1');

/** `isKept` says which answers count as done: a fault changed nothing and may be tried again. */
export async function once<Value>(
  grant: RecordGrant,
  keys: KeyRing,
  request: RepeatableRequest | undefined,
  act: () => Promise<Value>,
  isKept: (value: Value) => boolean,
): Promise<{ readonly value: Value; readonly repeated: boolean } | 'idempotency-key-reused'> {
  if (!request) return { value: await act(), repeated: false };
  const { tx, caller } = readGrant(grant);
  const at = [actorKey(caller), keys.keyedHash('idempotency-key', request.key)] as const;
  const asked = keys.keyedHash('idempotent-request', request.content);
  const label = `answer ${at[0]} ${at[1].toString('hex')}`;
  await tx.run(QUEUE, at);
  const [kept] = await tx.run<{ request_hash: Buffer; answer: Buffer }>(READ, [...at, keptSince(tx)]);
  if (kept && !kept.request_hash.equals(asked)) return 'idempotency-key-reused';
  if (kept) return { value: JSON.parse(openHouse(keys, label, kept.answer).toString()) as Value, repeated: true };
  const value = await act();
  if (!isKept(value)) return { value, repeated: false };
  await tx.run(KEEP, [...at, asked, sealHouse(keys, label, Buffer.from(JSON.stringify(value))), tx.now]);
  return { value, repeated: false };
}

/** Forgets answers older than a day; an hourly job. */
export async function sweepAnsweredRequests(tx: Transaction): Promise<void> {
  await tx.run(SWEEP, [keptSince(tx)]);
}
