/** A search over one type, free of HTTP: what was asked, and the Bundle that answers it. Source: FHIR R4, "search" 3.1.1. */
import type { HttpRequest } from '../../platform/http/index.ts';
import type { Language } from '../../platform/text/index.ts';
import {
  handlingOf,
  type IssueFacts,
  isServed,
  operationOutcome,
  type Resource,
  readSearch,
  type Search,
  type SearchedType,
  searchset,
  selfLink,
} from '../../standards/fhir/index.ts';
import { languageOf, type Outcome, type Problem, type Shown } from './answers.ts';
import type { Asked } from './asked.ts';
import { queryOf } from './asked-resource.ts';
import { ignoredIssue } from './beside.ts';
import type { FhirContext } from './front.ts';

export interface TypeSearch {
  readonly type: SearchedType;
  /** Address of the door. */
  readonly base: string;
  readonly search: Search;
  /** The client wrote the criteria into the address. */
  readonly inAddress: boolean;
  readonly language: Language;
}

export type SearchAct = (context: FhirContext, asked: Asked, search: TypeSearch) => Promise<Outcome>;

type Pairs = readonly (readonly [string, string])[];

const isPairs = (body: unknown): body is Pairs => Array.isArray(body);

/** The parameters that were sent, and how they are to be understood. */
export interface AskedPairs {
  readonly pairs: Pairs;
  readonly handling: 'strict' | 'lenient';
  readonly now: number;
}

export function pairsAsked({ access }: FhirContext, request: HttpRequest): AskedPairs | Problem {
  if (Buffer.isBuffer(request.body)) return { problem: 'media-type' };
  const pairs = [...queryOf(request), ...(isPairs(request.body) ? request.body : [])];
  const handling = handlingOf(String(request.headers.prefer ?? ''));
  return { pairs, handling, now: access.clock.now().getTime() };
}

export function typeSearch(
  context: FhirContext,
  type: SearchedType,
  request: HttpRequest,
  base: string,
): TypeSearch | Problem {
  const asked = pairsAsked(context, request);
  return 'problem' in asked ? asked : searchOf(type, request, base, asked);
}

export function searchOf(
  type: SearchedType,
  request: HttpRequest,
  base: string,
  { pairs, handling, now }: AskedPairs,
): TypeSearch | Problem {
  const search = readSearch(type, pairs, { handling, now, base, serves: isServed });
  if (!search.ok) return { problem: search.fault, expression: search.parameter && `http.${search.parameter}` };
  return { ...{ type, base, search }, inAddress: request.method !== 'POST', language: languageOf(request) };
}

/** The parameters as they were written, by name: all of them must hold. */
export const writtenIn = ({ search }: Pick<TypeSearch, 'search'>): readonly (readonly [string, string])[] =>
  search.criteria.map(({ parameter, written: [, value] }) => [parameter.name, value]);

export interface FoundResources {
  readonly matches: readonly Resource[];
  /** All that were found, where a page holds fewer; nothing where nobody counted. */
  readonly total?: number | undefined;
  /** Beside what was found. */
  readonly issues?: readonly IssueFacts[];
  /** Address of the next page; null: there is one, and no address is long enough for what was asked. */
  readonly next?: string | null | undefined;
  /** Of a page after the first. */
  readonly self?: string | undefined;
}

/** A page that nobody could go on from is refused: it would pass for the last one. */
export const foundPage = (context: FhirContext, asking: TypeSearch, found: FoundResources): Outcome =>
  found.next === null ? { problem: 'search-too-large' } : foundBundle(context, asking, { ...found, next: found.next });

export function foundBundle(
  { baseUrl }: FhirContext,
  { base, search, inAddress, language }: TypeSearch,
  {
    matches,
    total,
    issues = [],
    next,
    self = selfLink(base, search, { inAddress }),
  }: FoundResources & { readonly next?: string | undefined },
): Shown {
  const { ignored, answer } = search;
  const beside = [...(ignored.length > 0 ? [ignoredIssue(baseUrl, ignored, language)] : []), ...issues];
  const outcome = beside.length > 0 ? operationOutcome(...beside) : undefined;
  return { resource: searchset({ base, self, next, matches, total, answer, outcome }) };
}
