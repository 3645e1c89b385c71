/** A condition of a scope as a criterion of its type. */
import { type Criterion, isFault, isSearched, readCriterion } from '../../../standards/fhir/index.ts';
import type { Narrowing } from '../../grants/index.ts';
import { faultOf } from './supported.ts';

/** No date is narrowed by, so that it does not matter which moment is now. */
const NO_TIME = { now: 0 };

/** Nothing when it is not understood: then it closes. */
export function narrowingOf(type: string, condition: Narrowing[number]): Criterion | undefined {
  const criterion = isSearched(type) ? readCriterion(type, condition, NO_TIME) : 'parameter-unknown';
  return isFault(criterion) || faultOf(criterion) ? undefined : criterion;
}
