export {
  type AnsweredList,
  type AskedList,
  type ListedTransaction,
  MOST_LIST_ROWS,
  printGetTransactionList,
  readListAnswer,
} from './ask-list.ts';
export { type AskedPublication, printRequestPublication, readPublicationAnswer } from './ask-publication.ts';
export {
  type AnsweredTransaction,
  type AskedTransaction,
  joinOpened,
  printGetTransaction,
  readGetTransactionAnswer,
  type SealedFolders,
} from './ask-transaction.ts';
export { INTERHUB_V3 } from './interhub.ts';
export { type Nomination, nominationOf } from './nomination.ts';
export type { NamedParty } from './operations/access-right-parts.ts';
export type { DeclareTransaction } from './operations/declare-transaction.ts';
export type { GetAccessRight } from './operations/get-access-right.ts';
export type { GetHCParty } from './operations/get-hcparty.ts';
export type { GetHCPartyConsent } from './operations/get-hcparty-consent.ts';
export type { GetLatestUpdate } from './operations/get-latest-update.ts';
export type { GetPatient } from './operations/get-patient.ts';
export type { GetPatientAuditTrail } from './operations/get-patient-audit-trail.ts';
export type { GetPatientConsent } from './operations/get-patient-consent.ts';
export type { GetTherapeuticLink } from './operations/get-therapeutic-link.ts';
export type { GetTransaction } from './operations/get-transaction.ts';
export type { GetTransactionList } from './operations/get-transaction-list.ts';
export type { GetTransactionSet } from './operations/get-transaction-set.ts';
export type { SentParty } from './operations/party-parts.ts';
export type { PutAccessRight } from './operations/put-access-right.ts';
export type { PutHCParty } from './operations/put-hcparty.ts';
export type { PutHCPartyConsent } from './operations/put-hcparty-consent.ts';
export type { PutPatient } from './operations/put-patient.ts';
export type { PutPatientConsent } from './operations/put-patient-consent.ts';
export type { PutTherapeuticLink } from './operations/put-therapeutic-link.ts';
export type { PutTransaction } from './operations/put-transaction.ts';
export type { PutTransactionSet } from './operations/put-transaction-set.ts';
export type { RequestPublication } from './operations/request-publication.ts';
export type { RevokeAccessRight } from './operations/revoke-access-right.ts';
export type { RevokeHCPartyConsent } from './operations/revoke-hcparty-consent.ts';
export type { RevokePatientConsent } from './operations/revoke-patient-consent.ts';
export type { RevokeTherapeuticLink } from './operations/revoke-therapeutic-link.ts';
export type { RevokeTransaction } from './operations/revoke-transaction.ts';
export type { SealedMessage, SentMessage } from './operations/sent-message.ts';
export type { HubRequest, OperationName, RequestOf } from './operations/table.ts';
export { operationNames } from './operations/table.ts';
export type { TransactionName } from './operations/transaction-name.ts';
export { isPastDeclaration, type PastRead } from './past-declaration.ts';
export { pastReader } from './past-template.ts';
export { printList, type TransactionSummary } from './print-list.ts';
export { type ListedLook, printLooks } from './print-looks.ts';
export { type ListedParty, printPartyConsent, printRegisteredParty } from './print-party.ts';
export { type ListedPatient, printPatient } from './print-patient.ts';
export type { ListedConsent, ListedLink, ListedRight } from './print-rights.ts';
export { printConsent, printLinks, printRights } from './print-rights.ts';
export type { ListedUpdate } from './print-updates.ts';
export { printUpdates } from './print-updates.ts';
export type { HubRead } from './read-request.ts';
export { type EnvelopeCheck, readHubRequest } from './read-request.ts';
export type { RequestHeader } from './request-header.ts';
export type { AcknowledgeError, Answer, HubParty, LocalId } from './response.ts';
export { printAnswer, printTransactionIds } from './response.ts';
export { printWsdl } from './schema/wsdl.ts';
export { type HubVersion, hubVersions, V3 } from './versions.ts';
