/** A search over a view of one record: whom it names, the question, and nothing where that may not be told. Source: FHIR R4, "search" 3.1.1; access rules 6.5. */
import { type Act, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { isFault, type Naming, patientNamed } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf, type Named } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';
import { type FoundResources, foundPage } from '../type-search.ts';
import type { KeptSearch } from './kept-search.ts';
import { recordOf, whomNamed, writtenNumber } from './whom.ts';

type Rest = Naming['rest'];

export interface ViewSearch<Page> {
  readonly act: Act;
  /** Records to which ids among the criteria lead. */
  readonly records: (rest: Rest) => readonly Named[];
  /** What is asked of the view, or what it cannot be asked: before a record is opened. */
  readonly page: (rest: Rest) => Page | Problem;
  readonly find: (grant: RecordGrant, rest: Rest, page: Page) => Promise<FoundResources>;
}

const ABOUT_PATIENT = 'http.patient';

export async function searchView<Page extends object>(
  context: FhirContext,
  asked: Asked,
  asking: KeptSearch,
  { act, records, page: pageOf, find }: ViewSearch<Page>,
): Promise<Outcome> {
  const self = asking.page?.self;
  const nothing: FoundResources = { matches: [], total: 0, self };
  const naming = patientNamed(asking.search);
  if (isFault(naming)) return { problem: naming };
  const { rest } = naming;
  const whom = await whomNamed(context, naming);
  if ('nobody' in whom) return foundPage(context, asking, nothing);
  if ('pseudonym' in whom) return { problem: 'subject-pseudonym', expression: ABOUT_PATIENT };
  if ('invalid' in whom) {
    const problem = await refuseNumber(context, asked.caller, writtenNumber(whom.invalid), act);
    return { problem, expression: ABOUT_PATIENT };
  }
  const patient = recordOf(asked, [...whom.named, ...records(rest)]);
  if (!patient) return { problem: 'patient-criteria' };
  const page = pageOf(rest);
  if ('problem' in page) return page;
  const resource = { type: asking.type, interaction: 's' } as const;
  const answer = await askRecord(context, { act, caller: asked.caller, patient, resource }, async (grant) => {
    const { tx, patients } = readGrant(grant);
    for (const one of whom.named) if (!(await isOneOf(tx, patients, one))) return nothing;
    return { ...(await find(grant, rest, page)), self };
  });
  if (answer.granted) return foundPage(context, asking, answer.value);
  return tellsOfPatient(answer.refused) ? foundPage(context, asking, nothing) : { problem: answer.refused };
}
