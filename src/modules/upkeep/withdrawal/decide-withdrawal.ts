/** Another privacy officer, who is another person, agrees or not; then the document leaves the record in the same transaction. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { bareLink } from '../../hub/index.ts';
import { isOwnRecord, isSamePerson, officerOf } from '../../people/index.ts';
import { tellUnderRegister } from '../tell.ts';
import { takeAway } from './take-away.ts';
import { setWithdrawal, type Withdrawal, type WithdrawalState, withdrawalById } from './withdrawals.ts';

export type WithdrawalOutcome =
  | WithdrawalState
  | 'unknown-withdrawal'
  | 'nothing-to-decide'
  | 'same-person'
  | 'own-record'
  | 'unknown-document';

export async function decideWithdrawal(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  agree: boolean,
): Promise<WithdrawalOutcome> {
  const { tx } = readRegisterGrant(grant, 'decide-withdrawal');
  const withdrawal = await withdrawalById(tx, keys, id);
  const outcome = withdrawal ? await decide(grant, keys, withdrawal, agree) : 'unknown-withdrawal';
  const done = outcome === 'withdrawn' || outcome === 'withdrawal-refused';
  noteUnder(grant, { item: withdrawal?.item, kind: withdrawal?.kind, reason: outcome, count: done ? 1 : undefined });
  return outcome;
}

async function decide(
  grant: RegisterGrant,
  keys: KeyRing,
  withdrawal: Withdrawal,
  agree: boolean,
): Promise<WithdrawalOutcome> {
  const { tx, caller } = readRegisterGrant(grant, 'decide-withdrawal');
  if (caller.kind !== 'officer') throw new Error('a decision has an officer');
  if (withdrawal.state !== 'withdrawal-proposed') return 'nothing-to-decide';
  const [asked, deciding] = [await officerOf(tx, withdrawal.askedBy), await officerOf(tx, caller.officer)];
  if (isSamePerson(asked, deciding)) return 'same-person';
  if (await isOwnRecord(tx, deciding, [withdrawal.patient])) return 'own-record';
  if (agree) {
    const link = await bareLink(tx, withdrawal.patient, withdrawal.item);
    if (!link) return 'unknown-document';
    await takeAway(tx, link, { keys, tell: tellUnderRegister(grant, keys) });
  }
  const state = agree ? 'withdrawn' : 'withdrawal-refused';
  await setWithdrawal(tx, withdrawal.withdrawal, state, caller.officer);
  return state;
}
