/** A search in one record: whom it names, the question, and nothing where that may not be told. Source: FHIR R4, "search" 3.1.1; access rules 6.5. */
import type { Position } from '../../../modules/fhir-vault/index.ts';
import { type Act, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { isFault, type Naming, patientNamed, type Resource } from '../../../standards/fhir/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome, Problem } from '../answers.ts';
import { refuseNumber } from '../ask.ts';
import { type Asked, isOneOf, type Named } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { toldRefusal } from '../told-refusal.ts';
import { foundBundle } from '../type-search.ts';
import type { KeptSearch } from './kept-search.ts';
import { pageLink } from './page-link.ts';
import { recordOf, whomNamed, writtenNumber } from './whom.ts';

type Rest = Naming['rest'];

interface Asking<Page, Found> {
  readonly act: Act;
  /** Records to which ids among the criteria lead. */
  readonly records: (rest: Rest) => readonly Named[];
  /** What is asked, or what cannot be asked: before a record is opened. */
  readonly page: (rest: Rest) => Page | Problem;
  readonly find: (grant: RecordGrant, rest: Rest, page: Page) => Promise<Found>;
}

export interface RecordSearch<Page, Found> extends Asking<Page, Found> {
  /** Without what was found: nothing may be told. */
  readonly show: (found: Found | undefined) => Outcome;
}

const ABOUT_PATIENT = 'http.patient';

export async function searchRecord<Page extends object, Found>(
  context: FhirContext,
  asked: Asked,
  { type, search }: KeptSearch,
  { act, records, page: pageOf, find, show }: RecordSearch<Page, Found>,
): Promise<Outcome> {
  const naming = patientNamed(search);
  if (isFault(naming)) return { problem: naming };
  const { rest } = naming;
  const whom = await whomNamed(context, naming);
  if ('nobody' in whom) return show(undefined);
  if ('pseudonym' in whom) return { problem: 'subject-pseudonym', expression: ABOUT_PATIENT };
  if ('invalid' in whom) {
    const problem = await refuseNumber(context, asked.caller, writtenNumber(whom.invalid), act);
    return { problem, expression: ABOUT_PATIENT };
  }
  const patient = recordOf(asked, [...whom.named, ...records(rest)]);
  if (!patient) return { problem: 'patient-criteria' };
  const page = pageOf(rest);
  if ('problem' in page) return page;
  const resource = { type, interaction: 's' } as const;
  const answer = await askRecord(context, { act, caller: asked.caller, patient, resource }, async (grant) => {
    const { tx, patients } = readGrant(grant);
    for (const one of whom.named) if (!(await isOneOf(tx, patients, one))) return undefined;
    return find(grant, rest, page);
  });
  return answer.granted ? show(answer.value) : toldRefusal(answer.refused, show(undefined));
}

interface FoundPage {
  readonly matches: readonly Resource[];
  readonly total: number;
  /** Where the next page begins; nothing when this is the last. */
  readonly after?: Position | undefined;
}

const NOTHING: FoundPage = { matches: [], total: 0 };

/** A search over a view: its resources are made for this answer. */
export const searchView = <Page extends object>(
  context: FhirContext,
  asked: Asked,
  asking: KeptSearch,
  view: Asking<Page, FoundPage>,
): Promise<Outcome> =>
  searchRecord(context, asked, asking, {
    ...view,
    show: ({ after, ...found }: FoundPage = NOTHING) => {
      const next = after && nextPage(context, asking, after);
      if (after && !next) return { problem: 'search-too-large' };
      return foundBundle(context, asking, { ...found, next, self: asking.page?.self });
    },
  });

/** Its sealed address; nothing when it would be too long. */
export const nextPage = (
  { access: { clock } }: FhirContext,
  { holder, asked }: KeptSearch,
  after: Position,
): string | undefined => pageLink(holder, { ...asked, after }, clock.now().getTime());
