/** Signing in, in the trail: of people, of applications that come for themselves, of applications that are let in. */
import type { Database, Transaction } from '../../platform/postgres/index.ts';
import type { Trail, TrailEntry } from '../audit/index.ts';
import { type PatientKey, patientKey } from '../grants/index.ts';
import { HOUSE } from '../people/index.ts';
import type { PersonParty } from './applications/authorisations.ts';
import type { Party } from './sessions.ts';

interface SignInEvent {
  /** Why not; nothing when it was granted. */
  readonly reason?: string;
  /** The application that came for itself. */
  readonly clientId?: string | undefined;
}

/** Nobody is known by it: an application that comes for itself, or somebody whose way through an issuer ended. */
export function traceSignIn(
  { database, trail }: { readonly database: Database; readonly trail: Trail },
  { reason, clientId }: SignInEvent,
): Promise<void> {
  const outcome = reason === undefined ? 'granted' : 'refused';
  const by = { actorKind: 'system', actor: HOUSE, kind: clientId, door: 'sign-in' } as const;
  return database.transaction(async (tx) =>
    trail.record(tx, [{ act: 'sign-in', step: 'decision', outcome, reason, ...by }]),
  );
}

interface AuthorisationEvent {
  readonly party: PersonParty;
  /** Its name, as the person saw it, with its client id. */
  readonly application: string;
  /** Whose trail tells it: the record that was opened in the application; of a patient, else the own. */
  readonly patient?: PatientKey | undefined;
  readonly requestId?: string | undefined;
}

/** Letting an application in, in the transaction that does it. */
export function traceAuthorisation(
  trail: Trail,
  tx: Transaction,
  { party, application, patient, requestId }: AuthorisationEvent,
): void {
  const entry = {
    ...{ patient: patient ?? ownRecord(party), actorKind: party.kind, actor: party.key, requestId },
    ...({ act: 'authorise-application', kind: application, door: 'sign-in' } as const),
  };
  done(trail, tx, entry);
}

/** Somebody signed in at the pages, in the transaction that opens the session; a patient reads it in the own trail. */
export function tracePerson(
  trail: Trail,
  tx: Transaction,
  { party, requestId }: { readonly party: Party; readonly requestId: string },
): void {
  const entry = { act: 'sign-in', actorKind: party.kind, actor: party.key, door: 'sign-in', requestId } as const;
  done(trail, tx, { ...entry, patient: ownRecord(party) });
}

/** A patient reads in the own trail what was done in its name. */
const ownRecord = ({ kind, key }: Party): PatientKey | undefined => (kind === 'patient' ? patientKey(key) : undefined);

/** Granted and done in one step. */
function done(trail: Trail, tx: Transaction, entry: Omit<TrailEntry, 'step' | 'outcome'>): void {
  trail.record(tx, [
    { ...entry, step: 'decision', outcome: 'granted' },
    { ...entry, step: 'disclosure', outcome: 'disclosed', count: 1 },
  ]);
}
