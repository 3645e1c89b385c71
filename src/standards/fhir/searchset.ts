/** What a search found, as a Bundle. Source: FHIR R4, "search" 3.1.1.5.1. */
import type { Bundle, OperationOutcome, Resource } from './resources.ts';
import { type AnswerOptions, countsOnly, subsetOf } from './search/index.ts';

export interface Found {
  /** Base of the server: it begins every `fullUrl`. */
  readonly base: string;
  /** The search as it was understood. */
  readonly self: string;
  readonly next?: string | undefined;
  readonly matches: readonly Resource[];
  /** Of a page: all that were found. */
  readonly total?: number | undefined;
  /** How the client wants it; whole without it. */
  readonly answer?: AnswerOptions;
  /** What is to be known beside what was found. */
  readonly outcome?: OperationOutcome | undefined;
}

const WHOLE: AnswerOptions = { include: [], revinclude: [] };

export function searchset({
  base,
  self,
  next,
  matches,
  total = matches.length,
  answer = WHOLE,
  outcome,
}: Found): Bundle {
  const entry = [
    ...(countsOnly(answer) ? [] : matches).map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
      resource: subsetOf(resource, answer),
      search: { mode: 'match' } as const,
    })),
    ...(outcome ? [{ resource: outcome, search: { mode: 'outcome' } as const }] : []),
  ];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total,
    link: [{ relation: 'self', url: self }, ...(next === undefined ? [] : [{ relation: 'next', url: next }])],
    ...(entry.length > 0 ? { entry } : {}),
  };
}
