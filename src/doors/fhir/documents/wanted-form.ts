/** In which form a client takes a document: as it is kept, as a PDF, or in a FHIR Binary. Source: FHIR R4, Binary, "Serving Binary Resources using the RESTful API". */
import type { ResourceRequest } from '../asked-resource.ts';

export type Form = 'kept' | 'pdf' | 'binary';

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['application/pdf', 'pdf'],
  ['pdf', 'pdf'],
  ['application/fhir+json', 'binary'],
  ['application/json', 'binary'],
  ['json', 'binary'],
  ['application/xml', 'kept'],
  ['text/xml', 'kept'],
  ['application/*', 'kept'],
  ['*/*', 'kept'],
]);
const MOST_CHARS = 1000;

/** The first form that the client names and this house has; `format` and `_format` are stronger than Accept. */
export function wantedForm({ query, header }: Pick<ResourceRequest, 'query' | 'header'>): Form | undefined {
  const said = (name: string) => query.find(([one]) => one === name)?.[1];
  const named = said('format') ?? said('_format');
  // A plus in an address was read as a space.
  if (named !== undefined) return FORMS.get(named.replace(' ', '+').toLowerCase());
  const accept = (header('accept') ?? '*/*').slice(0, MOST_CHARS);
  const ranges = accept.split(',').filter((range) => !/;\s*q=0(\.0*)?\s*(;|$)/.test(range));
  return ranges.map((range) => FORMS.get((range.split(';')[0] ?? '').trim().toLowerCase())).find((form) => form);
}
