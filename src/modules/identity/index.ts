export type { Application, ApplicationKind, NewApplication } from './applications/applications.ts';
export {
  endApplication,
  findApplication,
  listApplications,
  registerApplication,
  secretHashOf,
} from './applications/applications.ts';
export type { Authorisation, OwnAuthorisation, PersonParty } from './applications/authorisations.ts';
export { authorisationsOf, authorise, endAuthorisation, findAuthorisation } from './applications/authorisations.ts';
export { type ApplicationFault, applicationFaults, faultOf } from './applications/check-application.ts';
export { findLaunch, type Launch, openLaunch, sweepLaunches, useLaunch } from './applications/launches.ts';
export type { At, NamedAuthor } from './callers.ts';
export { callerOfParty, callerOfRequest } from './callers.ts';
export { callerOfHub, type NamedEndUser } from './hub-callers.ts';
export { holdsKeyOf, type InstitutionNumbers, isKeyOf, type KeyDirectory } from './key-holder.ts';
export { rotateSigningKeys, type SigningKey, signingKeys } from './keys/signing-keys.ts';
export { failed, type MayTry, mayTry, type Subject, subjectHash, succeeded, sweepFailures } from './lock-out.ts';
export { AlreadyUsed, type KeptPayload, type OidcStore, oidcStore, rememberOnce, sweepOidc } from './oidc/store.ts';
export { subjectOf } from './oidc/subject.ts';
export { type ApplicationToken, issueToken, readToken } from './oidc/tokens.ts';
export type { PageVisitor } from './page-callers.ts';
export { callerOfSession, visitorOfSession } from './page-callers.ts';
export {
  IDLE_MINUTES,
  type NewPageSession,
  type OfficerSession,
  openPageSession,
  PAGE_SESSION_MINUTES,
  passFactor,
  readOfficerSession,
} from './page-sessions.ts';
export type { Persona } from './personas.ts';
export { addPersona, findPersona, listPersonas, personaOf } from './personas.ts';
export { type HubRefusal, traceHubRefused } from './refused-hubs.ts';
export type {
  ActingFor,
  ActingFor,
  FactorKind,
  NewSession,
  NewSession,
  Party,
  Party,
  PartyKind,
  PartyKind,
  SignedIn,
  SignedIn,
} from './sessions.ts';
export { actFor, closeSession, openSession, readSession, sweepSessions } from './sessions.ts';
export { traceAuthorisation, traceSignIn } from './trace-sign-in.ts';
