/**
 * Content of a document as it comes from where it is kept: closed. Only `disclose` opens it, within what the grant's limits leave
 * of it, so that no reader gets around the cut, whoever keeps the document. Source: architecture, "The grant".
 */
import { extractSumehr } from '../../standards/kmehr/index.ts';
import { type Cut, cutOf } from '../access/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { factsOfLink } from './link-facts.ts';
import type { DocumentLink } from './links.ts';

/** How a document of each kind is cut to sections; a kind that is not here cannot be cut and is not shown in part. */
const CUTTERS: ReadonlyMap<string, (text: string, sections: readonly string[]) => string | undefined> = new Map([
  ['sumehr', extractSumehr],
]);

export interface Disclosed {
  readonly text: string;
  /** Only these sections of it: an extract. Absent: the whole document. */
  readonly sections?: readonly string[] | undefined;
}

class ClosedContent {
  readonly #link: DocumentLink;
  readonly #open: () => string;

  constructor(link: DocumentLink, open: () => string) {
    this.#link = link;
    this.#open = open;
    Object.freeze(this);
  }

  static disclose(grant: RecordGrant, content: ClosedContent): Disclosed | undefined {
    const { patients, limits } = readGrant(grant);
    const link = content.#link;
    // Of another patient than the grant's, nothing.
    if (!patients.includes(link.patient)) return undefined;
    const cut = cutOf(limits, factsOfLink(link));
    return cut === 'nothing' ? undefined : cutTo(link.kind, content.#open(), cut);
  }
}

function cutTo(kind: string, text: string, cut: Exclude<Cut, 'nothing'>): Disclosed | undefined {
  if (cut === 'whole') return { text };
  const extract = CUTTERS.get(kind)?.(text, cut.sections);
  return extract === undefined ? undefined : { text: extract, sections: cut.sections };
}

export type { ClosedContent };
/** `open` gives the stored kmehrmessage; it is called only when something of it may be shown. */
export const closedContent = (link: DocumentLink, open: () => string): ClosedContent => new ClosedContent(link, open);
/** What the grant lets be seen of it, or nothing. Tracing it is the reading act's work. */
export const disclose = ClosedContent.disclose;
