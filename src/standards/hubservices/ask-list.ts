/** GetTransactionList as a hub asks another one for what it knows of a patient: the request written, the answer read. Source: KMEHR facts A3, A4. */
import type { XmlElement } from 'libxml2-wasm';
import type { Id, Transaction } from '../kmehr/index.ts';
import { child, children, elementsOf, readTree, textElement, textOf, withXml, type XmlLimits } from '../xml/index.ts';
import { answerTo } from './ask-answer.ts';
import { type AskHeader, printAskedPatient, printQuestion } from './ask-header.ts';
import { readSummary } from './operations/transaction-summary.ts';
import { isTrue } from './read-parts.ts';
import { coreChild, isCore, readPatientIds } from './request-header.ts';
import { findViolation } from './schema/validate.ts';
import { V3 } from './versions.ts';

export interface AskedList extends AskHeader {
  readonly ssin: string;
  /** CD-TRANSACTION values. */
  readonly kinds?: readonly string[] | undefined;
  /** Local days, both inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** The whole envelope; what the other hub knows itself, and nothing of others. */
export function printGetTransactionList({ ssin, kinds = [], from, until, ...header }: AskedList): string {
  const criteria =
    kinds.map((kind) => textElement('c:cd', kind, { S: 'CD-TRANSACTION', SV: '1.15' })).join('') +
    textElement('c:begindate', from) +
    textElement('c:enddate', until);
  const wanted = criteria === '' ? '' : `<c:transaction>${criteria}</c:transaction>`;
  const select = `${printAskedPatient(ssin)}${wanted}<c:searchtype>local</c:searchtype>`;
  return printQuestion('GetTransactionList', header, select);
}

/** One row of another hub. */
export interface ListedTransaction {
  readonly transaction: Transaction;
  /** Every hcparty as received, the hub that leads them not among them. */
  readonly authorXml: string;
  /** Local date and time of registration there. */
  readonly recordDateTime: string;
}

export type AnsweredList =
  | {
      readonly patientIds: readonly Id[];
      readonly rows: readonly ListedTransaction[];
      /** The other hub says so, and every row came. */
      readonly isWhole: boolean;
    }
  | { readonly unreadable: true };

/** Of one answer: what every hub gives at most. */
export const MOST_LIST_ROWS = 500;

/** Reads an answer in UTF-8, without its XML declaration; rows beyond the most are left. What does not pass our schema of answers is not read. */
export function readListAnswer(bytes: Uint8Array, limits: XmlLimits): AnsweredList {
  const read = withXml(bytes, limits, readAnswer);
  return read.ok ? read.value : { unreadable: true };
}

function readAnswer(root: XmlElement): AnsweredList {
  const content = answerTo('GetTransactionList', root);
  if (!content || findViolation(V3, root.doc)) return { unreadable: true };
  const tree = readTree(content);
  const acknowledge = child(tree, 'acknowledge');
  const isComplete = acknowledge !== undefined && isTrue(textOf(acknowledge, 'iscomplete'));
  const header = child(tree, 'kmehrheader');
  const folder = header && child(header, 'folder');
  if (!folder) return { patientIds: [], rows: [], isWhole: isComplete };
  const elements = elementsOf(['kmehrheader', 'folder'].reduce(coreChild, content));
  const summaries = elements.filter((element) => isCore(element, 'transaction'));
  const told = children(folder, 'transaction');
  const rows = told.slice(0, MOST_LIST_ROWS).map((summary, at): ListedTransaction => {
    const element = summaries[at];
    if (!element) throw new Error('a summary has no element');
    return readRow(readSummary(summary, element), textOf(summary, 'recorddatetime') ?? '');
  });
  const response = child(tree, 'response');
  const page = response && child(response, 'paginationinfo');
  const total = Number((page && textOf(page, 'totalrecordcount')) ?? told.length);
  return {
    patientIds: readPatientIds(child(folder, 'patient')),
    rows,
    isWhole: isComplete && Math.max(total, told.length) <= rows.length,
  };
}

const isHub = ({ cd = [] }: { readonly cd?: readonly { readonly value: string }[] | undefined }): boolean =>
  cd.some(({ value }) => value.trim() === 'hub');

/** The hub that leads an author list says where the document is: it wrote nothing. */
function readRow(
  { transaction, partiesXml }: ReturnType<typeof readSummary>,
  recordDateTime: string,
): ListedTransaction {
  const [first, ...others] = transaction.author?.hcparty ?? [];
  if (!first || !isHub(first)) return { transaction, authorXml: partiesXml.join(''), recordDateTime };
  return {
    transaction: { ...transaction, author: { hcparty: others } },
    authorXml: partiesXml.slice(1).join(''),
    recordDateTime,
  };
}
