/** The row and content limits applied to one item, in memory. Invariant: agrees with the SQL of the list (property test in hub). */
import type { OwnLimits, RecordLimits } from '../../grants/index.ts';

/** What the limits ask of an item. `openToPatientFrom` is a local day; absent = not open. */
export interface ItemFacts {
  readonly item: string;
  /** CD-TRANSACTION. */
  readonly kind: string;
  /** Column of the matrix. */
  readonly category: string;
  readonly author?: string | undefined;
  readonly authorProfession?: string | undefined;
  readonly openToPatientFrom?: string | undefined;
  /** A local day before which the patient waits, whatever its author said. */
  readonly delayedUntil?: string | undefined;
  /** Whole seconds, as the registry keeps them. */
  readonly recordedAt: Date;
}

/** How much of an item is shown: these sections of it, or a word for all and for nothing. */
export type Cut = 'whole' | 'nothing' | { readonly sections: readonly string[] };

/** The rule that had the last word on an item. */
export type ItemRule = 'author' | 'exclusion' | 'document right' | 'choice' | 'delay' | 'matrix';

export interface ItemVerdict {
  readonly cut: Cut;
  readonly by: ItemRule;
}

export const decideItem = (limits: RecordLimits, facts: ItemFacts): boolean => cutOf(limits, facts) !== 'nothing';

export const cutOf = (limits: RecordLimits, facts: ItemFacts): Cut => judgeItem(limits, facts).cut;

export function judgeItem(limits: RecordLimits, facts: ItemFacts): ItemVerdict {
  if (facts.author !== undefined && limits.authoredBy.includes(facts.author)) return { cut: 'whole', by: 'author' };
  if (limits.onlyAuthored) return { cut: 'nothing', by: 'exclusion' };
  if (limits.deniedItems.includes(facts.item)) return { cut: 'nothing', by: 'document right' };
  if (!withinOwn(limits.own, facts)) return { cut: 'nothing', by: 'choice' };
  if (limits.openToPatientOn !== undefined && !isOpenToPatient(facts, limits.openToPatientOn))
    return { cut: 'nothing', by: 'delay' };
  return { cut: byCategory(limits, facts), by: 'matrix' };
}

/** The patient's own limits; an item the patient shows to the caller passes those by kind and date. */
const withinOwn = ({ deniedKinds, onlyKinds, recordedBefore, openedItems }: OwnLimits, facts: ItemFacts): boolean =>
  (onlyKinds === 'any' || onlyKinds.includes(facts.kind)) &&
  (openedItems.includes(facts.item) ||
    (!deniedKinds.includes(facts.kind) && (recordedBefore === 'any' || facts.recordedAt < recordedBefore)));

const isOpenToPatient = ({ openToPatientFrom, delayedUntil }: ItemFacts, on: string): boolean =>
  openToPatientFrom !== undefined && openToPatientFrom <= on && (delayedUntil === undefined || delayedUntil <= on);

function byCategory(limits: RecordLimits, { category, authorProfession }: ItemFacts): Cut {
  const { categories, ownProfession, ownCategories = [], sections = {} } = limits;
  if (ownProfession !== undefined && authorProfession === ownProfession && ownCategories.includes(category))
    return 'whole';
  if (categories !== 'all' && !categories.includes(category)) return 'nothing';
  const shown = Object.hasOwn(sections, category) ? sections[category] : undefined;
  return shown ? { sections: shown } : 'whole';
}

/** May this act put a document of this category into the record? */
export const mayWrite = ({ writes = [] }: RecordLimits, category: string): boolean =>
  writes === 'all' || writes.includes(category);
