/** KMEHR messages as readable documents: the view that pages show. */
export { filesOf } from './attachments.ts';
export { documentView } from './document-view.ts';
export type { ViewOptions } from './scope.ts';
export { fileOfStored, type StoredFile, viewOfStored } from './stored.ts';
export { textsOfView } from './texts-of-view.ts';
export type {
  DocumentView,
  ViewAttachment,
  ViewBlock,
  ViewEntry,
  ViewPair,
  ViewSection,
  ViewTable,
  ViewText,
} from './view.ts';
