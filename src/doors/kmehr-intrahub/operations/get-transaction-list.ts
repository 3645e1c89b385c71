/** GetTransactionList: the current documents the caller may see, newest first, by pages. */
import type { Found, Search } from '../../../modules/hub/index.ts';
import { hashSsin, readPatient } from '../../../modules/people/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { AcknowledgeError, GetTransactionList } from '../../../standards/hubservices/index.ts';
import { askEverywhere } from '../../shared/hub/ask.ts';
import { authorFilter } from '../../shared/hub/author-filter.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { pageOf } from '../../shared/hub/criteria.ts';
import { hubError, refused } from '../../shared/hub/errors.ts';
import { type List, listCriteria, listHere, listOutcome } from '../../shared/hub/list-here.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { networkError } from '../../shared/hub/network-errors.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

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

const listEverywhere: List = async (context, question, asked, request) => {
  const { language } = asked;
  const foreign = { ...listCriteria(request), authorNumbers: authorNumbers(request.author) };
  const search: Search = {
    own: request.searchType === 'global',
    filter: async (grant) => ({
      ...listCriteria(request),
      author: await authorFilter(context, grant, request.author),
    }),
    foreign,
    ...pageOf(asked.header),
  };
  const answer = await askEverywhere(context, question, search, (grant) => readPatient(grant, context.access.keys));
  if (!answer.granted) return answer;
  const { beside, missing, others } = answer.value;
  const errors = [...notAsked(others, language), ...missing.map((one) => networkError(one, language))];
  const outcome = listOutcome(context, asked, answer.value, beside);
  return { granted: true, value: { ...outcome, isComplete: errors.length === 0, errors } };
};

const NOT_ASKED = { 'locator-silent': 'metahub-silent', 'none-connected': 'metahub-not-connected' } as const;

const notAsked = (others: Found['others'], language: Language): AcknowledgeError[] =>
  others === 'asked' ? [] : [hubError(NOT_ASKED[others], language)];

const authorNumbers = (author: GetTransactionList['author']): string[] | undefined =>
  author?.flatMap(({ id = [] }) => id.filter(({ scheme }) => scheme !== 'LOCAL').map(({ value }) => value.trim()));
