/** Writing answers in schema order, as text. Source: KMEHR facts A2, A3. */
import { KMEHR, spliceIntoCore } from '../kmehr/index.ts';
import { escapeText, printAttributes, textElement } from '../xml/index.ts';
import { emptyAnswer, type OperationName } from './operations/table.ts';
import type { HubVersion } from './versions.ts';

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
  /** A stored message, instead of content. */
  readonly message?: string | undefined;
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

/** What follows the acknowledge, as far as this version can say it. */
function printContent({ core, unsaid }: HubVersion, { operation, content, message }: Answer): string {
  if (message !== undefined) return spliceIntoCore(message, { prefix: 'c', namespace: core });
  return unsaid.reduce((text, pattern) => text.replace(pattern, ''), content ?? emptyAnswer(operation));
}

/** The whole answer element in the namespaces of this version, ready for an envelope. */
export function printAnswer(version: HubVersion, answer: Answer): string {
  const { hub } = answer;
  const page = version.hasPages ? answer.page : undefined;
  const name = `p:${answer.operation}Response`;
  const pages = page
    ? `<c:paginationinfo><c:pagesize>${page.size}</c:pagesize><c:totalrecordcount>${page.total}</c:totalrecordcount></c:paginationinfo>`
    : '';
  return (
    `<${name} xmlns:p="${version.protocol}" xmlns:c="${version.core}" xmlns:k="${KMEHR}"><c:response>` +
    `<c:id S="ID-KMEHR" SV="1.0">${escapeText(`${hub.number}.${answer.id}`)}</c:id><c:author>${printHubParty(hub)}</c:author>` +
    `<c:date>${answer.date}</c:date><c:time>${answer.time}</c:time>${answer.echo}${pages}</c:response>` +
    `<c:acknowledge><c:iscomplete>${answer.isComplete}</c:iscomplete>${answer.errors.map(printError).join('')}</c:acknowledge>` +
    `${printContent(version, answer)}</${name}>`
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
