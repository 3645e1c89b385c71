/** Reads one parameter without a chain: its modifier and its values. Source: FHIR R4, "search" 3.1.1.4.5, 3.1.1.4.18 (composites). */
import { type Criterion, isFault, type SearchFault } from '../criterion.ts';
import type { SearchParameter } from '../parameters/parameter.ts';
import { parameterOf, type SearchedType } from '../parameters/table.ts';
import { splitAt } from './escapes.ts';
import { readerOf } from './readers.ts';
import type { ValueContext } from './values.ts';

/** How much one parameter may say. */
const MOST_ALTERNATIVES = 50;
const MOST_CHARS_EACH = 500;

export interface Written {
  readonly modifier?: string | undefined;
  readonly value: string;
}

export function criterionOf(
  type: SearchedType,
  name: string,
  { modifier, value }: Written,
  context: ValueContext,
): Criterion | SearchFault {
  const parameter = parameterOf(type, name);
  if (!parameter) return 'parameter-unknown';
  const values = splitAt(value, ',');
  if (values.length > MOST_ALTERNATIVES || values.some((one) => one.length > MOST_CHARS_EACH))
    return 'search-too-large';
  if (values.includes('')) return 'parameter-value-invalid';
  if (parameter.type === 'composite' && modifier === undefined) return composite(type, parameter, values, context);
  const reader = readerOf(parameter, modifier);
  if (!reader) return 'modifier-unknown';
  const test = reader.read(values, context);
  return isFault(test) ? test : { param: reader.param?.(name) ?? name, parameter, test };
}

function composite(
  type: SearchedType,
  parameter: SearchParameter,
  values: readonly string[],
  context: ValueContext,
): Criterion | SearchFault {
  const any: Criterion[][] = [];
  for (const value of values) {
    const pieces = splitAt(value, '$');
    const parts = (parameter.parts ?? []).map((name, at) =>
      criterionOf(type, name, { value: pieces[at] ?? '' }, context),
    );
    const fault = pieces.length === parts.length ? parts.find(isFault) : 'parameter-value-invalid';
    if (fault) return fault;
    any.push(parts.filter((part): part is Criterion => !isFault(part)));
  }
  return { param: parameter.name, parameter, test: { kind: 'composite', any } };
}
