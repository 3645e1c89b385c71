export type { At, NamedAuthor } from './callers.ts';
export { callerOfParty, callerOfRequest } from './callers.ts';
export { holdsKeyOf, type InstitutionNumbers, isKeyOf, type KeyDirectory } from './key-holder.ts';
export type { PageVisitor } from './page-callers.ts';
export { callerOfSession, visitorOfSession } from './page-callers.ts';
export type { Persona } from './personas.ts';
export { addPersona, findPersona, listPersonas, personaOf } from './personas.ts';
export type { ActingFor, NewSession, Party, PartyKind, SignedIn } from './sessions.ts';
export { actFor, closeSession, openSession, readSession, sweepSessions } from './sessions.ts';
