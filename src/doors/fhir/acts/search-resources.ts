/**
 * GET [base]/[type]?… and POST [base]/[type]/_search: resources of the vault in the record of one patient.
 * Source: FHIR R4, "search" 3.1.1; DIGIRELAB phase 3 (every search names a patient); decision 0067.
 */
import { type FoundItem, type FoundItems, searchItems, servedBytes } from '../../../modules/fhir-vault/index.ts';
import {
  type KeptEntry,
  operationOutcome,
  type Provenance,
  searchsetBytes,
  selfLink,
} from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import { ignoredIssue, moreIssue } from '../beside.ts';
import type { FhirContext } from '../front.ts';
import { type Along, provenanceAlongWith } from '../provenance/along-with.ts';
import { nextPage, searchRecord } from '../search/in-one-record.ts';
import type { KeptSearch } from '../search/kept-search.ts';

const COUNT = { default: 50, most: 500 } as const;
type Found = FoundItems & Partial<Pick<Along, 'provenance'>>;
const NOTHING: Found = { total: 0, matches: [], included: [], isCut: false };

export const searchResources = (context: FhirContext, asked: Asked, asking: KeptSearch): Promise<Outcome> => {
  const { search, page } = asking;
  const { count = COUNT.default } = search.answer;
  return searchRecord(context, asked, asking, {
    act: 'read-document',
    records: () => [],
    page: (criteria) => ({
      ...{ search: { ...search, criteria }, count: Math.min(count, COUNT.most) },
      after: page?.after,
    }),
    find: async (grant, _, wanted) => {
      const items = await searchItems(grant, context.access.keys, wanted);
      const { provenance, isCut } = await provenanceAlongWith(context, grant, search, items);
      return { ...items, provenance, isCut: items.isCut || isCut };
    },
    show: (items: Found = NOTHING) => found(context, asking, items),
  });
};

function found(context: FhirContext, asking: KeptSearch, items: Found): Outcome {
  const { baseUrl } = context;
  const { base, search, inAddress, language, page } = asking;
  const next = items.next && nextPage(context, asking, items.next);
  if (items.next && !next) return { problem: 'search-too-large' };
  const issues = [
    ...(search.ignored.length > 0 ? [ignoredIssue(baseUrl, search.ignored, language)] : []),
    ...(items.isCut ? [moreIssue(baseUrl, language)] : []),
  ];
  return {
    composed: searchsetBytes({
      ...{ next, total: items.total, answer: search.answer },
      self: page?.self ?? selfLink(base, search, { inAddress }),
      entries: [
        ...entriesOf(base, items.matches, 'match'),
        ...entriesOf(base, items.included, 'include'),
        ...(items.provenance ?? []).map((one) => madeEntry(base, one)),
      ],
      outcome: issues.length > 0 ? operationOutcome(...issues) : undefined,
    }),
  };
}

const entriesOf = (base: string, items: readonly FoundItem[], mode: KeptEntry['mode']): KeptEntry[] =>
  items.map(({ id, type, content }) => ({ fullUrl: `${base}/${type}/${id}`, mode, bytes: servedBytes(content) }));

const madeEntry = (base: string, resource: Provenance): KeptEntry => ({
  ...{ fullUrl: `${base}/Provenance/${resource.id}`, mode: 'include' },
  bytes: Buffer.from(JSON.stringify(resource)),
});
