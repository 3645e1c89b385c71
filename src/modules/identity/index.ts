export {
  type AccountOutcome,
  type AddedAccount,
  addAccount,
  changeAccount,
  type NewAccount,
} from './accounts/change-account.ts';
export { type AccountChange, accountActs } from './accounts/changes.ts';
export { inviteOfficer } from './accounts/invite-officer.ts';
export { type Account, listAccounts } from './accounts/list-accounts.ts';
export type { Application, ApplicationKind, NewApplication } from './applications/applications.ts';
export {
  endApplication,
  findApplication,
  isSecretOf,
  listApplications,
  registerApplication,
} from './applications/applications.ts';
export type { Authorisation, OwnAuthorisation, PersonParty } from './applications/authorisations.ts';
export { authorisationsOf, authorise, endAuthorisation, findAuthorisation } from './applications/authorisations.ts';
export { type ApplicationFault, faultOf } from './applications/check-application.ts';
export { findLaunch, type Launch, openLaunch, sweepLaunches, useLaunch } from './applications/launches.ts';
export type { At, NamedAuthor } from './callers.ts';
export { callerOfParty, callerOfRequest } from './callers.ts';
export { disciplineOf } from './ehealth-professions.ts';
export {
  type Arrived as ArrivedPerson,
  keepArrived,
  type SentOff,
  sendOff,
  takeArrived,
  welcomeBack,
} from './external-sign-in/coming.ts';
export { personIn, type SignInClient } from './external-sign-in/issuers-for-people.ts';
export { partiesOfPerson } from './external-sign-in/parties-of-person.ts';
export { callerOfHub, type NamedEndUser } from './hub-callers.ts';
export { type HubCertificates, hubCertificates, type Revocations } from './hub-certificates.ts';
export {
  callerOfExternalToken,
  type ExternalCaller,
  type FindIssuer,
  findIssuerAmong,
  type IssuerDirectory,
  type IssuersContext,
  issuerKinds,
  makeKeyCache,
  type NamedBeside,
  partyOfExternalToken,
  signatureAlgorithms,
  type TokenDoor,
  type TokenFault,
  type TrustedIssuer,
  tokenDoors,
} from './issuers/index.ts';
export { holdsKeyOf, type InstitutionNumbers, isKeyOf, type KeyDirectory } from './key-holder.ts';
export { rotateSigningKeys, type SigningKey, signingKeys } from './keys/signing-keys.ts';
export {
  failed,
  type MayTry,
  mayTry,
  type Subject,
  subjectHash,
  succeeded,
  sweepFailures,
} from './lock-out.ts';
export { fhirUserOf } from './oidc/fhir-user.ts';
export { AlreadyUsed, type KeptPayload, type OidcStore, oidcStore, sweepOidc } from './oidc/store.ts';
export { subjectOf } from './oidc/subject.ts';
export { type ApplicationToken, issueToken, readToken } from './oidc/tokens.ts';
export { endOwnSessions, type OwnSession, ownSessions } from './own-sessions.ts';
export type { PageVisitor } from './page-callers.ts';
export { callerOfSession, visitorOfSession } from './page-callers.ts';
export {
  type NewPageSession,
  type OfficerSession,
  openPageSession,
  readOfficerSession,
} from './page-sessions.ts';
export type { Persona } from './personas.ts';
export { addPersona, findPersona, listPersonas, personaOf } from './personas.ts';
export { type HubRefusal, traceHubRefused } from './refused-hubs.ts';
export { type FactorContext, type Site, siteOf } from './second-factor/chair.ts';
export { sweepChallenges } from './second-factor/challenge.ts';
export { type ChangeOutcome, changeFactor } from './second-factor/change-factor.ts';
export type { OfferedCode } from './second-factor/code.ts';
export { MOST_NAME_CHARS } from './second-factor/factors.ts';
export { type GivenFactor, type GiveOutcome, giveFactor } from './second-factor/give.ts';
export { makeInvitation } from './second-factor/invitation.ts';
export {
  type AddOutcome,
  type FactorDesk,
  factorDesk,
  type OwnFactor,
  registerFactor,
} from './second-factor/own-factors.ts';
export { newSecret } from './secrets.ts';
export type { ActingFor, FactorKind, NewSession, Party, PartyKind, SignedIn } from './sessions.ts';
export { actFor, closeSession, openSession, readSession, sweepSessions } from './sessions.ts';
export { sweepSeenMessages } from './signed/seen-messages.ts';
export { type TakenMessage, type TokenContext, takeMessage } from './signed/take-message.ts';
export { type RefusedToken, traceRefusedToken } from './trace-refused-token.ts';
export { traceAuthorisation, tracePerson, traceSignIn } from './trace-sign-in.ts';
