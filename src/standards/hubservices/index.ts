export {
  type AnsweredTransaction,
  type AskedTransaction,
  joinOpened,
  printGetTransaction,
  readGetTransactionAnswer,
  type SealedFolders,
} from './ask-transaction.ts';
export { ACTION_PREFIX } from './namespaces.ts';
export { type Nomination, nominationOf } from './nomination.ts';
export type { DeclareTransaction } from './operations/declare-transaction.ts';
export type { GetPatient } from './operations/get-patient.ts';
export type { GetPatientConsent } from './operations/get-patient-consent.ts';
export type { GetTherapeuticLink } from './operations/get-therapeutic-link.ts';
export type { GetTransaction } from './operations/get-transaction.ts';
export type { GetTransactionList } from './operations/get-transaction-list.ts';
export type { PutPatient } from './operations/put-patient.ts';
export type { PutPatientConsent } from './operations/put-patient-consent.ts';
export type { PutTherapeuticLink } from './operations/put-therapeutic-link.ts';
export type { PutTransaction } from './operations/put-transaction.ts';
export type { RevokePatientConsent } from './operations/revoke-patient-consent.ts';
export type { RevokeTherapeuticLink } from './operations/revoke-therapeutic-link.ts';
export type { SealedMessage, SentMessage } from './operations/sent-message.ts';
export type { HubRequest, OperationName, RequestOf } from './operations/table.ts';
export { operationNames } from './operations/table.ts';
export type { ListedConsent, ListedLink } from './print-rights.ts';
export { printConsent, printLinks } from './print-rights.ts';
export type { HubRead } from './read-request.ts';
export { readHubRequest } from './read-request.ts';
export type { RequestHeader } from './request-header.ts';
export type { AcknowledgeError, Answer, HubParty, ListedPatient, LocalId, TransactionSummary } from './response.ts';
export { printAnswer, printList, printMessage, printPatient, printTransactionIds } from './response.ts';
export { printWsdl } from './schema/wsdl.ts';
