export { cobrhaRegister } from './cobrha-changes.ts';
export { deadChanges, retryDeadChange } from './dead-changes.ts';
export { type NationalContext, nationalRegister } from './national-changes.ts';
export { type Applied, type Register as OutsideRegister, type TakenIn, takeIn } from './take-in.ts';
