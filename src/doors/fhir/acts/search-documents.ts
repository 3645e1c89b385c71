/** GET [base]/DocumentReference?… and POST [base]/DocumentReference/_search: the registry of one patient. Source: IHE MHD, ITI-67; KMEHR facts A10. */
import { patientKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { isFault, type Naming, patientNamed } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf, type Named } from '../asked.ts';
import { criteriaOf, pageOf, positionOf } from '../documents/criteria.ts';
import { type ListPage, listAll, type Offsets } from '../documents/list-all.ts';
import { reportCriteriaOf } from '../documents/report-criteria.ts';
import type { FhirContext } from '../front.ts';
import type { KeptSearch } from '../search/kept-search.ts';
import { pageLink } from '../search/page-link.ts';
import { recordOf, whomNamed, writtenNumber } from '../search/whom.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';
import { type FoundResources, foundPage } from '../type-search.ts';

const NOTHING: FoundResources = { matches: [], total: 0 };

const nothing = (context: FhirContext, asking: KeptSearch): Outcome =>
  foundPage(context, asking, { ...NOTHING, self: asking.page?.self });
const NO_DOCUMENT = { items: [] } as const;
const ABOUT_PATIENT = 'http.patient';

/** What no parameter of a search says. */
interface Beside {
  /** Of the document itself: the registry knows none. */
  readonly profiles?: readonly string[] | undefined;
}

export async function searchDocuments(
  context: FhirContext,
  asked: Asked,
  asking: KeptSearch,
  { profiles }: Beside = {},
): Promise<Outcome> {
  const naming = patientNamed(asking.search);
  if (isFault(naming)) return { problem: naming };
  const whom = await whomNamed(context, naming);
  if ('nobody' in whom) return nothing(context, asking);
  if ('pseudonym' in whom) return { problem: 'subject-pseudonym', expression: ABOUT_PATIENT };
  if ('invalid' in whom) {
    const problem = await refuseNumber(context, asked.caller, writtenNumber(whom.invalid), 'list-documents');
    return { problem, expression: ABOUT_PATIENT };
  }
  return searchRecord(context, asked, asking, { named: whom.named, rest: naming.rest, profiles });
}

interface Searching extends Beside {
  /** All of them must be the same person. */
  readonly named: readonly Named[];
  readonly rest: Naming['rest'];
}

async function searchRecord(
  context: FhirContext,
  asked: Asked,
  asking: KeptSearch,
  searching: Searching,
): Promise<Outcome> {
  const { named, rest } = searching;
  const patient = recordOf(asked, [...named, ...ofIds(context, rest)]);
  if (!patient) return { problem: 'patient-criteria' };
  const page = pageOf(asking, rest);
  if ('problem' in page) return page;
  const resource = { type: 'DocumentReference', interaction: 's' } as const;
  const question = { act: 'list-documents', caller: asked.caller, patient, resource } as const;
  const answer = await askRecord(context, question, (grant) => find(context, grant, asking, searching, page));
  if (answer.granted) return foundPage(context, asking, answer.value);
  return tellsOfPatient(answer.refused) ? nothing(context, asking) : { problem: answer.refused };
}

/** An id leads to the record it stands in. */
const ofIds = ({ access: { keys } }: FhirContext, rest: Naming['rest']): Named[] =>
  rest.flatMap(({ parameter: { name }, test }) => {
    const [first] = name === '_id' && test.kind === 'token' ? test.any : [];
    const parts = first?.code === undefined ? undefined : parsePublicId(keys, first.code);
    return parts ? [{ key: patientKey(parts.patient) }] : [];
  });

async function find(
  context: FhirContext,
  grant: RecordGrant,
  asking: KeptSearch,
  { named, rest, profiles }: Searching,
  page: ListPage,
): Promise<FoundResources> {
  const { tx, patients } = readGrant(grant);
  for (const one of named) if (!(await isOneOf(tx, patients, one))) return { ...NOTHING, self: asking.page?.self };
  const criteria = {
    links: profiles ? NO_DOCUMENT : await criteriaOf(context, grant, rest),
    reports: { ...(await reportCriteriaOf(context, grant, rest)), profiles },
  };
  const { base, language, page: from } = asking;
  const { total, shown, next } = await listAll(context, grant, criteria, { ...page, base, language });
  return { total, matches: shown, self: from?.self, next: next && nextPage(context, asking, next) };
}

/** Where it begins stands in a sealed address. */
const nextPage = ({ access }: FhirContext, { holder, asked }: KeptSearch, next: Offsets): string | null =>
  pageLink(holder, { ...asked, after: positionOf(next) }, access.clock.now().getTime()) ?? null;
