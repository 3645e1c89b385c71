/** GetTransaction: one document, by the id and author list that a list gave. */
import type { FetchFault } from '../../../modules/hub/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { type GetTransaction, printMessage } from '../../../standards/hubservices/index.ts';
import { askDocument } from '../ask.ts';
import type { Operation } from '../context.ts';
import { documentNamed } from '../document-name.ts';
import { done, failed, type HubErrorName, hubError, refused } from '../errors.ts';
import { ssinOf } from '../named.ts';
import { refuseNumber } from '../refuse.ts';
import { wrappingFor } from '../seal-answer.ts';

export const getTransaction: Operation<GetTransaction> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wanted = documentNamed(context, request, named.ssin);
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
