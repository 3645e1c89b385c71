/** GetTransaction: one document, by the id and author list that a list gave. */
import { itemKey } from '../../../modules/grants/index.ts';
import { type DocumentName, type FetchFault, hideNumber } from '../../../modules/hub/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import { type GetTransaction, printMessage } from '../../../standards/hubservices/index.ts';
import { askDocument } from '../ask.ts';
import type { HubContext, Operation } from '../context.ts';
import { done, failed, type HubErrorName, hubError, refused } from '../errors.ts';
import { ssinOf } from '../named.ts';
import { refuseNumber } from '../refuse.ts';
import { wrappingFor } from '../seal-answer.ts';

export const getTransaction: Operation<GetTransaction> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wanted = nameOf(context, request, named.ssin);
  if (wanted === 'transaction-id-invalid' || wanted === 'other-hub') return failed(wanted, language);
  const wrapping = await wrappingFor(context, asked, request);
  if ('outcome' in wrapping) return wrapping.outcome;
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'read-document', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await askDocument(context, question, wanted);
  if (!answer.granted) return refused(answer.refused, language);
  const { document, notFetched } = answer.value;
  if (notFetched) return failed(SOURCE_ERRORS[notFetched.fault], language);
  if (!document) return failed('transaction-not-found', language);
  const content = printMessage(wrapping.wrap(document.content));
  return { ...done, content, errors: document.sections ? [hubError('extract-only', language)] : [] };
};

/** Why the institution that keeps a document did not give it; the exact reason stands in the trail. */
const SOURCE_ERRORS: Readonly<Record<FetchFault, HubErrorName>> = {
  'source-silent': 'source-no-answer',
  'source-failed': 'source-no-answer',
  'source-left-alone': 'source-no-answer',
  'source-busy': 'source-no-answer',
  'changed-meanwhile': 'source-no-answer',
  'source-ended': 'source-without-document',
  'not-at-source': 'source-without-document',
  'answer-too-large': 'source-answer-unusable',
  'answer-unreadable': 'source-answer-unusable',
  'answer-not-kmehr': 'source-answer-unusable',
  'answer-not-opened': 'source-answer-unusable',
  'answer-two-patients': 'source-wrong-document',
  'answer-other-patient': 'source-wrong-document',
  'answer-other-document': 'source-wrong-document',
};

type Author = NonNullable<GetTransaction['author']>;

const isHub = ({ cd = [] }: Author[number]['party']): boolean => cd.some(({ value }) => value.trim() === 'hub');

const hubNumbers = (author: Author): (string | undefined)[] =>
  author
    .filter(({ party }) => isHub(party))
    .slice(0, 1)
    .map(({ party }) => party.id?.find(({ scheme }) => scheme === 'ID-HCPARTY' || scheme === 'ID-EHP')?.value.trim());

/** Our own id, or the sender's with its author list; the hub that leads the list in our answers is no part of it. */
function nameOf(
  { access, hub }: HubContext,
  { ids, author = [] }: GetTransaction,
  ssin: Ssin,
): DocumentName | 'transaction-id-invalid' | 'other-hub' {
  const id = ids.find(({ scheme }) => scheme === 'LOCAL');
  if (!id || id.value === '') return 'transaction-id-invalid';
  const [leading] = hubNumbers(author);
  const ledByUs = leading === hub.number && author[0] && isHub(author[0].party);
  const list = ledByUs ? author.slice(1) : author;
  const ours = id.local === hub.idScheme ? parsePublicId(access.keys, id.value) : undefined;
  if (ours) return { item: itemKey(ours.item) };
  if (leading !== undefined && leading !== hub.number && list.length === 1) return 'other-hub';
  const authorXml = list.length > 0 ? list.map(({ xml }) => xml).join('') : undefined;
  return { scheme: id.local ?? '', value: hideNumber(id.value, ssin), authorXml };
}
