export type { Applied, Register as OutsideRegister } from './apply-change.ts';
export { cobrhaRegister } from './cobrha-changes.ts';
export {
  closeDeadChange,
  type DeadChange,
  type DeadName,
  type DeadOutcome,
  deadChange,
  deadChanges,
  letRetry,
  recordsOfDeadChange,
  retryDeadChange,
} from './dead-changes.ts';
export { type HeardRegister, registersHeard } from './heard.ts';
export { type NationalContext, nationalRegister } from './national-changes.ts';
export { type TakenIn, takeIn } from './take-in.ts';
