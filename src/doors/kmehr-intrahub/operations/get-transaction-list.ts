/** GetTransactionList: the current documents the caller may see, newest first, by pages. */
import type { RecordGrant } from '../../../modules/grants/index.ts';
import { type DocumentLink, isSet, listDocuments, MOST_ROWS, showNumber } from '../../../modules/hub/index.ts';
import { hashSsin, readPatient } from '../../../modules/people/index.ts';
import type { Ssin } from '../../../standards/belgium/index.ts';
import { type GetTransactionList, printList, type TransactionSummary } from '../../../standards/hubservices/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../ask.ts';
import { authorFilter } from '../author-filter.ts';
import type { Asked, HubContext, Operation, Outcome } from '../context.ts';
import { hubError, refused } from '../errors.ts';
import { localIdFor } from '../local-id.ts';
import { ssinOf } from '../named.ts';
import { refuseNumber } from '../refuse.ts';

const PAGE_ROWS = 100;

export const getTransactionList: Operation<GetTransactionList> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'list-documents', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await askRecord(context, question, (grant) => list(context, asked, request, grant));
  return answer.granted ? answer.value : refused(answer.refused, language);
};

async function list(
  context: HubContext,
  { header, language }: Asked,
  request: GetTransactionList,
  grant: RecordGrant,
): Promise<Outcome> {
  const size = Math.min(header.maxRows ?? PAGE_ROWS, MOST_ROWS);
  const kinds = request.cds.filter(({ scheme }) => scheme === 'CD-TRANSACTION').map(({ value }) => value);
  const author = await authorFilter(context, grant, request.author);
  // Both leave in one piece, though an empty list will not need the patient.
  const [page, details] = await Promise.all([
    listDocuments(grant, {
      kinds: kinds.length > 0 ? kinds : undefined,
      from: request.beginDate?.slice(0, 10),
      until: request.endDate?.slice(0, 10),
      author,
      offset: ((header.pageIndex ?? 1) - 1) * size,
      limit: size,
    }),
    readPatient(grant, context.access.keys),
  ]);
  const { ssin } = details;
  if (ssin === undefined) throw new Error('a record that a number led to has none');
  const rows = page.links.map((link) => summaryOf(context, link, ssin, language));
  const local = request.searchType === 'local';
  return {
    isComplete: local,
    errors: local ? [] : [hubError('metahub-not-connected', language)],
    page: { size, total: page.total },
    content: printList(context.hub, { ...details, ssin }, rows),
  };
}

/** Tells a client to fetch a set with the operation for sets, unless its sender said so. Source: KMEHR facts A5. */
const FETCHED_AS_SET = '<c:cd S="CD-HUBSERVICE" SV="1.0">GetTransactionSet</c:cd>';

function codesOf({ kind, codes = '' }: DocumentLink, ssin: Ssin): string {
  const sent = showNumber(codes, ssin);
  return isSet(kind) && !sent.includes('S="CD-HUBSERVICE"') ? sent + FETCHED_AS_SET : sent;
}

function summaryOf(
  context: HubContext,
  link: DocumentLink,
  ssin: Ssin,
  language: Asked['language'],
): TransactionSummary {
  return {
    id: localIdFor(context, link, link.item, ssin),
    kind: link.kind,
    kindLabel: labelOf('CD-TRANSACTION', link.kind, language) ?? link.kind,
    codes: codesOf(link, ssin),
    openToPatientFrom: link.openToPatientFrom,
    disputed: link.disputed,
    date: link.writtenOn,
    time: link.writtenAt,
    authorXml: link.authorXml,
    isComplete: link.isComplete,
    isValidated: link.isValidated,
    recordDateTime: link.recordedAt,
  };
}
