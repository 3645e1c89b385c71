/** Conditions on what is pointed at, and on what points here; one step, no further. Source: FHIR R4, "search" 3.1.1.4.15-16. */
import { type Criterion, isFault, type SearchFault, type TokenValue } from '../criterion.ts';
import type { SearchParameter } from '../parameters/parameter.ts';
import { isItem, parameterOf, pointsAt, type SearchedType, searchedTypes } from '../parameters/table.ts';
import { criterionOf, type Written } from './criterion-of.ts';
import type { ValueContext } from './values.ts';

export interface Chain extends Written {
  /** The parameter of the reference, and the one type that is meant. */
  readonly by: string;
  readonly target?: string | undefined;
  /** The parameter of what is pointed at. */
  readonly name: string;
}

/** `result.code`, `patient:Patient.identifier` */
export function chainOf(type: SearchedType, chain: Chain, context: ValueContext): Criterion | SearchFault {
  const parameter = parameterOf(type, chain.by);
  if (parameter?.type !== 'reference') return 'parameter-unknown';
  if (chain.target !== undefined && !pointsAt(parameter, chain.target)) return 'parameter-unknown';
  if (chain.name === '_id') return byId(type, chain, context);
  const numbers = chain.name === 'identifier' ? criterionOf(type, chain.by, asNumber(chain), context) : undefined;
  if (numbers !== undefined && isFault(numbers)) return numbers;
  const into = itemsMeant(parameter, chain, context).map((item) => ({
    type: item,
    criterion: criterionOf(item, chain.name, chain, context),
  }));
  const read = into.flatMap(({ type: item, criterion }) => (isFault(criterion) ? [] : [{ type: item, criterion }]));
  const known = numbers?.test.kind === 'identifier' ? numbers.test.any : undefined;
  if (read.length > 0) return { param: chain.by, parameter, test: { kind: 'chain', numbers: known ?? [], into: read } };
  if (known) return { param: chain.by, parameter, test: { kind: 'identifier', type: chain.target, any: known } };
  return (
    into
      .map(({ criterion }) => criterion)
      .filter(isFault)
      .find((fault) => fault !== 'parameter-unknown') ?? 'parameter-unknown'
  );
}

const asNumber = ({ value, modifier }: Written): Written => ({ modifier: modifier ?? 'identifier', value });

const byId = (type: SearchedType, { by, target, value, modifier }: Chain, context: ValueContext) =>
  modifier === undefined ? criterionOf(type, by, { modifier: target, value }, context) : 'modifier-unknown';

const itemsMeant = (
  parameter: SearchParameter,
  { target }: Chain,
  { serves = () => true }: ValueContext,
): SearchedType[] =>
  searchedTypes
    .filter((one) => isItem(one) && serves(one) && pointsAt(parameter, one))
    .filter((one) => target === undefined || one === target);

const HAS = /^_has:([A-Za-z]{1,40}):([a-z-]{1,40}):([A-Za-z_-]{1,40})(?::([a-z-]{1,20}))?$/;

/** `_has:Observation:patient:code`: a resource of that type points here. */
export function hasOf(
  type: SearchedType,
  written: string,
  value: string,
  context: ValueContext,
): Criterion | SearchFault {
  const [, source = '', by = '', name = '', modifier] = HAS.exec(written) ?? [];
  if (!isItem(source) || context.serves?.(source) === false) return 'parameter-unknown';
  const parameter = parameterOf(source, by);
  if (!parameter || !pointsAt(parameter, type)) return 'parameter-unknown';
  const criterion = criterionOf(source, name, { modifier, value }, context);
  return isFault(criterion) ? criterion : { param: by, parameter, test: { kind: 'has', type: source, by, criterion } };
}

export const numbersIn = (criterion: Criterion): readonly TokenValue[] => {
  const { test } = criterion;
  if (test.kind === 'identifier') return test.any;
  return test.kind === 'chain' ? test.numbers : [];
};
