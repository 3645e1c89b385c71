/** What happens at the authorization server, in the trail: applications that come for themselves, tokens and requests that were refused. */
import type { Database, Transaction } from '../../platform/postgres/index.ts';
import type { Trail } from '../audit/index.ts';
import { type PatientKey, patientKey } from '../grants/index.ts';
import { HOUSE } from '../people/index.ts';
import type { PersonParty } from './applications/authorisations.ts';
import type { Party } from './sessions.ts';

interface SignInEvent {
  readonly act: 'sign-in' | 'refuse-token';
  /** The standard's code; nothing when it was granted. */
  readonly reason?: string;
  readonly clientId?: string | undefined;
  readonly party?: Party | undefined;
}

export function traceSignIn(
  { database, trail }: { readonly database: Database; readonly trail: Trail },
  { act, reason, clientId, party }: SignInEvent,
): Promise<void> {
  return database.transaction(async (tx) => {
    trail.record(tx, [
      {
        ...{ act, step: 'decision', outcome: reason === undefined ? 'granted' : 'refused', reason, door: 'sign-in' },
        ...{ actorKind: party?.kind ?? 'system', actor: party?.key ?? HOUSE, kind: clientId },
      },
    ]);
  });
}

interface AuthorisationEvent {
  readonly act?: 'authorise-application' | 'end-session';
  readonly party: PersonParty;
  readonly clientId: string;
  /** Whose trail tells it: the record that was opened in the application; of a patient, else the own. */
  readonly patient?: PatientKey | undefined;
  readonly requestId?: string | undefined;
}

/** Letting an application in, or ending that, in the transaction that does it. */
export function traceAuthorisation(
  trail: Trail,
  tx: Transaction,
  { act = 'authorise-application', party, clientId, patient, requestId }: AuthorisationEvent,
): void {
  const own = party.kind === 'patient' ? patientKey(party.key) : undefined;
  const entry = {
    ...{ act, patient: patient ?? own, actorKind: party.kind, actor: party.key, requestId },
    ...({ kind: clientId, door: 'sign-in' } as const),
  };
  trail.record(tx, [
    { ...entry, step: 'decision', outcome: 'granted' },
    { ...entry, step: 'disclosure', outcome: 'disclosed', count: 1 },
  ]);
}

/** Somebody signed in at the pages, in the transaction that opens the session; a patient reads it in the own trail. */
export function tracePerson(
  trail: Trail,
  tx: Transaction,
  { party, requestId }: { readonly party: Party; readonly requestId: string },
): void {
  const patient = party.kind === 'patient' ? patientKey(party.key) : undefined;
  const entry = {
    act: 'sign-in',
    patient,
    actorKind: party.kind,
    actor: party.key,
    door: 'sign-in',
    requestId,
  } as const;
  trail.record(tx, [
    { ...entry, step: 'decision', outcome: 'granted' },
    { ...entry, step: 'disclosure', outcome: 'disclosed', count: 1 },
  ]);
}
