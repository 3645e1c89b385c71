/**
 * A document filed on the wrong person leaves that record in one act: closed for everybody, its identity free for the right
 * person, and everybody who opened it told. Source: GDPR art. 5.1(d), 16, 19.
 */
import { freeClaim } from '../../../platform/claims/index.ts';
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { openersOf } from '../../audit/index.ts';
import { caregiverKey } from '../../grants/index.ts';
import { type BareLink, closeLink, deriveLater } from '../../hub/index.ts';
import { endRequests } from '../rectification/requests.ts';
import type { Tell } from '../tell.ts';

export interface TakingAway {
  readonly keys: KeyRing;
  readonly tell: Tell;
  /** Whose own act it is, when it is its author's; it needs no letter. */
  readonly by?: string;
}

export async function takeAway(tx: Transaction, link: BareLink, { keys, tell, by }: TakingAway): Promise<void> {
  const { patient, item, claim, writtenOn, authorSummary, author } = link;
  if (!(await closeLink(tx, patient, item))) throw new Error('a current link could not be closed');
  await freeClaim(tx, { subject: patient, item, key: claim });
  await endRequests(tx, item);
  await deriveLater(tx, keys, link);
  const values = { day: brusselsDay(tx.now), written: writtenOn, who: authorSummary };
  await tell(['patient', patient], { kind: 'document-withdrawn', values });
  if (author && link.byPerson && author !== by)
    await tell(['caregiver', caregiverKey(author)], { kind: 'own-document-withdrawn', values });
  for (const [key, opened] of await readers(tx, link)) {
    if (key === author || key === by) continue;
    const told = { kind: 'opened-document-withdrawn', values: { ...values, opened } } as const;
    await tell(['caregiver', caregiverKey(key)], told);
  }
}

/** Caregivers who opened it, with the last day they did. */
async function readers(tx: Transaction, { patient, item }: BareLink): Promise<ReadonlyMap<string, string>> {
  const openers = await openersOf(tx, patient, item);
  const last = new Map<string, string>();
  for (const { kind, actor, lastAt } of openers)
    if (kind === 'caregiver' && !last.has(actor)) last.set(actor, brusselsDay(lastAt));
  return last;
}
