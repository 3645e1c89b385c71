export { type Careset, caresetOf, caresets, vaultProfiles, vaultTypes } from './caresets/index.ts';
export { type CreateOutcome, create, type NewResource } from './create.ts';
export { type DeriveContext, deriveItems } from './derived/derive-items.ts';
export { DERIVE_MISSING, deriveMissing } from './derived/derive-missing.ts';
export { isDerivedKey } from './derived/derived-keys.ts';
export {
  findReports,
  type ReportCriteria,
  type ReportOrder,
  type ReportPage,
  type ReportRow,
  reportAuthors,
} from './document/find-reports.ts';
export { type OpenedReport, openReports } from './document/open-reports.ts';
export { type DocumentOutcome, type NewDocument, putDocument } from './document/put-document.ts';
export { TELL_MOVED, tellOfMovedReport } from './document/tell-moved.ts';
export {
  endExport,
  type NewExport,
  readExport,
  type StartedExport,
  startExport,
  sweepExports,
} from './export/exports.ts';
export { type ExportPage, readPage } from './export/page.ts';
export { sliceOf, slicesFor } from './export/slices.ts';
export { findByNumber } from './find-by-number.ts';
export type { HeldItem } from './held-item.ts';
export { readHistory } from './history.ts';
export { holdForPatch } from './hold-for-patch.ts';
export { indexWeight, MOST_INDEX_WORDS } from './index-columns.ts';
export { type KnownItem, knownItems } from './item-types.ts';
export { newPlace } from './new-place.ts';
export type { BusinessIdentifier } from './numbers.ts';
export { findOrigins, type MeantVersion, type Origin, type OriginCriteria, type OriginPlace } from './origins.ts';
export { type ItemPlace, placeOfPublicId, publicItemId } from './place.ts';
export { readDocumentOf, readVersion, type ServedVersion, servedBytes } from './read.ts';
export { bareItem, wholeOf } from './retention/bare-item.ts';
export { destroyItem } from './retention/destroy-item.ts';
export { itemsPastTerm } from './retention/items-past-term.ts';
export { mayShow } from './scope-of-resource.ts';
export { type FoundItem, type FoundItems, faultOf, type Position, searchItems } from './search/index.ts';
export type { StoredVersion } from './store-version.ts';
export { type Change, type Target, type UpdateOutcome, update } from './update.ts';
export { withdraw } from './withdraw.ts';
