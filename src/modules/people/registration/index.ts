export { type Acceptance, acceptRules, endRules, readAcceptance } from './acceptance.ts';
export { askRegistration, type NewRegistration, type RegistrationOutcome, registerAgain } from './ask-registration.ts';
export type { RegistrationContext } from './context.ts';
export {
  type DecisionOutcome,
  decideRegistration,
  type RegistrationDecision,
} from './decide-registration.ts';
export { type GuarantorOutcome, nameGuarantor } from './name-guarantor.ts';
export type { Registration } from './registrations.ts';
export { expireRegistrations, remindOnSunday } from './remind.ts';
export { checkAgain } from './settle-registration.ts';
export { ownRegistration, waitingRegistrations } from './waiting-registrations.ts';
