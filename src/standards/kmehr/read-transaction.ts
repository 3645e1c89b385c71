/** Reading a transaction: its head, and its parts in document order. */
import { child, textOf, type XmlTree } from '../xml/index.ts';
import type { Heading, Part, Transaction } from './model.ts';
import { readBoolean, readItem } from './read-item.ts';
import { readCds, readHcParties, readIds, readLink, readOther, readText } from './read-parts.ts';

/** Headings may hold headings; deeper ones are kept as they are, for display. */
const DEEPEST_HEADING = 32;

const HEAD = new Set([
  ...['confidentiality', 'id', 'cd', 'date', 'time', 'author', 'iscomplete', 'isvalidated'],
  ...['expirationdate', 'recorddatetime', 'version'],
]);

function readParts(tree: XmlTree, path: string, depth: number): Part[] {
  const counts = new Map<string, number>();
  return tree.children
    .filter(({ name }) => !HEAD.has(name))
    .map((part) => {
      const count = (counts.get(part.name) ?? 0) + 1;
      counts.set(part.name, count);
      return readPart(part, `${path}/${part.name}[${count}]`, depth);
    });
}

function readPart(tree: XmlTree, path: string, depth: number): Part {
  switch (tree.name) {
    case 'item':
      return readItem(tree, path);
    case 'heading':
      return depth < DEEPEST_HEADING ? readHeading(tree, path, depth) : readOther(tree);
    case 'text':
    case 'text-with-layout':
      return readText(tree);
    case 'lnk':
      return readLink(tree, path);
    default:
      return readOther(tree);
  }
}

const readHeading = (tree: XmlTree, path: string, depth: number): Heading => ({
  kind: 'heading',
  ids: readIds(tree),
  cds: readCds(tree),
  parts: readParts(tree, path, depth + 1),
  position: { line: tree.line, path },
});

/** `authorXml` is the author list as received; it is made while the document is open. */
export const readTransaction = (tree: XmlTree, path: string, authorXml: string): Transaction => ({
  ids: readIds(tree),
  cds: readCds(tree),
  date: textOf(tree, 'date') ?? '',
  time: textOf(tree, 'time') ?? '',
  author: readHcParties(child(tree, 'author')),
  authorXml,
  isComplete: readBoolean(textOf(tree, 'iscomplete')) ?? false,
  isValidated: readBoolean(textOf(tree, 'isvalidated')) ?? false,
  parts: readParts(tree, path, 0),
  recordDateTime: textOf(tree, 'recorddatetime'),
  version: textOf(tree, 'version'),
  expirationDate: textOf(tree, 'expirationdate'),
  position: { line: tree.line, path },
});
