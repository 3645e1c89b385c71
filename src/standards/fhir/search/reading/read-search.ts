/** Reads the parameters of a search, down to what each means. Source: FHIR R4, "search" 3.1.1. */
import { type Criterion, isFault, type SearchFault } from '../criterion.ts';
import { chiefDateOf, parameterOf, type SearchedType } from '../parameters/table.ts';
import { type AnswerOptions, hasTooManyIncludes, isAnswerOption, type Sort, withOption } from './answer-options.ts';
import { chainOf, hasOf } from './chains.ts';
import { criterionOf } from './criterion-of.ts';
import type { ValueContext } from './values.ts';

/** How much a search may say. */
const MOST_PARAMETERS = 32;
const MOST_NAME_CHARS = 100;
const MOST_VALUE_CHARS = 5000;

export type Pair = readonly [name: string, value: string];

export interface SearchOptions extends ValueContext {
  /** What to do with a parameter that nobody here knows. */
  readonly handling: 'strict' | 'lenient';
}

/** A criterion with the words in which it was written. */
export interface WrittenCriterion extends Criterion {
  readonly written: Pair;
}

export interface Search {
  readonly type: SearchedType;
  /** All of them hold. */
  readonly criteria: readonly WrittenCriterion[];
  readonly answer: AnswerOptions;
  /** What was asked for, or the latest first by the chief date of the type. */
  readonly order: readonly Sort[];
  /** Options of the answer as they were written. */
  readonly options: readonly Pair[];
  /** Names that nobody here knows, as far as they can be repeated. */
  readonly ignored: readonly string[];
}

export type ReadSearch =
  | (Search & { readonly ok: true })
  | { readonly ok: false; readonly fault: SearchFault; readonly parameter?: string | undefined };

/** They say how to write the answer: other rules read them. */
const ABOUT_THE_FORM: ReadonlySet<string> = new Set(['_format', '_pretty']);

const PLAIN_NAME = /^[A-Za-z_][A-Za-z_-]{0,40}$/;
/** A name that may be said again: it holds no number. */
const sayable = (name: string): string | undefined => (PLAIN_NAME.test(name) ? name : undefined);

/** Without what comes after the name: a modifier, a chain. */
const headOf = (name: string): string => name.split(/[:.]/, 1)[0] ?? '';

export function readSearch(type: SearchedType, pairs: readonly Pair[], options: SearchOptions): ReadSearch {
  if (pairs.length > MOST_PARAMETERS || pairs.some(isTooLong)) return { ok: false, fault: 'search-too-large' };
  const order = [{ parameter: chiefDateOf(type), descending: true }];
  const answer = { include: [], revinclude: [] };
  let search: Search = { type, criteria: [], answer, order, options: [], ignored: [] };
  for (const pair of pairs) {
    const next = withPair(search, pair, options);
    if (isFault(next)) return { ok: false, fault: next, parameter: sayable(headOf(pair[0])) };
    search = next;
  }
  return hasTooManyIncludes(search.answer) ? { ok: false, fault: 'search-too-large' } : { ok: true, ...search };
}

const isTooLong = ([name, value]: Pair): boolean => name.length > MOST_NAME_CHARS || value.length > MOST_VALUE_CHARS;

function withPair(search: Search, written: Pair, options: SearchOptions): Search | SearchFault {
  const [name, value] = written;
  if (ABOUT_THE_FORM.has(name) || (value === '' && saysNothing(search.type, name))) return search;
  if (isAnswerOption(name)) return withAnswer(search, written, options);
  const criterion = readCriterion(search.type, written, options);
  if (!isFault(criterion)) return { ...search, criteria: [...search.criteria, { ...criterion, written }] };
  const isDropped = criterion === 'parameter-unknown' && options.handling === 'lenient' && !isLimiting(name);
  return isDropped ? { ...search, ignored: [...search.ignored, sayable(headOf(name)) ?? '?'] } : criterion;
}

/** A parameter without a value, save one that would have narrowed whose data are given; who names nobody is given nothing. */
const saysNothing = (type: SearchedType, name: string): boolean =>
  !isLimiting(name) || parameterOf(type, name)?.naming === true;

function withAnswer(search: Search, written: Pair, { serves = () => true }: SearchOptions): Search | SearchFault {
  const seen = new Set(search.options.map(([name]) => name));
  const answer = withOption(search.answer, written, { type: search.type, serves, seen });
  return isFault(answer)
    ? answer
    : { ...search, answer, order: answer.sort ?? search.order, options: [...search.options, written] };
}

/** Without them more would be given than was asked for: they are never left out. */
const LIMITING: ReadonlySet<string> = new Set([
  ...['patient', 'subject', 'identifier', 'entity', 'target', 'encounter'],
  ...['_id', '_has', '_list', '_filter', '_query', '_type', '_content', '_text', '_security', '_tag'],
]);
const isLimiting = (name: string): boolean => name.includes('.') || LIMITING.has(headOf(name));

const NAME = /^([A-Za-z_-]+)(?::([A-Za-z-]+))?$/;
const CHAIN = /^([a-z-]+)(?::([A-Za-z]+))?\.([A-Za-z_-]+)(?::([a-z-]+))?$/;

/** `name`, `name:modifier`, `reference.name`, `reference:Type.name:modifier` or `_has:Type:reference:name`. */
export function readCriterion(
  type: SearchedType,
  [written, value]: Pair,
  context: ValueContext,
): Criterion | SearchFault {
  if (written.startsWith('_has:')) return hasOf(type, written, value, context);
  const [, name, modifier] = NAME.exec(written) ?? [];
  if (name !== undefined) return criterionOf(type, name, { modifier, value }, context);
  const [, by, target, inner, innerModifier] = CHAIN.exec(written) ?? [];
  if (by === undefined || inner === undefined) return 'parameter-unknown';
  const chained = `${by}.${inner}`;
  if (target === undefined && parameterOf(type, chained))
    return criterionOf(type, chained, { modifier: innerModifier, value }, context);
  return chainOf(type, { by, target, name: inner, modifier: innerModifier, value }, context);
}
