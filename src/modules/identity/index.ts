export type { At, NamedAuthor } from './callers.ts';
export { callerOfParty, callerOfRequest } from './callers.ts';
export { callerOfSession } from './page-callers.ts';
export type { Persona } from './personas.ts';
export { addPersona, findPersona, listPersonas, personaOf } from './personas.ts';
export type { NewSession, Party, PartyKind, SignedIn } from './sessions.ts';
export { closeSession, openSession, readSession, sweepSessions } from './sessions.ts';
