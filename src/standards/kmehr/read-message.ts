/** Reading a KMEHR message: lenient about versions and order, strict about what would lose its meaning. Source: KMEHR facts A5, B1, F5. */
import { XmlElement } from 'libxml2-wasm';
import {
  canonicalText,
  child,
  children,
  readTree,
  textOf,
  withXml,
  type XmlLimits,
  type XmlResult,
  type XmlTree,
} from '../xml/index.ts';
import { findFaults } from './find-faults.ts';
import type { Finding, Folder, Header, KmehrMessage } from './model.ts';
import { KMEHR } from './namespaces.ts';
import { innerCd, readHcParties, readIds, readOthers, readPerson } from './read-parts.ts';
import { readTransaction } from './read-transaction.ts';

export interface ReadMessage {
  /** Nothing when a finding is an error. */
  readonly message: KmehrMessage | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a document whose root is a kmehrmessage. */
export const readKmehrMessage = (bytes: Uint8Array, limits: XmlLimits): XmlResult<ReadMessage> =>
  withXml(bytes, limits, readKmehrElement);

/** Reads a kmehrmessage inside an open document, whatever namespace its own element has (a hub wraps it in its own). */
export function readKmehrElement(root: XmlElement): ReadMessage {
  const tree = readTree(root);
  const findings = findFaults(tree);
  if (findings.some(({ severity }) => severity === 'error')) return { message: undefined, findings };
  const authors = authorLists(root);
  const header = child(tree, 'header');
  if (!header) throw new Error('a message without header passed the check');
  const folders = children(tree, 'folder').map((folder, at) => readFolder(folder, at, authors));
  return { message: { header: readHeader(header), folders }, findings };
}

const HEADER_PARTS = new Set(['standard', 'id', 'date', 'time', 'sender', 'recipient']);

function readHeader(tree: XmlTree): Header {
  return {
    standard: innerCd(tree, 'standard')?.value ?? '',
    ids: readIds(tree),
    date: textOf(tree, 'date') ?? '',
    time: textOf(tree, 'time') ?? '',
    sender: readHcParties(child(tree, 'sender')),
    recipients: children(tree, 'recipient').map(readHcParties),
    others: readOthers(tree, HEADER_PARTS),
  };
}

const FOLDER_PARTS = new Set(['id', 'patient', 'transaction']);

function readFolder(tree: XmlTree, at: number, authors: readonly (readonly string[])[]): Folder {
  const patient = child(tree, 'patient');
  if (!patient) throw new Error('a folder without patient passed the check');
  const path = `kmehrmessage/folder[${at + 1}]`;
  return {
    ids: readIds(tree),
    patient: readPerson(patient),
    transactions: children(tree, 'transaction').map((transaction, number) =>
      readTransaction(transaction, `${path}/transaction[${number + 1}]`, authors[at]?.[number] ?? ''),
    ),
    others: readOthers(tree, FOLDER_PARTS),
  };
}

/** Author lists as exclusive C14N, by folder and transaction. */
function authorLists(root: XmlElement): string[][] {
  return elements(root, 'folder').map((folder) =>
    elements(folder, 'transaction').map((transaction) =>
      elements(transaction, 'author')
        .slice(0, 1)
        .flatMap((author) => elements(author, 'hcparty').map(canonicalText))
        .join(''),
    ),
  );
}

function elements(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node; node = node.next) {
    if (node instanceof XmlElement && node.name === name && node.namespaceUri === KMEHR) found.push(node);
  }
  return found;
}
