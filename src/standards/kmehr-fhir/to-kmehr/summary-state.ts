/** States that a summary knows. Source: KMEHR facts C2 (problem, treatment). */
import type { Scope } from './scope.ts';

/** A summary knows active and inactive only of what was or is the matter. */
export function inSummary(
  { ledger, isSummary }: Scope,
  word: string | undefined,
  from: object | undefined,
): string | undefined {
  if (!isSummary || word === undefined || word === 'active' || word === 'inactive') return word;
  if (from) ledger.narrowed(from);
  return 'inactive';
}
