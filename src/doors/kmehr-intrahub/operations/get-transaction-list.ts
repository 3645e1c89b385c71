/** GetTransactionList: the current documents the caller may see, newest first, by pages. */
import type { Answer } from '../../../modules/access/index.ts';
import type { Question } from '../../../modules/grants/index.ts';
import { type Found, listDocuments, type Search } from '../../../modules/hub/index.ts';
import { hashSsin, type KnownPatient, readPatient } from '../../../modules/people/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import { type AcknowledgeError, type GetTransactionList, printList } from '../../../standards/hubservices/index.ts';
import { askEverywhere, askRecord } from '../ask.ts';
import { authorFilter } from '../author-filter.ts';
import type { Asked, HubContext, Operation, Outcome } from '../context.ts';
import { kindsIn, pageOf } from '../criteria.ts';
import { hubError, refused } from '../errors.ts';
import { ssinOf } from '../named.ts';
import { networkError } from '../network-errors.ts';
import { refuseNumber } from '../refuse.ts';
import { summaryOf } from '../summary-of.ts';

export const getTransactionList: Operation<GetTransactionList> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'list-documents', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const list = request.searchType === 'local' ? listHere : listEverywhere;
  const answer = await list(context, question, asked, request);
  return answer.granted ? answer.value : refused(answer.refused, language);
};

interface Listed {
  readonly rows: Found['rows'];
  readonly total: number;
}

/** What registry and other hubs are filtered by alike. */
function criteria({ cds, beginDate, endDate }: GetTransactionList) {
  const kinds = kindsIn(cds);
  return {
    kinds: kinds.length > 0 ? kinds : undefined,
    from: beginDate?.slice(0, 10),
    until: endDate?.slice(0, 10),
  };
}

type List = (
  context: HubContext,
  question: Question,
  asked: Asked,
  request: GetTransactionList,
) => Promise<Answer<Outcome>>;

const listHere: List = (context, question, asked, request) =>
  askRecord(context, question, async (grant) => {
    const author = await authorFilter(context, grant, request.author);
    // Both leave in one piece, though an empty list will not need the patient.
    const [{ links, total }, details] = await Promise.all([
      listDocuments(grant, { ...criteria(request), author, ...pageOf(asked.header) }),
      readPatient(grant, context.access.keys),
    ]);
    return outcomeOf(context, asked, { rows: links, total }, details);
  });

const listEverywhere: List = async (context, question, asked, request) => {
  const { language } = asked;
  const foreign = { ...criteria(request), authorNumbers: authorNumbers(request.author) };
  const search: Search = {
    own: request.searchType === 'global',
    filter: async (grant) => ({
      ...criteria(request),
      author: await authorFilter(context, grant, request.author),
    }),
    foreign,
    ...pageOf(asked.header),
  };
  const answer = await askEverywhere(context, question, search, (grant) => readPatient(grant, context.access.keys));
  if (!answer.granted) return answer;
  const { beside, missing, others } = answer.value;
  const errors = [...notAsked(others, language), ...missing.map((one) => networkError(one, language))];
  const outcome = outcomeOf(context, asked, answer.value, beside);
  return { granted: true, value: { ...outcome, isComplete: errors.length === 0, errors } };
};

const NOT_ASKED = { 'locator-silent': 'metahub-silent', 'none-connected': 'metahub-not-connected' } as const;

const notAsked = (others: Found['others'], language: Language): AcknowledgeError[] =>
  others === 'asked' ? [] : [hubError(NOT_ASKED[others], language)];

const authorNumbers = (author: GetTransactionList['author']): string[] | undefined =>
  author?.flatMap(({ id = [] }) => id.filter(({ scheme }) => scheme !== 'LOCAL').map(({ value }) => value.trim()));

function outcomeOf(
  context: HubContext,
  asked: Asked,
  { rows, total }: Listed,
  { ssin, ...details }: KnownPatient,
): Outcome {
  if (ssin === undefined) throw new Error('a record that a number led to has none');
  const summaries = rows.map((row) => summaryOf(context, row, ssin, asked.language));
  return {
    isComplete: true,
    errors: [],
    page: { size: pageOf(asked.header).limit, total },
    content: printList(context.hub, { ...details, ssin }, summaries),
  };
}
