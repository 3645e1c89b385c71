/** The row limits applied to one item, in memory. Invariant: agrees with the SQL of the list (property test in hub). */
import type { RecordLimits } from '../../grants/index.ts';

/** What the limits ask of an item. `openToPatientFrom` is a local day; absent = not open. */
export interface ItemFacts {
  readonly item: string;
  readonly kind: string;
  readonly author?: string | undefined;
  readonly authorProfession?: string | undefined;
  readonly openToPatientFrom?: string | undefined;
  /** A local day before which the patient waits, whatever its author said. */
  readonly delayedUntil?: string | undefined;
}

export function decideItem(limits: RecordLimits, facts: ItemFacts): boolean {
  if (facts.author !== undefined && limits.authoredBy.includes(facts.author)) return true;
  if (limits.onlyAuthored || limits.deniedItems.includes(facts.item)) return false;
  if (!kindIsOpen(limits, facts)) return false;
  if (limits.openToPatientOn === undefined) return true;
  if (facts.delayedUntil !== undefined && facts.delayedUntil > limits.openToPatientOn) return false;
  return facts.openToPatientFrom !== undefined && facts.openToPatientFrom <= limits.openToPatientOn;
}

const kindIsOpen = (limits: RecordLimits, facts: ItemFacts): boolean =>
  limits.kinds === 'all' ||
  limits.kinds.includes(facts.kind) ||
  (limits.ownProfession !== undefined && facts.authorProfession === limits.ownProfession);
