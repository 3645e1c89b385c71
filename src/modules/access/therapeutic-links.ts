/** Therapeutic links: declared for a period with a proof, never changed, only ended. Source: access rules 3. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId, openDataKey, sealBytes } from '../../platform/sealing/index.ts';
import { addMonths, brusselsDay } from '../../platform/time/index.ts';
import { type CaregiverKey, discloseUnder, type InstitutionKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { actorKey } from './actor.ts';
import { mostMonths } from './rules/link-duration.ts';

export interface LinkDeclaration {
  readonly holder: CaregiverKey | InstitutionKey;
  /** CD-HCPARTY value of a holder who is a person. */
  readonly profession?: string | undefined;
  /** CD-THERAPEUTICLINKTYPE value. */
  readonly kind: string;
  /** CD-PROOFTYPE value. */
  readonly proof: string;
  /** Local days; the start is today when absent, the end (exclusive) the longest the type allows. */
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  readonly comment?: string | undefined;
}

export type LinkOutcome =
  | 'declared'
  | 'link-exists'
  | 'link-type-not-for-profession'
  | 'link-start-in-future'
  | 'link-period-invalid'
  | 'link-period-too-long'
  | 'link-comment-too-long';

const COMMENT_CHARS = 256;
/** Nobody who is treated today was treated before: an earlier start is a mistake. */
const EARLIEST_START = '1901-01-01';

const RUNNING = statement(
  'access-link-running',
  `SELECT 1 FROM access_therapeutic_link WHERE patient = $1 AND holder = $2 AND kind = $3 AND revoked_at IS NULL
     AND starts_on < $5 AND ends_on > $4`,
);
const INSERT = statement(
  'access-insert-link',
  `INSERT INTO access_therapeutic_link
     (patient, link, holder, kind, proof, starts_on, ends_on, comment, declared_by, declared_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
// Declarations of one patient follow each other, so that two at once do not both find none running.
const QUEUE = statement('access-link-queue', `SELECT pg_advisory_xact_lock(hashtextextended('access-link/' || $1, 0))`);

export async function declareLink(
  grant: RecordGrant,
  keys: KeyRing,
  declaration: LinkDeclaration,
): Promise<LinkOutcome> {
  const { tx, patient, caller } = readGrant(grant);
  const today = brusselsDay(tx.now);
  const period = periodOf(declaration, today);
  if (typeof period === 'string') return period;
  await tx.run(QUEUE, [patient]);
  const { holder, kind, proof, comment } = declaration;
  if ((await tx.run(RUNNING, [patient, holder, kind, period.startsOn, period.endsOn])).length > 0) return 'link-exists';
  const link = newItemId(tx.now);
  const sealed = comment
    ? sealBytes(
        await openDataKey(tx, keys, patient),
        { subject: patient, item: link, version: 1, kind: 'link-comment' },
        Buffer.from(comment),
      )
    : null;
  const values = [patient, link, holder, kind, proof, period.startsOn, period.endsOn, sealed, actorKey(caller), tx.now];
  await tx.run(INSERT, values);
  discloseUnder(grant, { count: 1 });
  return 'declared';
}

function periodOf(
  { kind, profession, proof, startsOn, endsOn, comment }: LinkDeclaration,
  today: string,
): { startsOn: string; endsOn: string } | LinkOutcome {
  if (comment && [...comment].length > COMMENT_CHARS) return 'link-comment-too-long';
  const months = mostMonths(kind, profession, proof);
  if (months === undefined) return 'link-type-not-for-profession';
  const start = startsOn ?? today;
  if (start > today) return 'link-start-in-future';
  const latest = addMonths(start, months);
  const end = endsOn ?? latest;
  if (start < EARLIEST_START || end <= start) return 'link-period-invalid';
  return end > latest ? 'link-period-too-long' : { startsOn: start, endsOn: end };
}
