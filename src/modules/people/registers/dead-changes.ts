/** Changes of outside registers that could not be applied: kept sealed, with their reason, until an officer tries them again or closes them. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';
import {
  noteUnder,
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
  systemTransaction,
} from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { isReason } from '../rules/reason.ts';
import {
  type Applied,
  applyOne,
  contentPlace,
  type Numbered,
  type Register,
  type TakeInContext,
} from './apply-change.ts';

export interface DeadChange {
  readonly register: string;
  readonly sequence: number;
  readonly reason: string;
  readonly recordedAt: Date;
}

const COLUMNS = `register, sequence::float8 AS sequence, reason, recorded_at AS "recordedAt"`;
const LIST = statement(
  'people-dead-register-events',
  `SELECT ${COLUMNS} FROM people_register_event WHERE outcome = 'dead' ORDER BY recorded_at, register, sequence LIMIT $1`,
);

/** Changes that wait for a person, the oldest first; nobody is named. */
export async function deadChanges(grant: RegisterGrant): Promise<DeadChange[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'dead-changes');
  const found = await tx.run<DeadChange>(LIST, [mostRows]);
  noteUnder(grant, { count: found.length });
  return found;
}

const SUBJECT = statement(
  'people-dead-register-event-subject',
  `SELECT subject FROM people_register_event
   WHERE register = $1 AND register <> 'cobrha' AND sequence = $2 AND outcome = 'dead' AND subject IS NOT NULL`,
);

/** The record a change is about, when it is known here; none for a caregiver's. */
export const recordsOfDeadChange = async (tx: Transaction, { register, sequence }: DeadName): Promise<PatientKey[]> =>
  (await tx.run<{ subject: string }>(SUBJECT, [register, sequence])).map(({ subject }) => patientKey(subject));

export type DeadName = Pick<DeadChange, 'register' | 'sequence'>;

const CONTENT = statement(
  'people-dead-register-event',
  `SELECT ${COLUMNS}, content FROM people_register_event WHERE register = $1 AND sequence = $2 AND outcome = 'dead' FOR UPDATE`,
);

interface Kept {
  readonly dead: DeadChange;
  readonly said: Readonly<Record<string, unknown>>;
}

async function keptOf(tx: Transaction, keys: KeyRing, { register, sequence }: DeadName): Promise<Kept | undefined> {
  const [row] = await tx.run<DeadChange & { content: Buffer }>(CONTENT, [register, sequence]);
  if (!row) return undefined;
  const { content, ...dead } = row;
  return { dead, said: JSON.parse(openHouse(keys, contentPlace(register, sequence), content).toString()) };
}

/** One change and what the register said, numbers and names in it; nothing when it waits no more. */
export async function deadChange(grant: RegisterGrant, keys: KeyRing, name: DeadName): Promise<Kept | undefined> {
  const { tx } = readRegisterGrant(grant, 'view-dead-change');
  const found = await keptOf(tx, keys, name);
  noteUnder(grant, { kind: printName(name), count: found ? 1 : 0 });
  return found;
}

const printName = ({ register, sequence }: DeadName): string => `${register} ${sequence}`;

const CLOSE = statement(
  'people-close-dead-register-event',
  `UPDATE people_register_event SET outcome = 'closed', closed_by = $3, closed_at = $4, closed_reason = $5
   WHERE register = $1 AND sequence = $2 AND outcome = 'dead' RETURNING sequence`,
);

export type DeadOutcome = 'closed' | 'reason-invalid' | 'no-such-letter';

/** Nothing will come of this change: an officer says why. What it said stays sealed. */
export async function closeDeadChange(
  grant: RegisterGrant,
  keys: KeyRing,
  name: DeadName,
  reason: string,
): Promise<DeadOutcome> {
  const outcome = isReason(reason) ? await close(grant, keys, name, reason.trim()) : 'reason-invalid';
  noteUnder(grant, { kind: `${outcome} ${printName(name)}`, count: outcome === 'closed' ? 1 : 0 });
  return outcome;
}

async function close(
  grant: RegisterGrant,
  keys: KeyRing,
  { register, sequence }: DeadName,
  reason: string,
): Promise<DeadOutcome> {
  const { tx, caller } = readRegisterGrant(grant, 'settle-dead-change');
  if (caller.kind !== 'officer') throw new Error('a closed change has an officer');
  const sealed = sealHouse(keys, `closed-${contentPlace(register, sequence)}`, Buffer.from(reason));
  const closed = await tx.run(CLOSE, [register, sequence, caller.officer, tx.now, sealed]);
  return closed.length > 0 ? 'closed' : 'no-such-letter';
}

/** An officer lets a change be tried again: traced first, tried by the house in a transaction of its own. */
export function letRetry(grant: RegisterGrant, name: DeadName): void {
  readRegisterGrant(grant, 'settle-dead-change');
  noteUnder(grant, { kind: `retry ${printName(name)}`, count: 1 });
}

/** Tries it again, now that its person is known or its records are joined. Gives what became of it. */
export async function retryDeadChange<Change extends Numbered>(
  { database, keys }: TakeInContext,
  register: Register<Change>,
  sequence: number,
): Promise<Applied['outcome'] | 'no-such-letter'> {
  return asSystem(database, `dead letter of ${register.name}`, async (grant) => {
    const kept = await keptOf(systemTransaction(grant), keys, { register: register.name, sequence });
    return kept ? applyOne(grant, keys, register, kept.said as unknown as Change) : 'no-such-letter';
    // It broke again: it stays as it was.
  }).catch(() => 'dead' as const);
}
