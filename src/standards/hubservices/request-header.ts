/** What every request begins with. Source: KMEHR facts A2. */
import { XmlElement } from 'libxml2-wasm';
import type { HcParty, Id } from '../kmehr/index.ts';
import { canonicalText, child, children, textOf, type XmlTree } from '../xml/index.ts';
import { readHcParty, readId } from './read-parts.ts';
import { hubVersions } from './versions.ts';

export interface RequestHeader {
  readonly ids: readonly Id[];
  readonly author: readonly HcParty[];
  readonly date: string;
  readonly time: string;
  readonly maxRows?: number | undefined;
  readonly breakTheGlass?: string | undefined;
  /** Number of the page asked for, from 1. */
  readonly pageIndex?: number | undefined;
  /** The request element as exclusive C14N: every answer repeats it. */
  readonly echo: string;
}

const count = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

export function readRequestHeader(tree: XmlTree, element: XmlElement): RequestHeader {
  const pagination = child(tree, 'paginationinfo');
  const author = child(tree, 'author');
  return {
    ids: children(tree, 'id').map(readId),
    author: author ? children(author, 'hcparty').map(readHcParty) : [],
    date: textOf(tree, 'date') ?? '',
    time: textOf(tree, 'time') ?? '',
    maxRows: count(textOf(tree, 'maxrows')),
    breakTheGlass: textOf(tree, 'breaktheglass'),
    pageIndex: pagination && count(textOf(pagination, 'index')),
    echo: canonicalText(element),
  };
}

/** A person named by numbers only. */
export const readPatientIds = (tree: XmlTree | undefined): Id[] => (tree ? children(tree, 'id').map(readId) : []);

const CORES = new Set(hubVersions.map(({ core }) => core));

/** An element of the hub services, whatever their version: which one, the schema has judged. */
export const isCore = (element: XmlElement, name: string): boolean =>
  element.name === name && CORES.has(element.namespaceUri);

/** The element itself, for its exact text; throws where the schema should have made sure of it. */
export function coreChild(parent: XmlElement, name: string): XmlElement {
  for (let node = parent.firstChild; node; node = node.next) {
    if (node instanceof XmlElement && isCore(node, name)) return node;
  }
  throw new Error(`the schema lets no request without ${name} pass`);
}
