/**
 * Content as it comes from the vault: closed. Only `disclose` opens it, within what the grant's limits leave of it, so that no
 * reader gets around the cut. Source: architecture, "The grant".
 */
import { type DataKey, openBytes } from '../../platform/sealing/index.ts';
import { extractSumehr } from '../../standards/kmehr/index.ts';
import { type Cut, cutOf } from '../access/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { type DocumentLink, factsOfLink } from '../hub/index.ts';
import { contentPlace } from './content-place.ts';

/** How a document of each kind is cut to sections; a kind that is not here cannot be cut and is not shown in part. */
const CUTTERS: ReadonlyMap<string, (text: string, sections: readonly string[]) => string | undefined> = new Map([
  ['sumehr', extractSumehr],
]);

export interface Disclosed {
  readonly text: string;
  /** Only these sections of it: an extract. Absent: the whole document. */
  readonly sections?: readonly string[] | undefined;
}

class SealedContent {
  readonly #link: DocumentLink;
  readonly #sealed: Buffer;
  readonly #dataKey: DataKey;

  constructor(link: DocumentLink, sealed: Buffer, dataKey: DataKey) {
    this.#link = link;
    this.#sealed = sealed;
    this.#dataKey = dataKey;
    Object.freeze(this);
  }

  static disclose(grant: RecordGrant, content: SealedContent): Disclosed | undefined {
    const { patients, limits } = readGrant(grant);
    const link = content.#link;
    // Of another patient than the grant's, nothing.
    if (!patients.includes(link.patient)) return undefined;
    const cut = cutOf(limits, factsOfLink(link));
    if (cut === 'nothing') return undefined;
    const place = contentPlace(link.patient, link.item, link.version);
    const text = openBytes(content.#dataKey, place, content.#sealed).toString();
    return cutTo(link.kind, text, cut);
  }
}

function cutTo(kind: string, text: string, cut: Exclude<Cut, 'nothing'>): Disclosed | undefined {
  if (cut === 'whole') return { text };
  const extract = CUTTERS.get(kind)?.(text, cut.sections);
  return extract === undefined ? undefined : { text: extract, sections: cut.sections };
}

export type { SealedContent };
export const sealedContent = (link: DocumentLink, sealed: Buffer, dataKey: DataKey): SealedContent =>
  new SealedContent(link, sealed, dataKey);
/** What the grant lets be seen of it, or nothing. Tracing it is the reading act's work. */
export const disclose = SealedContent.disclose;
