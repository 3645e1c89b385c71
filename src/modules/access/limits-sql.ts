/** The row limits of a grant as SQL, for the tables of every module that keeps items. Invariant: the same verdict as `decideItem`. */
import { type OwnLimits, type RecordGrant, readGrant } from '../grants/index.ts';

/** Parameters that `limitValues` fills: a statement's own begin after them. */
export const LIMIT_VALUES = 12;

// What the patient chose, over $9..$12.
const withinOwn = (
  item: string,
): string => `($10::text[] IS NULL OR l.kind = ANY ($10::text[])) AND (${item} = ANY ($12::uuid[])
      OR (NOT l.kind = ANY ($9::text[]) AND ($11::timestamptz IS NULL OR l.recorded_at < $11::timestamptz)))`;

/**
 * A condition over $1..$12 on the row `l`, which has the columns patient, kind, category, author, author_profession, recorded_at,
 * open_to_patient_from and delayed_until; `item` is the column by which rights on one document name it, `author` whoever wrote what is
 * looked at.
 */
export const withinLimits = (
  item: string,
  author = 'l.author',
): string => `l.patient = ANY ($1::uuid[]) AND (${author} = ANY ($2::uuid[]) OR (
    NOT $3::boolean AND NOT ${item} = ANY ($4::uuid[])
    AND ($5::text[] IS NULL OR l.category = ANY ($5::text[])
      OR l.author_profession = $6::text AND l.category = ANY ($8::text[]))
    AND ${withinOwn(item)}
    AND ($7::date IS NULL OR (l.open_to_patient_from <= $7::date AND (l.delayed_until IS NULL OR l.delayed_until <= $7::date)))))`;

export function limitValues(grant: RecordGrant): unknown[] {
  const { patients, limits } = readGrant(grant);
  return [
    patients,
    limits.authoredBy,
    limits.onlyAuthored,
    limits.deniedItems,
    limits.categories === 'all' ? null : limits.categories,
    limits.ownProfession ?? null,
    limits.openToPatientOn ?? null,
    limits.ownCategories ?? [],
    ...ownLimitValues(limits.own),
  ];
}

/** A limit that got lost on its way throws: as NULL it would open. */
function ownLimitValues({ deniedKinds, onlyKinds, recordedBefore, openedItems }: OwnLimits): unknown[] {
  const values: readonly unknown[] = [deniedKinds, onlyKinds, recordedBefore, openedItems];
  if (values.includes(undefined)) throw new Error('a limit of the patient is lost');
  return [
    deniedKinds,
    onlyKinds === 'any' ? null : onlyKinds,
    recordedBefore === 'any' ? null : recordedBefore,
    openedItems,
  ];
}
