/** GetTransaction as a hub asks it of a store that keeps a document: the request written, the answer read. Source: KMEHR facts A3, A7. */
import type { XmlElement } from 'libxml2-wasm';
import { KMEHR, type Rerooted, rerootKmehr } from '../kmehr/index.ts';
import { canonicalText, elementsOf, withXml, type XmlLimits } from '../xml/index.ts';
import { answerTo } from './ask-answer.ts';
import { type AskHeader, printAskedPatient, printQuestion } from './ask-header.ts';
import { isCore } from './request-header.ts';
import { type LocalId, printLocalId } from './response.ts';

export interface AskedTransaction extends AskHeader {
  readonly ssin: string;
  readonly id: LocalId;
  /** Every hcparty of the author list as declared, each with its namespaces. */
  readonly authorXml: string;
}

/** The whole envelope. */
export const printGetTransaction = ({ ssin, id, authorXml, ...header }: AskedTransaction): string =>
  printQuestion(
    'GetTransaction',
    header,
    `${printAskedPatient(ssin)}<c:transaction>${printLocalId(id)}<c:author>${authorXml}</c:author></c:transaction>`,
  );

/** What a message holds instead of its folders when it is sealed. */
export interface SealedFolders {
  /** The header as a text of its own. */
  readonly header: string;
  readonly base64: string;
}

export type AnsweredTransaction =
  | { readonly message: Rerooted['text'] }
  | { readonly sealed: SealedFolders }
  /** It understood, and has no such document for us. */
  | { readonly refused: true }
  | { readonly unreadable: true };

/** Reads an answer in UTF-8, without its XML declaration. */
export function readGetTransactionAnswer(bytes: Uint8Array, limits: XmlLimits): AnsweredTransaction {
  const read = withXml(bytes, limits, readAnswer);
  return read.ok ? read.value : { unreadable: true };
}

function readAnswer(root: XmlElement): AnsweredTransaction {
  const content = answerTo('GetTransaction', root);
  if (!content) return { unreadable: true };
  const parts = elementsOf(content);
  const message = parts.find((part) => isCore(part, 'kmehrmessage'));
  if (!message) return parts.some((part) => isCore(part, 'acknowledge')) ? { refused: true } : { unreadable: true };
  const sealed = elementsOf(message).find((part) => isKmehr(part, 'Base64EncryptedData'));
  return sealed ? readSealed(message, sealed) : { message: rerootKmehr(message).text };
}

function readSealed(message: XmlElement, sealed: XmlElement): AnsweredTransaction {
  const value = elementsOf(sealed).find((part) => isKmehr(part, 'Base64EncryptedValue'));
  const header = elementsOf(message).find((part) => isKmehr(part, 'header'));
  if (!value || !header) return { unreadable: true };
  return { sealed: { header: canonicalText(header), base64: value.content } };
}

/** The message whose folders were opened; they may come as folders, or as a whole message. */
export function joinOpened(header: string, opened: string): string {
  const folders = opened.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?\s*/, '');
  if (/^<([\w.-]+:)?kmehrmessage[\s>]/.test(folders)) return folders;
  return `<kmehr:kmehrmessage xmlns:kmehr="${KMEHR}">${header}${folders}</kmehr:kmehrmessage>`;
}

const isKmehr = (element: XmlElement, name: string): boolean => element.name === name && element.namespaceUri === KMEHR;
