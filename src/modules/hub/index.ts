export type { DocumentLink, LinkPage, ListFilter, NewLink } from './links.ts';
export { linkByItem, linkByLocalId } from './links.ts';
export { listDocuments, MOST_ROWS } from './list-documents.ts';
export { hideNumber, showNumber } from './own-number.ts';
export type { Claimed, DocumentIdentity } from './record-link.ts';
export { claimDocument, currentVersion, recordLink } from './record-link.ts';
