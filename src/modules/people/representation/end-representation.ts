/** One officer ends at once who speaks for somebody, or an incapacity, whoever entered it: ending closes, and must not wait for a second person. */
import { statement } from '../../../platform/postgres/index.ts';
import { type KeyRing, sealHouse } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { keysOfRecord } from '../looked-up.ts';
import { isOwnRecord } from '../merge/index.ts';
import { officerOf } from '../officers.ts';
import { isReason } from '../rules/reason.ts';
import { openedNames, tellBoth } from './tell.ts';
import { type Tie, tiesOf } from './ties.ts';

export type EndOutcome = 'ended' | 'unknown-representation' | 'own-record' | 'reason-invalid';

/** The tie of the record that the question named. */
export async function endTie(grant: RegisterGrant, keys: KeyRing, id: string, reason: string): Promise<EndOutcome> {
  const { tx, records } = readRegisterGrant(grant, 'end-representation');
  const tie = (await tiesOf(tx, records, brusselsDay(tx.now))).find((one) => one.tie === id);
  const fault = tie ? await faultOf(grant, tie, reason) : 'unknown-representation';
  if (!tie || fault) {
    noteUnder(grant, { kind: fault, count: 0 });
    return fault ?? 'unknown-representation';
  }
  await close(grant, keys, tie, reason);
  const told = { patientName: (await openedNames(grant)).get(tie.patient) ?? '', ...tie };
  await tellBoth(grant, keys, 'ended', told);
  const note = { item: id as ItemKey, kind: 'ended', count: 1 };
  noteUnder(grant, note);
  // Who spoke for the patient reads of it too.
  if (tie.representative) noteUnder(grant, { ...note, patients: await keysOfRecord(tx, tie.representative) });
  return 'ended';
}

async function faultOf(grant: RegisterGrant, tie: Tie, reason: string): Promise<EndOutcome | undefined> {
  const { tx, caller, records } = readRegisterGrant(grant, 'end-representation');
  if (caller.kind !== 'officer') throw new Error('an end has an officer');
  const about = tie.representative ? [...records, tie.representative] : records;
  if (await isOwnRecord(tx, await officerOf(tx, caller.officer), about)) return 'own-record';
  return isReason(reason) ? undefined : 'reason-invalid';
}

// The end is exclusive: from this local day on nobody speaks by it.
const end = (table: string) =>
  `UPDATE ${table} SET until_date = $3, ended_by = $4, ended_at = $5, end_reason = $6 WHERE patient = $1 AND tie = $2`;
const END = {
  representation: statement('people-end-tie', end('people_representation')),
  incapacity: statement('people-end-incapacity', end('people_incapacity')),
};

async function close(grant: RegisterGrant, keys: KeyRing, { patient, tie, kind }: Tie, reason: string): Promise<void> {
  const { tx, caller } = readRegisterGrant(grant, 'end-representation');
  if (caller.kind !== 'officer') throw new Error('an end has an officer');
  const sealed = sealHouse(keys, `representation-end ${tie}`, Buffer.from(reason.trim()));
  const values = [patient, tie, brusselsDay(tx.now), caller.officer, tx.now, sealed];
  await tx.run(kind === 'incapacity' ? END.incapacity : END.representation, values);
}
