/** A privacy officer proposes to take a document off the wrong person; nothing changes before another person agrees. */
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { type ItemKey, itemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { bareLink } from '../../hub/index.ts';
import { fits, REASON } from '../rules/lengths.ts';
import { keepWithdrawal } from './withdrawals.ts';

export type WithdrawalFault = 'reason-invalid' | 'unknown-document' | 'proposed-already';
export type WithdrawalProposal = { readonly withdrawal: string } | { readonly fault: WithdrawalFault };

/** The document stands in the record of the grant. */
export async function proposeWithdrawal(
  grant: RegisterGrant,
  keys: KeyRing,
  item: ItemKey,
  reason: string,
): Promise<WithdrawalProposal> {
  const { tx, caller, records } = readRegisterGrant(grant, 'propose-withdrawal');
  const [record] = records;
  if (caller.kind !== 'officer') throw new Error('a proposal has an officer');
  const link = record && (await bareLink(tx, record, item));
  if (!link) return refuse(grant, 'unknown-document');
  if (!fits(reason, REASON)) return refuse(grant, 'reason-invalid');
  const { patient, kind, writtenOn } = link;
  const withdrawal = newItemId(tx.now);
  const by = { askedAs: 'officer', askedBy: caller.officer, state: 'withdrawal-proposed' } as const;
  const kept = await keepWithdrawal(tx, keys, { withdrawal, patient, item, kind, writtenOn, reason, ...by });
  if (!kept) return refuse(grant, 'proposed-already');
  noteUnder(grant, { item: itemKey(item), kind, count: 1 });
  return { withdrawal };
}

function refuse(grant: RegisterGrant, fault: WithdrawalFault): WithdrawalProposal {
  noteUnder(grant, { reason: fault });
  return { fault };
}
