export { answerAtOffice, type OfficeAnswer } from './rectification/answer-at-office.ts';
export { answerRequest, extendRequest } from './rectification/answer-request.ts';
export { type AskOutcome, askCorrection } from './rectification/ask-correction.ts';
export { decideObjection, type ObjectionDecision } from './rectification/decide-objection.ts';
export { type ObjectionOutcome, objectToRefusal } from './rectification/object-refusal.ts';
export {
  type ListedRequest,
  listRequests,
  type OwnRequest,
  ownRequest,
  type RequestDetails,
  requestDetails,
  requestsToAnswer,
  requestToAnswer,
} from './rectification/read-requests.ts';
export { remindOfTerms } from './rectification/remind.ts';
export { recordOfRequest } from './rectification/requests.ts';
export type { Answer, AnswerFault, AnswerOutcome } from './rectification/settle.ts';
export type { RequestTexts } from './rectification/written.ts';
export { type DisposalOutcome, decideDisposal } from './retention/decide-disposal.ts';
export { recordOfDisposal } from './retention/disposals.ts';
export { type HoldOutcome, holdDocument, liftHold, recordOfHold } from './retention/holds.ts';
export {
  type GoneDocument,
  goneDocuments,
  type ListedDisposal,
  listRetention,
  type RetentionList,
} from './retention/list-disposals.ts';
export { proposeDisposals } from './retention/propose-disposals.ts';
export { REASON, REQUEST } from './rules/lengths.ts';
export { terms } from './rules/retention.ts';
export { decideWithdrawal, type WithdrawalOutcome } from './withdrawal/decide-withdrawal.ts';
export {
  type ListedWithdrawal,
  listWithdrawals,
  type NamedOpener,
  type WithdrawalDetails,
  withdrawalDetails,
} from './withdrawal/list-withdrawals.ts';
export { proposeWithdrawal, type WithdrawalFault } from './withdrawal/propose-withdrawal.ts';
export { withdrawNamed } from './withdrawal/withdraw-named.ts';
export { type OwnWithdrawal, withdrawOwn } from './withdrawal/withdraw-own.ts';
export { recordOfWithdrawal, type WithdrawalState } from './withdrawal/withdrawals.ts';
