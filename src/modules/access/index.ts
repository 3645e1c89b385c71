export { actorKey } from './actor.ts';
export { acceptMandate, endMandate } from './answer-mandate.ts';
export { emergencyChoices, type NewChoices, readChoices, setChoices } from './choices.ts';
export type { ConsentDeclaration } from './consents.ts';
export { allowOwnUse, declareConsent, objectToOwnUse, withdrawConsent } from './consents.ts';
export { type AccessContext, type HubExclusion, majorityOf } from './context.ts';
export {
  endAuthorRights,
  endDocumentRight,
  hideDocument,
  readDocumentRights,
  type StandingRight,
  showDocument,
} from './document-rights.ts';
export { type EmergencyReview, readEmergency } from './emergencies.ts';
export type { LinkEnd } from './end-link.ts';
export { endLink, redeclareLink } from './end-link.ts';
export { endNamedLink, type NamedLink } from './end-named-link.ts';
export { type Exclusion, endExclusion, exclude, readExclusions } from './exclusions.ts';
export { explainLook } from './explain-look.ts';
export type { HeldLink, HeldPage } from './held-links.ts';
export { linksIHold } from './held-links.ts';
export type { Answer } from './in-record.ts';
export { inRecord } from './in-record.ts';
export type { RegisterQuestion } from './in-register.ts';
export { inRegister, questionsFor } from './in-register.ts';
export type { GmdChange, Insurers, InsurersContext } from './insurers.ts';
export { insurersRegister } from './insurers.ts';
export { judgeEmergency, REVIEW_NOTE_CHARS } from './judge-emergency.ts';
export { addLimit, endLimit, type NewLimit, type PatientLimit, readLimits } from './limits.ts';
export { LIMIT_VALUES, limitValues, withinLimits } from './limits-sql.ts';
export { linkRefusals } from './link-refusals.ts';
export type { TherapeuticLink } from './link-rows.ts';
export { isShutOut, linkedHouses } from './linked-houses.ts';
export { countLinkedRecords, type KeyRange, linkedRecords } from './linked-records.ts';
export type { LinkFilter } from './list-links.ts';
export { listLinks, readLink } from './list-links.ts';
export type { ListedMandate } from './list-mandates.ts';
export { listMandates, namesOfCitizens } from './list-mandates.ts';
export type { MandateOffer, OfferOutcome } from './mandates.ts';
export { offerMandate } from './mandates.ts';
export type { CellGroup } from './matrix/grouped.ts';
export { groupCells } from './matrix/grouped.ts';
export type { Approved, Proposed, Withdrawn } from './matrix/office-acts.ts';
export { approveMatrix, proposeMatrix, withdrawMatrix } from './matrix/office-acts.ts';
export type { CsvFault } from './matrix/read-csv.ts';
export { ensureStartingMatrix } from './matrix/starting-matrix.ts';
export type { MatrixInForce, MatrixVersion } from './matrix/versions.ts';
export { exportMatrix, matrixInForce, matrixVersions } from './matrix/versions.ts';
export { categoryText, sectionText } from './matrix/words.ts';
export type {
  ConsentChange,
  Declaration,
  ExclusionChange,
  NationalBases,
  NationalBasesContext,
  NationalParty,
  ToldOutcome,
} from './national/bases.ts';
export { TELL_NATIONAL_BASES } from './national/messages.ts';
export { stepWithNationalBases } from './national/step.ts';
export { consentsRegister } from './national/take-consents.ts';
export { exclusionsRegister } from './national/take-exclusions.ts';
export { tellNationalBases } from './national/tell-bases.ts';
export { type WaitingMessages, waitingMessages } from './national/waiting-messages.ts';
export type { RepeatableRequest } from './once.ts';
export { once, sweepAnsweredRequests } from './once.ts';
export { readPolicy, takePolicyOver } from './policy.ts';
export { type PurposeState, readConsents } from './read-consent.ts';
export type { RefusalEntry } from './refusal-entry.ts';
export { refusals } from './refusals.ts';
export { refuseBefore, refuseRegisterBefore } from './refuse-before.ts';
export { awaitingReview, type QueuedReview } from './review-queue.ts';
export type { Ages } from './rules/age.ts';
export { opensResource } from './rules/application-scope.ts';
export { type Category, type CategoryFacts, categories, categoryOf } from './rules/categories.ts';
export type { MandatePurpose, MandateScope } from './rules/citizen-acts.ts';
export { mandatePurposes } from './rules/citizen-acts.ts';
export type { Cut, ItemFacts, ItemRule } from './rules/decide-item.ts';
export { cutOf, decideItem, mayWrite } from './rules/decide-item.ts';
export { rightFor } from './rules/document-right.ts';
export { EMERGENCY_REASON_CHARS, emergencyCodes, emergencyProfessions } from './rules/emergency.ts';
export type { Explanation, Step } from './rules/explain.ts';
export type { GateName } from './rules/gates.ts';
export { mayDeclare } from './rules/link-declarer.ts';
export { kindsHeldBy, PROOF_BY_PATIENT } from './rules/link-duration.ts';
export type { LinkFault } from './rules/link-fault.ts';
export { delayNow, type EmergencyChoice } from './rules/patient-limits.ts';
export { fromConsents, toConsents } from './rules/policy-consent.ts';
export type { ConsentState, Purpose } from './rules/purposes.ts';
export { needsPerson } from './rules/recognised-caller.ts';
export { type RunningConsent, runningConsent } from './running-consent.ts';
export { type Standing, standingOf } from './standing.ts';
export type { LinkDeclaration, LinkOutcome } from './therapeutic-links.ts';
export { declareLink } from './therapeutic-links.ts';
export { writeThresholdLetters } from './threshold-letters.ts';
export { traceElsewhere } from './trace.ts';
export type { LimitTarget, Whom } from './whom.ts';
export { isReadableToo, isWithinScope, waysBeside, waysWithin } from './within-scope.ts';
