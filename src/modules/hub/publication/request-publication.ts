/**
 * A caregiver asks that a document be published. The request is kept and passed on; the answer tells nothing of what the record holds.
 * Source: KMEHR facts A3 (RequestPublication); decision 0044.
 */
import { addJob } from '../../../platform/jobs/index.ts';
import { statement } from '../../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../../platform/sealing/index.ts';
import { addDays, brusselsDay } from '../../../platform/time/index.ts';
import { discloseUnder, itemKey, type RecordGrant, readGrant } from '../../grants/index.ts';
import { MOST_OPEN, type PublicationFault, publicationFault, type WantedPublication } from '../rules/publication.ts';
import { sealWords } from './content.ts';
import { type Holder, holdersFor, keepHolders } from './holders.ts';
import { PASS_ON } from './pass-on.ts';

export interface NewPublicationRequest extends WantedPublication {
  /** Who must publish, when the asker names somebody. */
  readonly holder?: Holder | undefined;
  /** The asker's own number of the request: the letters about it repeat it. */
  readonly number: string;
  /** After which it ends by itself. */
  readonly weeks: number;
}

/** `asked-before`: the same request of this caregiver has not ended yet. */
export type RequestOutcome = 'asked' | 'asked-before' | 'too-many-open' | PublicationFault;

export async function requestPublication(
  grant: RecordGrant,
  keys: KeyRing,
  asked: NewPublicationRequest,
): Promise<RequestOutcome> {
  const fault = publicationFault(asked);
  if (fault) return fault;
  const wanted = { ...asked, kinds: [...new Set(asked.kinds)].sort() };
  const outcome = await keep(grant, keys, wanted);
  const kind = wanted.kinds.length === 1 ? wanted.kinds[0] : undefined;
  discloseUnder(grant, { kind, count: outcome === 'asked' ? 1 : 0, reason: outcome });
  return outcome;
}

const RUNNING = statement(
  'hub-running-publications',
  `SELECT count(*)::int AS running, coalesce(bool_or(likeness = $3), false) AS again FROM hub_publication
   WHERE patient = ANY ($1::uuid[]) AND asker = $2 AND told_at IS NULL`,
);
// Two that come at once are one as well.
const INSERT = statement(
  'hub-insert-publication',
  `INSERT INTO hub_publication (patient, request, asker, institution, asked_at, kinds, written_from, written_until, is_named, likeness,
     content, ends_on)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   ON CONFLICT (patient, asker, likeness) WHERE told_at IS NULL DO NOTHING RETURNING request`,
);

async function keep(grant: RecordGrant, keys: KeyRing, asked: NewPublicationRequest): Promise<RequestOutcome> {
  const { tx, patient, patients, caller } = readGrant(grant);
  if (caller.kind !== 'caregiver') throw new TypeError('only a caregiver asks for a publication');
  const { key } = caller.caregiver;
  const { kinds, from = null, until = null, holder, weeks, number, comment } = asked;
  const likeness = keys.keyedHash('publication', JSON.stringify([kinds, from, until, holder?.key ?? null]));
  const [known] = await tx.run<{ running: number; again: boolean }>(RUNNING, [patients, key, likeness]);
  if (known?.again) return 'asked-before';
  if ((known?.running ?? 0) >= MOST_OPEN) return 'too-many-open';
  const request = itemKey(newItemId(tx.now));
  const inserted = await tx.run(INSERT, [
    ...[patient, request, key, caller.institution ?? null, tx.now, kinds, from, until, holder !== undefined, likeness],
    await sealWords(tx, keys, { patient, request }, { number, comment }),
    addDays(brusselsDay(tx.now), DAYS_A_WEEK * weeks),
  ]);
  if (inserted.length === 0) return 'asked-before';
  const holders = await holdersFor(grant, holder);
  await keepHolders(grant, request, holders);
  for (const one of holders) await addJob(tx, keys, PASS_ON, { patient, request, holder: one.key });
  return 'asked';
}

const DAYS_A_WEEK = 7;
