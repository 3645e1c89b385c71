/** Writing answers in schema order, as text. Source: KMEHR facts A2, A3. */
import { KMEHR, spliceIntoCore } from '../kmehr/index.ts';
import { escapeAttribute, escapeText, printAttributes, textElement } from '../xml/index.ts';
import { CORE, PROTOCOL } from './namespaces.ts';
import { emptyAnswer, type OperationName } from './operations/table.ts';

/** One error of an acknowledge: a national code, or one of ours. Source: KMEHR facts A8. */
export interface AcknowledgeError {
  readonly scheme: 'CD-ERROR' | 'LOCAL';
  readonly code: string;
  readonly text: string;
  readonly language: string;
}

/** The hub as author of its answers. */
export interface HubParty {
  readonly number: string;
  readonly name: string;
  readonly idScheme: string;
}

export interface Answer {
  readonly operation: OperationName;
  readonly hub: HubParty;
  /** Unique number of this answer. */
  readonly id: string;
  readonly date: string;
  readonly time: string;
  /** The request element as it came. */
  readonly echo: string;
  readonly isComplete: boolean;
  readonly errors: readonly AcknowledgeError[];
  readonly page?: { readonly size: number; readonly total: number } | undefined;
  /** What follows the acknowledge, already XML in the core namespace. */
  readonly content?: string | undefined;
}

const LOCAL_ERRORS = 'zennestatuscode';

/** The hub as a party; `nominates` asks that the answer be sealed for it. */
export function printHubParty({ number, name }: Pick<HubParty, 'number' | 'name'>, nominates = false): string {
  const wish = nominates ? textElement('k:id', number, { S: 'ID-ENCRYPTION-ACTOR', SV: '1.0' }) : '';
  const type = nominates ? textElement('k:cd', 'EHP', { S: 'CD-ENCRYPTION-ACTOR', SV: '1.0' }) : '';
  return `<k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${escapeText(number)}</k:id>${wish}<k:cd S="CD-HCPARTY" SV="1.14">hub</k:cd>${type}${textElement('k:name', name)}</k:hcparty>`;
}

const printError = ({ scheme, code, text, language }: AcknowledgeError): string => {
  const list = scheme === 'LOCAL' ? LOCAL_ERRORS : undefined;
  const cd = textElement('k:cd', code, { S: scheme, SL: list, SV: '1.0' });
  return `<c:error>${cd}${textElement('k:description', text, { L: language })}</c:error>`;
};

/** The whole answer element, ready for an envelope. */
export function printAnswer(answer: Answer): string {
  const { hub, page } = answer;
  const name = `p:${answer.operation}Response`;
  const pages = page
    ? `<c:paginationinfo><c:pagesize>${page.size}</c:pagesize><c:totalrecordcount>${page.total}</c:totalrecordcount></c:paginationinfo>`
    : '';
  return (
    `<${name} xmlns:p="${PROTOCOL}" xmlns:c="${CORE}" xmlns:k="${KMEHR}"><c:response>` +
    `<c:id S="ID-KMEHR" SV="1.0">${escapeText(`${hub.number}.${answer.id}`)}</c:id><c:author>${printHubParty(hub)}</c:author>` +
    `<c:date>${answer.date}</c:date><c:time>${answer.time}</c:time>${answer.echo}${pages}</c:response>` +
    `<c:acknowledge><c:iscomplete>${answer.isComplete}</c:iscomplete>${answer.errors.map(printError).join('')}</c:acknowledge>` +
    `${answer.content ?? emptyAnswer(answer.operation)}</${name}>`
  );
}

export interface LocalId {
  readonly scheme: string;
  readonly value: string;
}

export const printLocalId = ({ scheme, value }: LocalId): string =>
  `<c:id${printAttributes({ S: 'LOCAL', SL: scheme, SV: '1.0' })}>${escapeText(value)}</c:id>`;

/** What the puts give back: one id a transaction. */
export const printTransactionIds = (...ids: readonly LocalId[]): string =>
  ids.map((id) => `<c:transaction>${printLocalId(id)}</c:transaction>`).join('');

/** One row of a list. `authorXml` is the list as stored, hub not included. */
export interface TransactionSummary {
  readonly id: LocalId;
  readonly kind: string;
  readonly kindLabel: string;
  /** Further cd elements, already XML in the core namespace. */
  readonly codes: string;
  readonly openToPatientFrom?: string | undefined;
  /** The patient asked for a correction that is not answered yet. */
  readonly disputed?: boolean | undefined;
  readonly date: string;
  readonly time: string;
  readonly authorXml: string;
  readonly isComplete: boolean;
  readonly isValidated: boolean;
  readonly recordDateTime: string;
  /** The other hub that has it; absent: the hub that answers. */
  readonly hub?: Pick<HubParty, 'number' | 'name'> | undefined;
}

const access = (from: string | undefined): string =>
  `<c:cd S="LOCAL" SL="PatientAccess" SV="1.0">${from ? 'TRUE' : 'NO'}</c:cd>` +
  (from ? `<c:cd S="LOCAL" SL="PatientAccessDate" SV="1.0">${from}</c:cd>` : '');

/** A local code beside those of the sender: the protocol has no word of its own for it. */
const DISPUTED = '<c:cd S="LOCAL" SL="Disputed" SV="1.0">TRUE</c:cd>';

// Written out, and the hub printed once: a list has up to 500 of these.
function printSummaries(hub: HubParty, rows: readonly TransactionSummary[]): string {
  const own = printHubParty(hub);
  const summaries = rows.map(
    (row) =>
      `<c:transaction><c:id S="ID-KMEHR" SV="1.0">1</c:id>${printLocalId(row.id)}` +
      `<c:cd S="CD-TRANSACTION" SV="1.15" DN="${escapeAttribute(row.kindLabel)}">${escapeText(row.kind)}</c:cd>${row.codes}` +
      `${access(row.openToPatientFrom)}${row.disputed ? DISPUTED : ''}<c:date>${row.date}</c:date><c:time>${row.time}</c:time><c:author>${row.hub ? printHubParty(row.hub) : own}${row.authorXml}</c:author>` +
      `<c:iscomplete>${row.isComplete}</c:iscomplete><c:isvalidated>${row.isValidated}</c:isvalidated>` +
      `<c:recorddatetime>${row.recordDateTime}</c:recorddatetime></c:transaction>`,
  );
  return summaries.join('');
}

export interface ListedPatient {
  readonly ssin: string;
  readonly firstNames: string;
  readonly familyName: string;
  readonly birthDate?: string | undefined;
  /** A whole day. */
  readonly deceasedOn?: string | undefined;
  readonly sex: string;
  readonly language?: string | undefined;
}

const DATE_ELEMENTS: Readonly<Record<number, string>> = { 4: 'year', 7: 'yearmonth', 10: 'date' };

/** A person, as the core namespace wraps one. */
export function printPatient({ ssin, deceasedOn, ...person }: ListedPatient): string {
  const { firstNames, familyName, birthDate, sex, language } = person;
  const dateElement = DATE_ELEMENTS[birthDate?.length ?? 0];
  const born = dateElement ? `<k:birthdate>${textElement(`k:${dateElement}`, birthDate)}</k:birthdate>` : '';
  const died = deceasedOn ? `<k:deathdate>${textElement('k:date', deceasedOn)}</k:deathdate>` : '';
  return (
    `<c:patient><k:id S="ID-PATIENT" SV="1.0">${escapeText(ssin)}</k:id>${textElement('k:firstname', firstNames)}` +
    `${textElement('k:familyname', familyName)}${born}${died}<k:sex><k:cd S="CD-SEX" SV="1.1">${escapeText(sex)}</k:cd></k:sex>` +
    `${textElement('k:usuallanguage', language)}</c:patient>`
  );
}

/** The rows of a list; an empty list has no header at all. Source: KMEHR facts A3, "Details that bite". */
export const printList = (hub: HubParty, patient: ListedPatient, rows: readonly TransactionSummary[]): string =>
  rows.length === 0
    ? ''
    : `<c:kmehrheader><c:folder>${printPatient(patient)}${printSummaries(hub, rows)}</c:folder></c:kmehrheader>`;

/** A stored message as an element of the answer. */
export const printMessage = (stored: string): string => spliceIntoCore(stored, 'c');
