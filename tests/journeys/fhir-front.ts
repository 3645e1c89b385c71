/** A front of the common FHIR door whose tokens are sessions of another door of this house. */
import { openFhir } from '../../src/doors/fhir/index.ts';
import type { InstitutionKey, PatientKey } from '../../src/modules/grants/index.ts';
import { callerOfParty, readSession } from '../../src/modules/identity/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import type { HouseWithDocuments } from './house.ts';
import { fhir } from './test-validator.ts';

export interface TestFront {
  readonly base: string;
  /** The door whose sessions let in here. */
  readonly sessions: string;
  /** The one record of a token, by the header `x-record`. */
  readonly recordOf?: (name: string) => PatientKey | undefined;
  /** The house for which a caregiver with this token acts. */
  readonly houseOf?: (token: string) => InstitutionKey | undefined;
  /** Nobody waits without it. */
  readonly limitClient?: (client: string, requests?: number) => number;
}

export function openTestFront(
  { access, documents, metrics, server }: HouseWithDocuments,
  { base, sessions, recordOf = () => undefined, houseOf = () => undefined, limitClient = () => 0 }: TestFront,
): Promise<void> {
  const log = makeLog({ level: 'silent' });
  const context = {
    access,
    documents,
    hub: { number: '1990000728', name: 'Zenne' },
    metrics,
    log,
    baseUrl: 'http://localhost',
    strictness: 'error',
    intendedProfile: 'required',
    validator: fhir.validator,
    limitClient,
  } as const;
  return openFhir(server, context, {
    ...{ base, door: 'fhir', title: 'Test' },
    security: { cors: true, description: 'for a test', service: [], oauthUris: { token: 'http://localhost/token' } },
    identify: async ({ id, headers }) => {
      const [, token] = /^Bearer (.+)$/.exec(headers.authorization ?? '') ?? [];
      if (token === undefined) return { refused: { status: 401 } };
      const party = await access.database.read((tx) => readSession(tx, token, sessions));
      if (!party) return { refused: { status: 401, code: 'invalid_token', why: 'unknown' } };
      const caller = callerOfParty(party, { door: 'fhir', requestId: id });
      const institution = houseOf(token);
      const acting = caller.kind === 'caregiver' && institution ? { ...caller, institution } : caller;
      return { caller: acting, patient: recordOf(String(headers['x-record'] ?? '')) };
    },
  });
}
