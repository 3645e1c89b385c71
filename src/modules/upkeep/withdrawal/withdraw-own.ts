/** Who wrote a document takes it off the wrong person alone, at once. A document that is hidden from the caller does not exist for it. */
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { type Caller, discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { ownLink } from '../../hub/index.ts';
import { fits, REASON } from '../rules/lengths.ts';
import { tellUnderRecord } from '../tell.ts';
import { takeAway } from './take-away.ts';
import { keepWithdrawal, overtakeWithdrawals } from './withdrawals.ts';

export type OwnWithdrawal = 'withdrawn' | 'unknown-document' | 'not-author' | 'reason-invalid';

export async function withdrawOwn(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  reason: string,
): Promise<OwnWithdrawal> {
  const link = await ownLink(grant, item);
  if (typeof link === 'string') return link;
  if (!fits(reason, REASON)) return 'reason-invalid';
  const { tx, caller } = readGrant(grant);
  await overtakeWithdrawals(tx, item);
  const self = actorOf(caller);
  await takeAway(tx, link, { keys, tell: tellUnderRecord(grant, keys), by: self });
  const { patient, kind, writtenOn } = link;
  const withdrawal = newItemId(tx.now);
  const by = { askedAs: roleOf(caller), askedBy: self, state: 'withdrawn' } as const;
  await keepWithdrawal(tx, keys, { withdrawal, patient, item, kind, writtenOn, reason, ...by });
  discloseUnder(grant, { item, kind, count: 1 });
  return 'withdrawn';
}

const roleOf = ({ kind }: Caller): 'caregiver' | 'institution' =>
  kind === 'institution' ? 'institution' : 'caregiver';

function actorOf(caller: Caller): string {
  if (caller.kind === 'caregiver') return caller.caregiver.key;
  if (caller.kind === 'institution') return caller.institution;
  throw new Error('a document was written by nobody');
}
