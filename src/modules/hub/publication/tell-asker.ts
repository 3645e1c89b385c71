/**
 * Who asked learns what became of a request, by letter. That a document came is told only to whom that document is open: to anybody
 * else the request goes on until its term, and ends as it would have without the document. Source: decision 0044.
 */
import { statement } from '../../../platform/postgres/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type AccessContext, type ItemFacts, standingOf } from '../../access/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { notifyByJob } from '../../notices/index.ts';
import { caregiverByKey, describeParties, keysOfRecord, traceHouse } from '../../people/index.ts';
import { openWords } from './content.ts';
import { requestsPast, type StoredRequest, storedRequest } from './stored.ts';

const FACTS = statement(
  'hub-publication-item',
  `SELECT item, kind, category, author, author_profession, recorded_at FROM hub_link
   WHERE patient = ANY ($1::uuid[]) AND item = $2 AND revoked_at IS NULL`,
);
const TOLD = statement(
  'hub-publication-told',
  `UPDATE hub_publication SET told_at = $3, outcome = coalesce(outcome, $4), closed_at = coalesce(closed_at, $3)
   WHERE patient = $1 AND request = $2`,
);

interface FactsRow {
  item: string;
  kind: string;
  category: string;
  author: string | null;
  author_profession: string | null;
  recorded_at: Date;
}

/** The job of a document that answers a request. */
export async function tellOfPublication(context: AccessContext, payload: unknown): Promise<void> {
  const { patient, request } = payload as { readonly patient: string; readonly request: string };
  await asSystem(context.database, 'an asker is told of a publication', async (grant) => {
    const stored = await storedRequest(systemTransaction(grant), patient, request);
    if (!stored || stored.toldAt || stored.outcome !== 'published') return;
    if (await isOpenToAsker(grant, stored)) await tell(grant, context, stored, 'published');
  });
}

async function isOpenToAsker(grant: SystemGrant, stored: StoredRequest): Promise<boolean> {
  const tx = systemTransaction(grant);
  const caregiver = await caregiverByKey(tx, stored.asker);
  const [row] = await tx.run<FactsRow>(FACTS, [await keysOfRecord(tx, stored.patient), stored.item]);
  if (!caregiver || !row) return false;
  return (await standingOf(grant, stored.patient, caregiver, stored.institution)).sees(factsOf(row));
}

const factsOf = ({ author, author_profession, recorded_at, ...row }: FactsRow): ItemFacts => ({
  ...row,
  author: author ?? undefined,
  authorProfession: author_profession ?? undefined,
  recordedAt: recorded_at,
});

const LETTERS = { published: 'publication-answered', expired: 'publication-expired' } as const;

async function tell(
  grant: SystemGrant,
  { keys, trail }: AccessContext,
  stored: StoredRequest,
  outcome: keyof typeof LETTERS,
): Promise<void> {
  const tx = systemTransaction(grant);
  const { patient, request } = stored;
  await tx.run(TOLD, [patient, request, tx.now, outcome]);
  const values = await letterValues(grant, keys, stored);
  await notifyByJob(grant, keys, ['caregiver', stored.asker], { kind: LETTERS[outcome], values });
  // The true reason stands in the trail: a document came that is not open to the asker.
  const reason = stored.outcome === 'published' && outcome === 'expired' ? 'published-unseen' : outcome;
  traceHouse(trail, tx, { act: 'answer-publication', outcome: 'granted', reason, patient, count: 1 });
}

/** By which the asker knows its request again. */
async function letterValues(grant: SystemGrant, keys: AccessContext['keys'], stored: StoredRequest) {
  const { number } = await openWords(systemTransaction(grant), keys, stored, stored.content);
  const [about] = await describeParties(grant, keys, [stored.patient]);
  return { day: brusselsDay(stored.askedAt), number, patient: about?.name ?? '' };
}

/** Of one transaction. */
const AT_ONCE = 200;

/** The daily job: requests whose term is over end. */
export async function expirePublications(context: AccessContext): Promise<void> {
  for (let ended = AT_ONCE; ended === AT_ONCE; )
    ended = await asSystem(context.database, 'requests for publication end', async (grant) => {
      const tx = systemTransaction(grant);
      const past = await requestsPast(tx, brusselsDay(tx.now), AT_ONCE);
      for (const stored of past) await tell(grant, context, stored, 'expired');
      return past.length;
    });
}
