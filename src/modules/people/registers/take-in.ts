/**
 * Taking in the changes of an outside register: each once, in the order of their numbers, in a transaction of its own.
 * The same change twice changes nothing; one that cannot be applied is kept as a dead letter with its reason. Source: access rules 9.3, 9.10.
 */
import { type Database, statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, sealHouse } from '../../../platform/sealing/index.ts';
import type { Trail } from '../../audit/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import type { Asked, UnreadableChange } from '../outside.ts';

export interface TakeInContext {
  readonly database: Database;
  readonly trail: Trail;
  readonly keys: KeyRing;
}

export type Applied =
  | { readonly outcome: 'applied'; readonly subject?: string | undefined }
  | { readonly outcome: 'not-ours' }
  | { readonly outcome: 'dead'; readonly reason: string };

export interface Numbered {
  readonly sequence: number;
}

export interface Register<Change extends Numbered> {
  readonly name: 'cobrha' | 'national-register' | 'insurers';
  readonly changesAfter: (sequence: number) => Promise<Asked<readonly (Change | UnreadableChange)[]>>;
  /** Whom the change is about; nothing when nobody here. */
  readonly subjectOf: (tx: Transaction, change: Change) => Promise<string | undefined>;
  readonly apply: (grant: SystemGrant, change: Change, subject: string) => Promise<Applied>;
  /** What a change about nobody here is. */
  readonly unknown: Applied;
}

export interface TakenIn {
  readonly applied: number;
  readonly dead: number;
  /** The register gave no usable answer; what it has waits for the next time. */
  readonly silent: boolean;
}

const CURSOR = statement(
  'people-register-cursor',
  'SELECT sequence::float8 AS sequence FROM people_register_cursor WHERE register = $1',
);
const MOST_ROUNDS = 50;

export async function takeIn<Change extends Numbered>(
  context: TakeInContext,
  register: Register<Change>,
): Promise<TakenIn> {
  let applied = 0;
  let dead = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const from = await cursorOf(context, register.name);
    const answer = await register.changesAfter(from);
    if (!answer.answered) return { applied, dead, silent: true };
    for (const change of answer.value) {
      const taken = await takeOne(context, register, change);
      if (taken === 'applied') applied += 1;
      if (taken === 'dead') dead += 1;
    }
    if ((await cursorOf(context, register.name)) === from) break;
  }
  return { applied, dead, silent: false };
}

const cursorOf = (context: TakeInContext, register: string): Promise<number> =>
  context.database.read(async (tx) => {
    const [row] = await tx.run<{ sequence: number }>(CURSOR, [register]);
    return row?.sequence ?? 0;
  });

const NOTE = statement(
  'people-note-register-event',
  `INSERT INTO people_register_event (register, sequence, outcome, recorded_at) VALUES ($1, $2, 'not-ours', $3)
   ON CONFLICT DO NOTHING RETURNING sequence`,
);
const MOVE = statement(
  'people-move-register-cursor',
  `INSERT INTO people_register_cursor (register, sequence) VALUES ($1, $2)
   ON CONFLICT (register) DO UPDATE SET sequence = greatest(people_register_cursor.sequence, excluded.sequence)`,
);
const CLOSE = statement(
  'people-close-register-event',
  `UPDATE people_register_event SET outcome = $3, reason = $4, subject = $5, content = $6, recorded_at = $7
   WHERE register = $1 AND sequence = $2`,
);

async function takeOne<Change extends Numbered>(
  { database, keys }: TakeInContext,
  register: Register<Change>,
  change: Change | UnreadableChange,
): Promise<Applied['outcome'] | 'known'> {
  const take = (settle: (grant: SystemGrant) => Promise<Applied['outcome']>) =>
    asSystem(database, `changes of ${register.name}`, async (grant) => {
      const tx = systemTransaction(grant);
      const isNew = (await tx.run(NOTE, [register.name, change.sequence, tx.now])).length > 0;
      if (!isNew) return 'known';
      const outcome = await settle(grant);
      await tx.run(MOVE, [register.name, change.sequence]);
      return outcome;
    });
  try {
    return await take((grant) => applyOne(grant, keys, register, change));
  } catch {
    // What breaks here must not hold up what comes after it. In an outage this throws too, and the change waits.
    return take((grant) => close(grant, keys, register.name, change, { outcome: 'dead', reason: 'failed' }));
  }
}

const LATER = statement(
  'people-later-register-event',
  `SELECT 1 FROM people_register_event WHERE register = $1 AND subject = $2 AND outcome = 'applied' AND sequence > $3 LIMIT 1`,
);
export const contentPlace = (register: string, sequence: number): string => `register-event ${register} ${sequence}`;

/** Applies one change and closes its row: what became of it, and of a dead letter what it said. */
export async function applyOne<Change extends Numbered>(
  grant: SystemGrant,
  keys: KeyRing,
  register: Register<Change>,
  change: Change | UnreadableChange,
): Promise<Applied['outcome']> {
  if ('unreadable' in change)
    return close(grant, keys, register.name, change, { outcome: 'dead', reason: 'unreadable' });
  const tx = systemTransaction(grant);
  const subject = await register.subjectOf(tx, change);
  const isLate = subject !== undefined && (await tx.run(LATER, [register.name, subject, change.sequence])).length > 0;
  return close(grant, keys, register.name, change, {
    subject,
    ...(await judge(grant, register, change, subject, isLate)),
  });
}

async function judge<Change extends Numbered>(
  grant: SystemGrant,
  { apply, unknown }: Register<Change>,
  change: Change,
  subject: string | undefined,
  isLate: boolean,
): Promise<Applied> {
  if (subject === undefined) return unknown;
  return isLate ? { outcome: 'dead', reason: 'out-of-order' } : apply(grant, change, subject);
}

async function close(
  grant: SystemGrant,
  keys: KeyRing,
  register: string,
  change: Numbered,
  applied: Applied & { readonly subject?: string | undefined },
): Promise<Applied['outcome']> {
  const { outcome, subject } = applied;
  const { sequence } = change;
  const place = contentPlace(register, sequence);
  const [reason, kept] =
    applied.outcome === 'dead'
      ? [applied.reason, sealHouse(keys, place, Buffer.from(JSON.stringify(change)))]
      : [null, null];
  const tx = systemTransaction(grant);
  await tx.run(CLOSE, [register, sequence, outcome, reason, subject ?? null, kept, tx.now]);
  return outcome;
}
