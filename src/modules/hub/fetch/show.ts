/** Showing a document, or that it cannot be shown: cut to the grant's limits and traced. */
import { discloseUnder, type RecordGrant } from '../../grants/index.ts';
import { type ClosedContent, disclose } from '../closed-content.ts';
import { type DocumentLink, linkByItem, linkByLocalId } from '../links.ts';
import type { DocumentContent, DocumentName, NotFetched } from './context.ts';

/** The link of the document so named, within the grant's limits; one of another kind than asked is not there. */
export async function findLink(grant: RecordGrant, name: DocumentName): Promise<DocumentLink | undefined> {
  const link = await linkNamed(grant, name);
  return link && (name.isAsked?.(link.kind) ?? true) ? link : undefined;
}

async function linkNamed(grant: RecordGrant, name: DocumentName): Promise<DocumentLink | undefined> {
  if (!('item' in name)) return linkByLocalId(grant, name, name.authorXml);
  const link = await linkByItem(grant, name.item);
  return name.home === undefined || link?.patient === name.home ? link : undefined;
}

/** The document or an extract, or nothing: what is hidden from this caller and what never existed give the same. */
export function show(
  grant: RecordGrant,
  link: DocumentLink,
  closed: ClosedContent,
  keeper?: string,
): DocumentContent | undefined {
  const disclosed = disclose(grant, closed);
  if (!disclosed) return undefined;
  const { text: content, sections } = disclosed;
  const reason = sections ? 'extract' : undefined;
  discloseUnder(grant, { item: link.item, kind: link.kind, count: 1, reason });
  return { link, content, sections, keeper };
}

/** The trail says that nothing was shown, and why. */
export function showNothing(grant: RecordGrant, missing: NotFetched): NotFetched {
  const { item, kind } = missing.link;
  discloseUnder(grant, { item, kind, count: 0, reason: missing.fault });
  return missing;
}
