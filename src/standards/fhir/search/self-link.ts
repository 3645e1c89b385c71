/** The search as it was understood, as an address: what was ignored is left out, and what tells who somebody is where the client did not write it into the address. Source: FHIR R4, "search" 3.1.1.5.8. */
import type { Criterion } from './criterion.ts';
import { numbersIn } from './reading/chains.ts';
import type { Search } from './reading/read-search.ts';

export interface LinkRules {
  /** The client wrote the criteria into the address. */
  readonly inAddress: boolean;
  /** Of the house: which page. */
  readonly more?: readonly (readonly [string, string])[] | undefined;
}

const isPersonal = (criterion: Criterion): boolean =>
  criterion.parameter.personal === true ||
  numbersIn(criterion).length > 0 ||
  (criterion.test.kind === 'has' && isPersonal(criterion.test.criterion));

export function selfLink(
  base: string,
  { type, criteria, options }: Search,
  { inAddress, more = [] }: LinkRules,
): string {
  const shown = criteria.filter((criterion) => inAddress || !isPersonal(criterion)).map(({ written }) => written);
  const query = new URLSearchParams([...shown, ...options, ...more].map(([name, value]) => [name, value])).toString();
  return `${base}/${type}${query ? `?${query}` : ''}`;
}
