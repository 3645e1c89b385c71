/**
 * GET [base]/[type]?… and POST [base]/[type]/_search: resources of the vault in the record of one patient.
 * Source: FHIR R4, "search" 3.1.1; DIGIRELAB phase 3 (every search names a patient); decision 0067.
 */
import { type FoundItem, type FoundItems, searchItems, servedBytes } from '../../../modules/fhir-vault/index.ts';
import { readGrant } from '../../../modules/grants/index.ts';
import {
  isFault,
  type KeptEntry,
  type Naming,
  operationOutcome,
  type Provenance,
  patientNamed,
  searchsetBytes,
  selfLink,
} from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf, type Named } from '../asked.ts';
import { ignoredIssue, moreIssue } from '../beside.ts';
import type { FhirContext } from '../front.ts';
import { type Along, provenanceAlongWith } from '../provenance/along-with.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { pageLink } from '../search/page-link.ts';
import { recordOf, whomNamed, writtenNumber } from '../search/whom.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const COUNT = { default: 50, most: 500 } as const;
type Found = FoundItems & Partial<Pick<Along, 'provenance'>>;
const NOTHING: Found = { total: 0, matches: [], included: [], isCut: false };

export async function searchResources(context: FhirContext, asked: Asked, asking: KeptSearch): Promise<Outcome> {
  const naming = patientNamed(asking.search);
  if (isFault(naming)) return { problem: naming };
  const whom = await whomNamed(context, naming);
  if ('nobody' in whom) return found(context, asking, NOTHING);
  if ('pseudonym' in whom) return { problem: 'subject-pseudonym', expression: 'http.patient' };
  if ('invalid' in whom) {
    const problem = await refuseNumber(context, asked.caller, writtenNumber(whom.invalid), 'read-document');
    return { problem, expression: 'http.patient' };
  }
  return searchRecord(context, asked, asking, { naming, named: whom.named });
}

async function searchRecord(
  context: FhirContext,
  asked: Asked,
  asking: KeptSearch,
  { naming, named }: { readonly naming: Naming; readonly named: readonly Named[] },
): Promise<Outcome> {
  const patient = recordOf(asked, named);
  if (!patient) return { problem: 'patient-criteria' };
  const { type, search, page } = asking;
  const resource = { type, interaction: 's' } as const;
  const question = { act: 'read-document', caller: asked.caller, patient, resource } as const;
  const { count = COUNT.default } = search.answer;
  const wanted = {
    search: { ...search, criteria: naming.rest },
    count: Math.min(count, COUNT.most),
    after: page?.after,
  };
  const answer = await askRecord(context, question, async (grant) => {
    const { tx, patients } = readGrant(grant);
    for (const one of named) if (!(await isOneOf(tx, patients, one))) return NOTHING;
    const items = await searchItems(grant, context.access.keys, wanted);
    const { provenance, isCut } = await provenanceAlongWith(context, grant, search, items);
    return { ...items, provenance, isCut: items.isCut || isCut };
  });
  if (answer.granted) return found(context, asking, answer.value);
  return tellsOfPatient(answer.refused) ? found(context, asking, NOTHING) : { problem: answer.refused };
}

function found({ access, baseUrl }: FhirContext, asking: KeptSearch, items: Found): Outcome {
  const { base, search, inAddress, language, page, asked, holder } = asking;
  const now = access.clock.now().getTime();
  const next = items.next && pageLink(holder, { ...asked, after: items.next }, now);
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
