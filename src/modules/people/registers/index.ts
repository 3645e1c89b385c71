export { cobrhaRegister } from './cobrha-changes.ts';
export { type NationalContext, nationalRegister } from './national-changes.ts';
export { deadChanges, retryDeadChange, type TakenIn, takeIn } from './take-in.ts';
