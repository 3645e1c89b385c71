/** Who wrote a document takes it off the wrong person alone, at once. A document that is hidden from the caller does not exist for it. */
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { type Caller, discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { bareLink, linkByItem } from '../../hub/index.ts';
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
  const { tx, limits, caller } = readGrant(grant);
  const seen = await linkByItem(grant, item);
  if (!seen) return 'unknown-document';
  if (seen.author === undefined || !limits.authoredBy.includes(seen.author)) return 'not-author';
  if (!fits(reason, REASON)) return 'reason-invalid';
  const link = await bareLink(tx, seen.patient, item);
  if (!link) return 'unknown-document';
  await overtakeWithdrawals(tx, item);
  await takeAway(tx, link, tellUnderRecord(grant, keys), [seen.author]);
  const { patient, kind, writtenOn } = link;
  const withdrawal = newItemId(tx.now);
  const by = { askedAs: roleOf(caller), askedBy: seen.author, state: 'withdrawn' } as const;
  await keepWithdrawal(tx, keys, { withdrawal, patient, item, kind, writtenOn, reason, ...by });
  discloseUnder(grant, { item, kind, count: 1 });
  return 'withdrawn';
}

const roleOf = ({ kind }: Caller): 'caregiver' | 'institution' =>
  kind === 'institution' ? 'institution' : 'caregiver';
