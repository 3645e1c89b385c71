/** How many days a new document waits before its patient sees it: by institution and kind, or a caregiver's own default. Source: access rules 7.1-7.3. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import { brusselsDay, isDay } from '../../platform/time/index.ts';
import { type InstitutionKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';

export const MOST_DELAY_DAYS = 7;

export interface Delay {
  readonly owner: string;
  /** CD-TRANSACTION; empty: every kind. */
  readonly kind: string;
  readonly days: number;
  /** Local day. */
  readonly holdsFrom: string;
  readonly setBy: string;
}

/** Not yet begun ones may be set for any day from today on: what was put before keeps the day it has. */
export type DelayFault = 'days-invalid' | 'kind-invalid' | 'day-invalid' | 'day-past';
export type NewDelay = Pick<Delay, 'kind' | 'days' | 'holdsFrom'>;

/** CD-TRANSACTION values are lower-case words. */
const KIND = /^[a-z]{0,40}$/;

export function delayFault({ kind, days, holdsFrom }: NewDelay, today: string): DelayFault | undefined {
  if (!Number.isInteger(days) || days < 0 || days > MOST_DELAY_DAYS) return 'days-invalid';
  if (!KIND.test(kind)) return 'kind-invalid';
  if (!isDay(holdsFrom)) return 'day-invalid';
  return holdsFrom < today ? 'day-past' : undefined;
}

const INSERT = statement(
  'hub-insert-delay',
  'INSERT INTO hub_delay (delay, owner, kind, days, holds_from, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
);

async function keep(tx: Transaction, { owner, kind, days, holdsFrom, setBy }: Delay): Promise<void> {
  await tx.run(INSERT, [newItemId(tx.now), owner, kind, days, holdsFrom, setBy, tx.now]);
}

async function setFor(
  grant: RegisterGrant,
  tx: Transaction,
  delay: NewDelay & Pick<Delay, 'owner' | 'setBy'>,
): Promise<DelayFault | undefined> {
  const fault = delayFault(delay, brusselsDay(tx.now));
  noteUnder(grant, {
    kind: delay.kind || undefined,
    reason: fault ?? `${delay.days} days`,
    count: fault ? undefined : 1,
  });
  if (!fault) await keep(tx, delay);
  return fault;
}

/** For the new documents of an institution, from its day on. */
export function setDelay(
  grant: RegisterGrant,
  owner: InstitutionKey,
  delay: NewDelay,
): Promise<DelayFault | undefined> {
  const { tx, caller } = readRegisterGrant(grant, 'set-delay');
  if (caller.kind !== 'officer') throw new Error('a delay of an institution has an officer');
  return setFor(grant, tx, { ...delay, owner, setBy: caller.officer });
}

/** For what this caregiver writes in no institution's name, whatever its kind. */
export function setOwnDelay(grant: RegisterGrant, delay: Omit<NewDelay, 'kind'>): Promise<DelayFault | undefined> {
  const { tx, caller } = readRegisterGrant(grant, 'own-default');
  if (caller.kind !== 'caregiver') throw new Error('an own default has a caregiver');
  const { key } = caller.caregiver;
  return setFor(grant, tx, { ...delay, kind: '', owner: key, setBy: key });
}

const COLUMNS = `owner, kind, days, holds_from::text AS "holdsFrom", set_by AS "setBy"`;
const OF_INSTITUTIONS = statement(
  'hub-delays',
  `SELECT ${COLUMNS} FROM hub_delay WHERE owner <> set_by ORDER BY holds_from DESC, set_at DESC, delay LIMIT $1`,
);
const OF_ONE = statement(
  'hub-delays-of',
  `SELECT ${COLUMNS} FROM hub_delay WHERE owner = $1 ORDER BY holds_from DESC, set_at DESC, delay DESC LIMIT $2`,
);

/** Those of institutions, latest first. */
export async function listDelays(grant: RegisterGrant): Promise<readonly Delay[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-delays');
  const found = await tx.run<Delay>(OF_INSTITUTIONS, [mostRows]);
  noteUnder(grant, { count: found.length });
  return found;
}

/** The caller's own, latest first. */
export async function ownDelays(grant: RegisterGrant): Promise<readonly Delay[]> {
  const { tx, caller, mostRows } = readRegisterGrant(grant, 'own-default');
  if (caller.kind !== 'caregiver') throw new Error('an own default has a caregiver');
  const found = await tx.run<Delay>(OF_ONE, [caller.caregiver.key, mostRows]);
  noteUnder(grant, { count: found.length });
  return found;
}
