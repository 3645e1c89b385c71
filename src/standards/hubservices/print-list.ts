/** The rows of a list, with the person whom they are about. Source: KMEHR facts A3, A5. */
import { escapeAttribute, escapeText } from '../xml/index.ts';
import { type ListedPatient, printPatient } from './print-patient.ts';
import { type HubParty, type LocalId, printHubParty, printLocalId } from './response.ts';

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

/** The rows of a list; an empty list has no header at all. Source: KMEHR facts A3, "Details that bite". */
export const printList = (hub: HubParty, patient: ListedPatient, rows: readonly TransactionSummary[]): string =>
  rows.length === 0
    ? ''
    : `<c:kmehrheader><c:folder>${printPatient(patient)}${printSummaries(hub, rows)}</c:folder></c:kmehrheader>`;
