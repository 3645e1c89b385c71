export { subjectsInDocument } from './document-subjects.ts';
export { type FoundReference, type Link, linkEdits, referencesIn } from './link-edits.ts';
export { type DocumentEntry, type DocumentFault, type ReportDocument, readDocument } from './read-document.ts';
export {
  bundleNumber,
  isOlder,
  type Moments,
  momentsOf,
  profileCarrier,
  reportNumber,
} from './report-facts.ts';
export { resolverOf } from './resolve.ts';
