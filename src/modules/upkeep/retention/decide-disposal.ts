/** Two persons of the office approve; with the second the content's key is destroyed, and nobody finds it any more. The fact stays. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { isOwnRecord, isSamePerson, officerOf } from '../../people/index.ts';
import { tellUnderRegister } from '../tell.ts';
import { type Disposal, type DisposalState, disposalById } from './disposals.ts';
import { destroy, type Standing, standingOf } from './standing.ts';

export type DisposalOutcome =
  | DisposalState
  | 'unknown-disposal'
  | 'nothing-to-decide'
  | 'same-person'
  | 'own-record'
  | 'on-hold'
  /** A later version came after it was proposed: its term has begun again, it is kept. */
  | 'written-since';

export async function decideDisposal(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  agree: boolean,
): Promise<DisposalOutcome> {
  const { tx } = readRegisterGrant(grant, 'decide-retention');
  const disposal = await disposalById(tx, id);
  const outcome = disposal ? await decide(grant, keys, disposal, agree) : 'unknown-disposal';
  const done = disposal && DONE.includes(outcome);
  noteUnder(grant, {
    item: disposal?.item,
    kind: disposal?.kind,
    reason: reasonOf(outcome, disposal),
    count: done ? 1 : undefined,
  });
  return outcome;
}

const DONE: readonly DisposalOutcome[] = ['approved-once', 'destroyed', 'kept', 'written-since'];

/** The dates stay in the trail, when the document itself cannot tell them any more. */
const reasonOf = (outcome: DisposalOutcome, disposal: Disposal | undefined): string =>
  disposal && outcome === 'destroyed'
    ? `destroyed written ${disposal.writtenOn} recorded ${disposal.recordedOn}`
    : outcome;

async function decide(
  grant: RegisterGrant,
  keys: KeyRing,
  disposal: Disposal,
  agree: boolean,
): Promise<DisposalOutcome> {
  const { tx, caller } = readRegisterGrant(grant, 'decide-retention');
  if (caller.kind !== 'officer') throw new Error('a decision has an officer');
  const { state, firstBy, held } = disposal;
  if (state !== 'disposal-proposed' && state !== 'approved-once') return 'nothing-to-decide';
  if (await isOwnRecord(tx, await officerOf(tx, caller.officer), [disposal.patient])) return 'own-record';
  if (!agree) return mark(tx, disposal, 'kept', caller.officer);
  if (held) return 'on-hold';
  const standing = await standingOf(tx, disposal);
  if (standing && standing.recordedOn !== disposal.recordedOn) {
    await mark(tx, disposal, 'kept', caller.officer);
    return 'written-since';
  }
  if (!firstBy) return mark(tx, disposal, 'approved-once', caller.officer);
  const [first, second] = [await officerOf(tx, firstBy), await officerOf(tx, caller.officer)];
  if (isSamePerson(first, second)) return 'same-person';
  await destroy(tx, keys, disposal, standing);
  await tellPatient(grant, keys, disposal, standing);
  return mark(tx, disposal, 'destroyed', caller.officer);
}

const FIRST = statement(
  'upkeep-disposal-first',
  'UPDATE upkeep_disposal SET state = $2, first_by = $3, first_at = $4 WHERE disposal = $1',
);
const SECOND = statement(
  'upkeep-disposal-second',
  'UPDATE upkeep_disposal SET state = $2, second_by = $3, second_at = $4 WHERE disposal = $1',
);

async function mark(
  tx: Transaction,
  { disposal }: Disposal,
  state: 'approved-once' | 'destroyed' | 'kept',
  officer: string,
): Promise<DisposalState> {
  await tx.run(state === 'approved-once' ? FIRST : SECOND, [disposal, state, officer, tx.now]);
  return state;
}

/** Somebody on whom it was wrongly filed was told of that already. */
async function tellPatient(
  grant: RegisterGrant,
  keys: KeyRing,
  { patient, writtenOn }: Disposal,
  standing: Standing | undefined,
): Promise<void> {
  if (!standing || standing.gone) return;
  const { tx } = readRegisterGrant(grant, 'decide-retention');
  const values = { day: brusselsDay(tx.now), written: writtenOn, who: standing.who };
  await tellUnderRegister(grant, keys)(['patient', patient], { kind: 'document-destroyed', values });
}
