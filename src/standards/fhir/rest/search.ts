/** Reads the parameters of a search. Source: FHIR R4, "search": modifiers, handling of unknown parameters. */
import type { SearchParameter } from './served.ts';

/** How much a search may say. */
export const SEARCH_LIMITS = { parameters: 32, nameChars: 64, valueChars: 500 } as const;
/** They say how to answer, not what to look for. */
const ABOUT_THE_ANSWER: readonly string[] = ['_format', '_pretty'];

export interface Criterion {
  readonly parameter: SearchParameter;
  readonly value: string;
}

export type SearchFault = 'search-too-large' | 'modifier-unknown' | 'one-value-only' | 'parameter-unknown';

export type ReadSearch =
  | {
      readonly ok: true;
      readonly criteria: readonly Criterion[];
      /** Names that nobody here knows, as far as they can be repeated. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly fault: SearchFault; readonly parameter?: string | undefined };

export interface SearchRules {
  readonly parameters: readonly SearchParameter[];
  /** `Prefer: handling=strict`: what is not known is refused. */
  readonly strict: boolean;
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z_-]{0,40}$/;
/** A name that may be said again: it holds no number. */
const sayable = (name: string): string | undefined => (PLAIN_NAME.test(name) ? name : undefined);

export function readSearch(pairs: readonly (readonly [string, string])[], rules: SearchRules): ReadSearch {
  if (pairs.length > SEARCH_LIMITS.parameters || pairs.some(isTooLong)) return { ok: false, fault: 'search-too-large' };
  const read: ReadSearch & { ok: true } = { ok: true, criteria: [], ignored: [] };
  return pairs.reduce<ReadSearch>((sofar, pair) => (sofar.ok ? add(sofar, pair, rules) : sofar), read);
}

const isTooLong = ([name, value]: readonly [string, string]): boolean =>
  name.length > SEARCH_LIMITS.nameChars || value.length > SEARCH_LIMITS.valueChars;

function add(
  sofar: ReadSearch & { ok: true },
  [written, value]: readonly [string, string],
  { parameters, strict }: SearchRules,
): ReadSearch {
  const [name = '', modifier] = written.split(':', 2);
  // A parameter without a value says nothing. Source: FHIR R4, "search" 3.1.1.3.
  if (value === '' || ABOUT_THE_ANSWER.includes(written)) return sofar;
  const parameter = parameters.find((one) => one.name === name);
  if (!parameter) {
    if (strict) return { ok: false, fault: 'parameter-unknown', parameter: sayable(name) };
    return { ...sofar, ignored: [...sofar.ignored, sayable(name) ?? '?'] };
  }
  if (modifier !== undefined) return { ok: false, fault: 'modifier-unknown', parameter: name };
  if (/(?<!\\),/.test(value)) return { ok: false, fault: 'one-value-only', parameter: name };
  return { ...sofar, criteria: [...sofar.criteria, { parameter, value }] };
}

export interface Token {
  /** Nothing: whatever system; an empty text: none. */
  readonly system?: string | undefined;
  readonly value: string;
}

const unescaped = (text: string): string => text.replace(/\\([\\,|$])/g, '$1');

/** `system|value`, `|value` or `value`. Source: FHIR R4, "search" 3.1.1.4.10. */
export function readToken(text: string): Token {
  const at = text.search(/(?<!\\)\|/);
  return at < 0
    ? { value: unescaped(text) }
    : { system: unescaped(text.slice(0, at)), value: unescaped(text.slice(at + 1)) };
}

/** The search as it was understood: what was ignored is left out, and numbers of people where the client did not write the address. */
export function selfLink(
  base: string,
  type: string,
  { criteria, inAddress }: { readonly criteria: readonly Criterion[]; readonly inAddress: boolean },
): string {
  const shown = criteria.filter(({ parameter }) => inAddress || !parameter.personal);
  const query = new URLSearchParams(shown.map(({ parameter, value }) => [parameter.name, value])).toString();
  return `${base}/${type}${query ? `?${query}` : ''}`;
}
