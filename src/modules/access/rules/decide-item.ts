/** The row limits applied to one item, in memory. Invariant: agrees with the SQL of the list (property test in hub). */
import type { OwnLimits, RecordLimits } from '../../grants/index.ts';

/** What the limits ask of an item. `openToPatientFrom` is a local day; absent = not open. */
export interface ItemFacts {
  readonly item: string;
  readonly kind: string;
  readonly author?: string | undefined;
  readonly authorProfession?: string | undefined;
  readonly openToPatientFrom?: string | undefined;
  /** Whole seconds, as the registry keeps them. */
  readonly recordedAt: Date;
}

export function decideItem(limits: RecordLimits, facts: ItemFacts): boolean {
  if (facts.author !== undefined && limits.authoredBy.includes(facts.author)) return true;
  if (limits.onlyAuthored || limits.deniedItems.includes(facts.item)) return false;
  if (!kindIsOpen(limits, facts)) return false;
  if (!withinOwn(limits.own, facts)) return false;
  if (limits.openToPatientOn === undefined) return true;
  return facts.openToPatientFrom !== undefined && facts.openToPatientFrom <= limits.openToPatientOn;
}

const kindIsOpen = (limits: RecordLimits, facts: ItemFacts): boolean =>
  limits.kinds === 'all' ||
  limits.kinds.includes(facts.kind) ||
  (limits.ownProfession !== undefined && facts.authorProfession === limits.ownProfession);

/** The patient's own limits; an item the patient shows to the caller passes those by kind and date. */
const withinOwn = ({ deniedKinds, onlyKinds, recordedBefore, openedItems }: OwnLimits, facts: ItemFacts): boolean =>
  (onlyKinds === 'any' || onlyKinds.includes(facts.kind)) &&
  (openedItems.includes(facts.item) ||
    (!deniedKinds.includes(facts.kind) && (recordedBefore === 'any' || facts.recordedAt < recordedBefore)));
