export { authorRights, changeAuthorRight, type RightChange, type RightOutcome } from './author-rights.ts';
export type { Claimed, DocumentIdentity } from './claim-document.ts';
export { claimDocument } from './claim-document.ts';
export type { ClosedContent } from './closed-content.ts';
export { closedContent, disclose } from './closed-content.ts';
export { countDocuments } from './count-documents.ts';
export { currentVersion, MOST_VERSIONS } from './current-version.ts';
export type { DeclaredDocument } from './declare-document.ts';
export { declareDocument, hashSummary } from './declare-document.ts';
export type { DeclareOutcome } from './declare-outcome.ts';
export type { Delay, DelayFault, NewDelay } from './delays.ts';
export { listDelays, MOST_DELAY_DAYS, ownDelays, setDelay, setOwnDelay } from './delays.ts';
export { DERIVE, DERIVED_KIND, deriveLater } from './derive-later.ts';
export { isForeign } from './elsewhere/foreign-link.ts';
export { type HubLocator, watchLocator } from './elsewhere/locator.ts';
export { type Found, type Search, type SilentNetwork, searchEverywhere } from './elsewhere/search-everywhere.ts';
export type {
  DocumentContent,
  DocumentName,
  ElsewhereFault,
  FetchContext,
  FetchFault,
  NotFetched,
  Opened,
  SourceOutcome,
} from './fetch/context.ts';
export type { DocumentSource, ListAnswer, SourceAnswer, SourceFault, WantedList } from './fetch/document-source.ts';
export { type Beside, fetchDocument } from './fetch/fetch-document.ts';
export { findLink } from './fetch/show.ts';
export { type SourceWatch, watchSources } from './fetch/source-watch.ts';
export { type DocumentPlace, findBySenderId } from './find-by-sender-id.ts';
export {
  type Choose,
  type DocumentCriteria,
  type DocumentMoment,
  type DocumentOrder,
  findDocuments,
} from './find-documents.ts';
export { latestUpdates } from './latest-updates.ts';
export { factsOfLink } from './link-facts.ts';
export type { BareLink } from './link-states.ts';
export { bareLink, closeLink, forgetWords, markDisputed } from './link-states.ts';
export type { DocumentLink, LinkPage, ListFilter, LocalId, NewLink } from './links.ts';
export { itemWrittenFor, linkByItem, linkByLocalId } from './links.ts';
export { listDocuments, MOST_ROWS } from './list-documents.ts';
export { type ListedSource, listSources } from './list-sources.ts';
export { loadHistory } from './load-history.ts';
export { ownLink } from './own-link.ts';
export { type LookFilter, type LookPage, listOwnLooks, type OwnLook } from './own-looks.ts';
export { hideNumber, showNumber } from './own-number.ts';
export type { PastTerm } from './past-term.ts';
export { linksPastTerm, ORIGIN, pastTerm } from './past-term.ts';
export { TELL_ASKER } from './publication/answer.ts';
export type { Holder } from './publication/holders.ts';
export { type FollowedHolder, type FollowedRequest, openPublications } from './publication/open-publications.ts';
export {
  PASS_ON,
  type PassedAnswer,
  type PassedRequest,
  type PassOnContext,
  type PublicationAsker,
  passOn,
} from './publication/pass-on.ts';
export {
  type NewPublicationRequest,
  type RequestOutcome,
  requestPublication,
} from './publication/request-publication.ts';
export { type FollowUpOutcome, refusePublication, remindHolders } from './publication/settle.ts';
export { expirePublications, tellOfPublication } from './publication/tell-asker.ts';
export { recordLink } from './record-link.ts';
export { mayPublish } from './rules/may-publish.ts';
export { isSet, kindsFault } from './rules/one-document.ts';
export { type PublicationRefusal, publicationRefusals } from './rules/publication.ts';
export { type AddressRules, MOST_ADDRESS_CHARS } from './rules/source-address.ts';
export type { SourceHealth, Traffic } from './rules/source-health.ts';
export { addSource, changeSource, endSource, type TypedSource, type TypedSourceFault } from './set-source.ts';
export { TELL_OF_SOURCE, tellOfSource } from './source-faults.ts';
export { makeSourceTally, type SourceTally } from './source-tally.ts';
export { type NewSource, registerSource, type Source, sourceCharsets, sourceOf } from './sources.ts';
export { linkFacts, setVersionOf } from './transaction-facts.ts';
