/** The limits of a grant on items of the vault, as SQL and in memory. Invariant: both give the same verdict (property test). */
import { cutOf, type ItemFacts, LIMIT_VALUES, limitValues, withinLimits } from '../access/index.ts';
import { type RecordGrant, type RecordLimits, readGrant } from '../grants/index.ts';

// Of a category that is open in part, only items of an open part: what is no part of anything stays closed.
const withinSections = (author: string): string => `(${author} = ANY ($2::uuid[]) OR NOT l.category = ANY ($13::text[])
    OR l.author_profession = $6::text AND l.category = ANY ($8::text[])
    OR l.category || ' ' || l.section = ANY ($14::text[]))`;
const within = (author: string): string => `${withinLimits('l.rights_item', author)} AND ${withinSections(author)}`;
// What was read from a document is judged twice by the same rules: as that document, and as the kind and category it has by itself.
const AS_ITSELF = `(l.source IS NULL OR EXISTS (SELECT FROM (SELECT l.patient, l.rights_item, l.section, l.author, l.author_profession,
    l.recorded_at, l.open_to_patient_from, l.delayed_until, l.own_kind AS kind, l.own_category AS category) l WHERE ${within('l.author')}))`;
/** A condition over $1..$14 on the row `l` of `fhir_v_item`; of an older version `author` is whoever wrote that one, in whose sight it stays. */
export const withinVault = (author: string): string => `${within(author)} AND ${AS_ITSELF}`;
export const WITHIN_VAULT = withinVault('l.author');
/** Whoever wrote the version `v` of the item `l`: what was read from a document of the registry was written by that one's author. */
export const VERSION_AUTHOR = 'CASE WHEN l.source IS NULL THEN v.put_by ELSE l.author END';
/** Numbers of the parameters after those of the limits. */
export const after = (at: number): string => `$${LIMIT_VALUES + 2 + at}`;

export function vaultLimitValues(grant: RecordGrant): unknown[] {
  const { sections = {} } = readGrant(grant).limits;
  const open = Object.entries(sections).flatMap(([category, parts]) => parts.map((part) => `${category} ${part}`));
  return [...limitValues(grant), Object.keys(sections), open];
}

export interface VaultFacts extends ItemFacts {
  /** Of a summary, the part that this is. */
  readonly section?: string | undefined;
}

/** The same for one item in memory: it is shown whole or not at all. */
export function isShown(limits: RecordLimits, facts: VaultFacts): boolean {
  const cut = cutOf(limits, facts);
  if (cut === 'whole' || cut === 'nothing') return cut === 'whole';
  return facts.section !== undefined && cut.sections.includes(facts.section);
}
