/** A criterion as a condition over the row `l` of `fhir_v_item`, with parameters only. Invariant: the same verdict as `matches` (property test). */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { Criterion, Test } from '../../../standards/fhir/index.ts';
import { hashOf, type IndexName, numberNames, quantityName, wantedNames } from '../index-names.ts';
import { WITHIN_VAULT } from '../limits.ts';
import { dateWindows, quantityWindows } from './windows.ts';

/** A statement that is being written. */
export interface Writing {
  readonly keys: KeyRing;
  /** Gives a value its place: a name like `$15`. */
  readonly put: (value: unknown) => string;
  /** What the scopes of an application leave of a type. */
  readonly within: (type: string) => string;
}

type Of<Kind extends Test['kind']> = Extract<Test, { readonly kind: Kind }>;

export const both = (conditions: readonly string[]): string =>
  conditions.map((one) => `(${one})`).join(' AND ') || 'true';
export const either = (conditions: readonly string[]): string =>
  conditions.map((one) => `(${one})`).join(' OR ') || 'false';

export function conditionOf(writing: Writing, type: string, { param, parameter, test }: Criterion): string {
  switch (test.kind) {
    case 'missing':
      return `${test.missing ? 'NOT ' : ''}${hasOne(writing, type, wantedNames(parameter.name, test))}`;
    case 'token':
      return `${test.not ? 'NOT ' : ''}${hasOne(writing, type, wantedNames(param, test))}`;
    case 'string':
    case 'uri':
    case 'reference':
    case 'identifier':
      return hasOne(writing, type, wantedNames(param, test));
    case 'date':
      return ofDate(writing, param, test);
    case 'quantity':
      return ofQuantity(writing, type, param, test);
    case 'composite':
      return either(test.any.map((all) => both(all.map((one) => conditionOf(writing, type, one)))));
    case 'chain':
      return ofChain(writing, type, param, test);
    case 'has':
      return ofHas(writing, test);
  }
}

function hasOne({ keys, put }: Writing, type: string, names: readonly IndexName[]): string {
  return `l.tokens && ${put(names.map(hashOf(keys, type)))}::bigint[]`;
}

function ofDate({ put }: Writing, param: string, { any }: Of<'date'>): string {
  const windows = any.flatMap(dateWindows);
  return `EXISTS (SELECT FROM unnest(l.date_params, l.dates) kept (param, span),
      unnest(${put(windows.map(({ lows }) => lows))}::tstzrange[], ${put(windows.map(({ highs }) => highs))}::tstzrange[]) wanted (lows, highs)
    WHERE kept.param = ${put(param)}::text AND wanted.lows @> lower(kept.span) AND wanted.highs @> upper(kept.span))`;
}

function ofQuantity({ keys, put }: Writing, type: string, param: string, { any }: Of<'quantity'>): string {
  const hash = hashOf(keys, type);
  const windows = any.flatMap((value) =>
    quantityWindows(value).map((window) => ({ ...window, under: hash(quantityName(param, value)) })),
  );
  return `EXISTS (SELECT FROM unnest(l.quantity_params, l.quantities) kept (param, span),
      unnest(${put(windows.map(({ under }) => under))}::bigint[], ${put(windows.map(({ lows }) => lows))}::numrange[], ${put(windows.map(({ highs }) => highs))}::numrange[]) wanted (param, lows, highs)
    WHERE kept.param = wanted.param AND wanted.lows @> lower(kept.span) AND wanted.highs @> upper(kept.span))`;
}

/** The items that a row points at, or those that point here: always within the same limits. */
const POINTED = 'unnest(l.ref_params, l.refs) pointed (param, item)';

function ofChain(writing: Writing, type: string, param: string, { numbers, into }: Of<'chain'>): string {
  const byNumber = numbers.flatMap((value) => numberNames(param, undefined, value));
  const targets = into.map(({ type: target, criterion }) => {
    const found = `SELECT l.item FROM fhir_v_item l WHERE ${ofType(writing, target, criterion)}`;
    return `EXISTS (SELECT FROM ${POINTED} WHERE pointed.param = ${writing.put(param)}::text AND pointed.item IN (${found}))`;
  });
  return either([...(byNumber.length > 0 ? [hasOne(writing, type, byNumber)] : []), ...targets]);
}

const ofHas = (writing: Writing, { type, by, criterion }: Of<'has'>): string =>
  `l.item IN (SELECT pointed.item FROM fhir_v_item l, ${POINTED}
    WHERE pointed.param = ${writing.put(by)}::text AND ${ofType(writing, type, criterion)})`;

const ofType = (writing: Writing, type: string, criterion: Criterion): string =>
  `${WITHIN_VAULT} AND l.type = ${writing.put(type)}::text AND ${writing.within(type)} AND (${conditionOf(writing, type, criterion)})`;
