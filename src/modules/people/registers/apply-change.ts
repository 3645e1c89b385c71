/** One change of an outside register: applied, about nobody here, or kept sealed as a dead letter with its reason. */
import { type Database, statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, sealHouse } from '../../../platform/sealing/index.ts';
import type { Trail } from '../../audit/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
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
  readonly name: 'cobrha' | 'national-register' | 'insurers' | 'national-consents' | 'national-exclusions';
  readonly changesAfter: (sequence: number) => Promise<Asked<readonly (Change | UnreadableChange)[]>>;
  /** Whom the change is about; nothing when nobody here. */
  readonly subjectOf: (tx: Transaction, change: Change) => Promise<string | undefined>;
  readonly apply: (grant: SystemGrant, change: Change, subject: string) => Promise<Applied>;
  /** What a change about nobody here is. */
  readonly unknown: Applied | ((grant: SystemGrant, change: Change) => Promise<Applied>);
  /** Changes carry the moment they were made: `apply` itself judges which is later. */
  readonly judgesOrder?: true;
}

const LATER = statement(
  'people-later-register-event',
  `SELECT 1 FROM people_register_event WHERE register = $1 AND subject = $2 AND outcome = 'applied' AND sequence > $3 LIMIT 1`,
);
const CLOSE = statement(
  'people-close-register-event',
  `UPDATE people_register_event SET outcome = $3, reason = $4, subject = $5, content = $6, recorded_at = $7
   WHERE register = $1 AND sequence = $2`,
);
export const contentPlace = (register: string, sequence: number): string => `register-event ${register} ${sequence}`;

/** Applies one change and closes its row. */
export async function applyOne<Change extends Numbered>(
  grant: SystemGrant,
  keys: KeyRing,
  register: Register<Change>,
  change: Change | UnreadableChange,
): Promise<Applied['outcome']> {
  if ('unreadable' in change)
    return closeChange(grant, keys, register.name, change, { outcome: 'dead', reason: 'unreadable' });
  const tx = systemTransaction(grant);
  const subject = await register.subjectOf(tx, change);
  const isLate = !register.judgesOrder && subject !== undefined && (await isLater(tx, register.name, subject, change));
  return closeChange(grant, keys, register.name, change, {
    subject,
    ...(await judge(grant, register, change, subject, isLate)),
  });
}

const isLater = async (tx: Transaction, name: string, subject: string, { sequence }: Numbered): Promise<boolean> =>
  (await tx.run(LATER, [name, subject, sequence])).length > 0;

async function judge<Change extends Numbered>(
  grant: SystemGrant,
  { apply, unknown }: Register<Change>,
  change: Change,
  subject: string | undefined,
  isLate: boolean,
): Promise<Applied> {
  if (subject === undefined) return typeof unknown === 'function' ? unknown(grant, change) : unknown;
  return isLate ? { outcome: 'dead', reason: 'out-of-order' } : apply(grant, change, subject);
}

/** Closes the row of a change: what became of it, and of a dead letter what it said. */
export async function closeChange(
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
