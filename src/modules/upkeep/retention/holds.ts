/** Legal holds: a document or an item of the vault that a court or an investigation needs is not destroyed, whatever its term. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, newItemId, openHouse, sealHouse } from '../../../platform/sealing/index.ts';
import {
  type ItemKey,
  itemKey,
  noteUnder,
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../../grants/index.ts';
import { isOwnRecord, officerOf } from '../../people/index.ts';
import { fits, REASON } from '../rules/lengths.ts';
import { placeOfWhole, standingOf } from './standing.ts';

export interface Hold {
  readonly hold: string;
  readonly item: ItemKey;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
}

export type HoldOutcome =
  | 'held'
  | 'lifted'
  | 'unknown-document'
  | 'reason-invalid'
  | 'held-already'
  | 'unknown-hold'
  /** Nobody protects, or gives free, what stands about himself. */
  | 'own-record';

const place = (hold: string): string => `hold-reason ${hold}`;

const INSERT = statement(
  'upkeep-insert-hold',
  `INSERT INTO upkeep_hold (hold, patient, item, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT DO NOTHING RETURNING hold`,
);

/** The document stands in the record of the grant; of a part of one the whole is held. */
export async function holdDocument(
  grant: RegisterGrant,
  keys: KeyRing,
  named: ItemKey,
  reason: string,
): Promise<HoldOutcome> {
  const { tx, caller, records } = readRegisterGrant(grant, 'hold-document');
  if (caller.kind !== 'officer') throw new Error('a hold has an officer');
  const [record] = records;
  const whole = record && (await placeOfWhole(tx, { patient: record, item: named }));
  const standing = whole && (await standingOf(tx, whole));
  if (!standing) return note(grant, 'unknown-document');
  if (!fits(reason, REASON)) return note(grant, 'reason-invalid');
  if (await isOwnRecord(tx, await officerOf(tx, caller.officer), records)) return note(grant, 'own-record');
  const hold = newItemId(tx.now);
  const sealed = sealHouse(keys, place(hold), Buffer.from(reason.trim()));
  const kept = await tx.run(INSERT, [hold, record, whole.item, sealed, caller.officer, tx.now]);
  return note(grant, kept.length > 0 ? 'held' : 'held-already', { item: whole.item, kind: standing.kind });
}

const LIFT = statement(
  'upkeep-lift-hold',
  'UPDATE upkeep_hold SET ended_by = $2, ended_at = $3 WHERE hold = $1 AND ended_at IS NULL RETURNING item',
);

/** The next run of the job proposes the document again when its term has passed. */
export async function liftHold(grant: RegisterGrant, id: string): Promise<HoldOutcome> {
  const { tx, caller, records } = readRegisterGrant(grant, 'hold-document');
  if (caller.kind !== 'officer') throw new Error('a hold has an officer');
  if (await isOwnRecord(tx, await officerOf(tx, caller.officer), records)) return note(grant, 'own-record');
  const [lifted] = await tx.run<{ item: string }>(LIFT, [id, caller.officer, tx.now]);
  return lifted ? note(grant, 'lifted', { item: itemKey(lifted.item) }) : note(grant, 'unknown-hold');
}

function note(
  grant: RegisterGrant,
  outcome: HoldOutcome,
  of: { readonly item?: ItemKey; readonly kind?: string } = {},
): HoldOutcome {
  noteUnder(grant, { ...of, reason: outcome, count: outcome === 'held' || outcome === 'lifted' ? 1 : undefined });
  return outcome;
}

const OPEN = statement(
  'upkeep-holds-open',
  'SELECT hold, item, reason, set_by, set_at FROM upkeep_hold WHERE ended_at IS NULL ORDER BY set_at DESC, hold LIMIT $1',
);

export async function openHolds(tx: Transaction, keys: KeyRing, most: number): Promise<Hold[]> {
  const rows = await tx.run<{ hold: string; item: string; reason: Buffer; set_by: string; set_at: Date }>(OPEN, [most]);
  return rows.map(({ hold, item, reason, set_by: setBy, set_at: setAt }) => ({
    ...{ hold, setBy, setAt, item: itemKey(item) },
    reason: openHouse(keys, place(hold), reason).toString(),
  }));
}

const RECORD = statement('upkeep-hold-record', 'SELECT patient FROM upkeep_hold WHERE hold = $1');

/** The record a hold is about; none when there is no such hold. */
export async function recordOfHold(tx: Transaction, id: string): Promise<PatientKey[]> {
  const rows = await tx.run<{ patient: string }>(RECORD, [id]);
  return rows.map(({ patient }) => patientKey(patient));
}
