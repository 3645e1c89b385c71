/** What a search says about the answer: order, size, parts, and what comes along. Source: FHIR R4, "search" 3.1.1.5. */
import type { SearchFault } from '../criterion.ts';
import type { SearchParameter } from '../parameters/parameter.ts';
import {
  isItem,
  isSearched,
  parameterOf,
  parametersOf,
  pointsAt,
  type SearchedType,
  searchedTypes,
} from '../parameters/table.ts';

const SUMMARIES = ['true', 'text', 'data', 'count', 'false'] as const;
export type Summary = (typeof SUMMARIES)[number];
const TOTALS = ['none', 'estimate', 'accurate'] as const;
export type Total = (typeof TOTALS)[number];

export interface Sort {
  readonly parameter: SearchParameter;
  readonly descending: boolean;
}

/** `type` points by `parameter`: at a resource of `target` where one is told. */
export interface Include {
  readonly type: SearchedType;
  readonly parameter: SearchParameter;
  readonly target?: string | undefined;
}

export interface AnswerOptions {
  readonly sort?: readonly Sort[] | undefined;
  readonly count?: number | undefined;
  readonly summary?: Summary | undefined;
  readonly elements?: readonly string[] | undefined;
  readonly total?: Total | undefined;
  readonly include: readonly Include[];
  readonly revinclude: readonly Include[];
}

interface Around {
  readonly type: SearchedType;
  readonly serves: (type: string) => boolean;
}

type Reader = (value: string, sofar: AnswerOptions, around: Around) => AnswerOptions | SearchFault;

const MOST_SORTS = 3;
const MOST_ELEMENTS = 30;
const MOST_INCLUDES = 10;
const INVALID = 'parameter-value-invalid';

const READERS: Readonly<Record<string, Reader>> = {
  _sort: (value, sofar, { type }) => {
    const sort = value.split(',', MOST_SORTS + 1).map((written) => sortOf(type, written));
    const known = sort.filter((one) => one !== undefined);
    return known.length < sort.length || sort.length > MOST_SORTS ? INVALID : { ...sofar, sort: known };
  },
  _count: (value, sofar) => (/^\d{1,6}$/.test(value) ? { ...sofar, count: Number(value) } : INVALID),
  _summary: (value, sofar) => {
    const summary = SUMMARIES.find((one) => one === value);
    return summary ? { ...sofar, summary } : INVALID;
  },
  _total: (value, sofar) => {
    const total = TOTALS.find((one) => one === value);
    return total ? { ...sofar, total } : INVALID;
  },
  _elements: (value, sofar) => {
    const elements = value.split(',', MOST_ELEMENTS + 1);
    const isFine = elements.length <= MOST_ELEMENTS && elements.every((one) => /^[A-Za-z]{1,40}$/.test(one));
    return isFine ? { ...sofar, elements } : INVALID;
  },
  _include: (value, sofar, { type }) => {
    const include = includeOf(value);
    if (!include || include.type !== type) return INVALID;
    return { ...sofar, include: [...sofar.include, include] };
  },
  _revinclude: (value, sofar, { type, serves }) => {
    const include = includeOf(value);
    if (!include || !comesBack(include) || !serves(include.type) || !pointsAt(include.parameter, type)) return INVALID;
    return include.target === undefined || include.target === type
      ? { ...sofar, revinclude: [...sofar.revinclude, include] }
      : INVALID;
  },
};

/** Who wrote an item comes along with it, though no chain leads there. */
const isOrigin = ({ type, parameter }: Pick<Include, 'type' | 'parameter'>): boolean =>
  type === 'Provenance' && parameter.name === 'target';
const comesBack = (include: Pick<Include, 'type' | 'parameter'>): boolean => isItem(include.type) || isOrigin(include);

/** They may stand more than once. */
const REPEATED: ReadonlySet<string> = new Set(['_include', '_revinclude']);

export const isAnswerOption = (name: string): boolean => Object.hasOwn(READERS, name);

/** How many there are, and none of them. */
export const countsOnly = ({ summary, count }: AnswerOptions): boolean => summary === 'count' || count === 0;

export const hasTooManyIncludes = ({ include, revinclude }: AnswerOptions): boolean =>
  include.length + revinclude.length > MOST_INCLUDES;

/** The same answer with one option more. */
export function withOption(
  sofar: AnswerOptions,
  [name, value]: readonly [string, string],
  { seen, ...around }: Around & { readonly seen: ReadonlySet<string> },
): AnswerOptions | SearchFault {
  if (seen.has(name) && !REPEATED.has(name)) return 'one-value-only';
  return READERS[name]?.(value, sofar, around) ?? 'parameter-unknown';
}

/** Moments and days give an order; other parameters have too many values. */
function sortOf(type: SearchedType, written: string): Sort | undefined {
  const descending = written.startsWith('-');
  const parameter = parameterOf(type, descending ? written.slice(1) : written);
  return parameter?.type === 'date' ? { parameter, descending } : undefined;
}

function includeOf(value: string): Include | undefined {
  const [type = '', name = '', target, ...more] = value.split(':', 4);
  if (!isSearched(type) || more.length > 0) return undefined;
  const parameter = parameterOf(type, name);
  if (parameter?.type !== 'reference') return undefined;
  return target === undefined || pointsAt(parameter, target) ? { type, parameter, target } : undefined;
}

/** Every `_include` and `_revinclude` that is read for a type. */
export function includesOf(type: SearchedType, serves: (type: string) => boolean) {
  const written = (source: SearchedType, pointing: (parameter: SearchParameter) => boolean): string[] =>
    parametersOf(source)
      .filter(pointing)
      .map(({ name }) => `${source}:${name}`);
  const items = searchedTypes.filter((one) => isItem(one) && serves(one));
  // Nothing comes along with people and views.
  if (!isItem(type)) return { include: [], revinclude: [] };
  return {
    include: written(
      type,
      (parameter) => parameter.type === 'reference' && items.some((item) => pointsAt(parameter, item)),
    ),
    revinclude: searchedTypes
      .filter(serves)
      .flatMap((one) => written(one, (parameter) => comesBack({ type: one, parameter }) && pointsAt(parameter, type))),
  };
}
