/** What the access rules judge of a document's row. */
import type { ItemFacts } from '../access/index.ts';
import type { DocumentLink } from './links.ts';

const SECOND_MS = 1000;

export const factsOfLink = (link: DocumentLink): ItemFacts => ({
  ...link,
  recordedAt: new Date(link.recordedSeconds * SECOND_MS),
});
