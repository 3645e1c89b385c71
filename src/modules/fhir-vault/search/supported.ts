/** What a search may not ask of the vault: it would need words in clear. Source: decision 0067. */
import type { Criterion, SearchFault } from '../../../standards/fhir/index.ts';
import { MOST_START_CHARS } from '../index-names.ts';

/** Nothing when it can be answered. */
export function faultOf({ param, test }: Criterion): SearchFault | undefined {
  switch (test.kind) {
    case 'string':
      if (test.how === 'contains' || param.includes(':')) return 'modifier-unknown';
      return test.how === 'starts' && test.any.some((text) => text.length > MOST_START_CHARS)
        ? 'parameter-value-invalid'
        : undefined;
    case 'composite':
      return firstOf(test.any.flat());
    case 'chain':
      return firstOf(test.into.map(({ criterion }) => criterion));
    case 'has':
      return faultOf(test.criterion);
    default:
      return undefined;
  }
}

const firstOf = (criteria: readonly Criterion[]): SearchFault | undefined =>
  criteria.map(faultOf).find((fault) => fault !== undefined);
