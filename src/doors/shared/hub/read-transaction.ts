/** Fetching one document by the name that a list gave, whole, as an extract, or rendered as PDF. Source: KMEHR facts A3, A5. */
import type { DocumentContent } from '../../../modules/hub/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { GetTransaction, GetTransactionSet } from '../../../standards/hubservices/index.ts';
import { withRendering } from '../../../standards/kmehr/index.ts';
import { documentPdf } from '../../../ui/index.ts';
import { readableIn } from '../readable.ts';
import { askDocument } from './ask.ts';
import type { Asked, HubContext, Outcome } from './context.ts';
import { documentNamed } from './document-name.ts';
import { done, failed, hubError, refused } from './errors.ts';
import { ssinOf } from './named.ts';
import { refuseNumber } from './refuse.ts';
import { wrappingFor } from './seal-answer.ts';
import { ELSEWHERE_ERRORS, SOURCE_ERRORS } from './source-errors.ts';

export interface Reading {
  /** Which kinds (CD-TRANSACTION) the operation gives. */
  readonly isAsked?: (kind: string) => boolean;
  /** No other hub is asked, whoever leads the author list. */
  readonly onlyHere?: boolean;
}

export async function readTransaction(
  context: HubContext,
  asked: Asked,
  request: GetTransaction | GetTransactionSet,
  { isAsked, onlyHere = false }: Reading = {},
): Promise<Outcome> {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const name = documentNamed(context, request, named.ssin);
  if (name === 'transaction-id-invalid') return failed(name, language);
  const wanted = onlyHere && 'network' in name ? { ...name, network: undefined } : name;
  const wrapping = await wrappingFor(context, asked, request);
  if ('outcome' in wrapping) return wrapping.outcome;
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'read-document', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await askDocument(context, question, { ...wanted, isAsked });
  if (!answer.granted) return refused(answer.refused, language);
  const { document, notFetched, elsewhere } = answer.value;
  if (notFetched) return failed(SOURCE_ERRORS[notFetched.fault], language);
  if (elsewhere) return failed(ELSEWHERE_ERRORS[elsewhere], language);
  if (!document) return failed('transaction-not-found', language);
  const message = asksPdf(request) ? await rendered(document, language) : document.content;
  if (message === undefined) return failed('too-large-for-pdf', language);
  const errors = document.sections ? [hubError('extract-only', language)] : [];
  return { ...done, message: wrapping.wrap(message), errors };
}

const asksPdf = ({ cds }: GetTransaction | GetTransactionSet): boolean =>
  cds.some(({ scheme, value }) => scheme === 'CD-HUBSERVICE' && value === 'pdf');

/** From what the caller may see: the PDF of an extract has only the extract. */
async function rendered(document: DocumentContent, language: Language): Promise<string | undefined> {
  const pdf = await documentPdf(readableIn(language, document), { language, showCodes: false });
  return pdf && withRendering(document.content, pdf);
}
