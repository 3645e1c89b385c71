/** Criteria of a search over a view: what cannot be asked, and how they are put together. */
import type { Naming } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { KeptSearch } from './kept-search.ts';

type Written = Naming['rest'][number];

interface Understood {
  readonly isAskable: (criterion: Written) => boolean;
  /** Why it is not, where it is not for its modifier. */
  readonly faultOf?: (criterion: Written) => 'modifier-unknown' | 'parameter-value-invalid';
}

/** Nothing when all of it can be asked. Nothing comes along with what a view shows. */
export function unaskable(
  { search: { answer } }: KeptSearch,
  rest: Naming['rest'],
  { isAskable, faultOf = () => 'modifier-unknown' }: Understood,
): Problem | undefined {
  if (answer.include.length + answer.revinclude.length > 0) return { problem: 'parameter-value-invalid' };
  const unasked = rest.find((criterion) => !isAskable(criterion));
  return unasked && { problem: faultOf(unasked), expression: `http.${unasked.parameter.name}` };
}

type List<Value> = readonly Value[] | undefined;

/** What is in both; one that is not there says nothing. */
export const common = <Value>(one: List<Value>, other: List<Value>): List<Value> =>
  one && other ? one.filter((value) => other.includes(value)) : (one ?? other);

/** Each of both must hold. */
export const joined = <Value>(one: List<Value>, other: List<Value>): List<Value> =>
  one || other ? [...(one ?? []), ...(other ?? [])] : undefined;
