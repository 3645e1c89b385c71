/** A token for the FHIR door, without the browser in which a person would let the application in. Source: contract, "Sandbox". */

import { type PatientKey, patientKey } from '../../modules/grants/index.ts';
import {
  fhirUserOf,
  findApplication,
  findPersona,
  issueToken,
  type PersonParty,
  registerApplication,
  subjectOf,
} from '../../modules/identity/index.ts';
import { findPatient, hashSsin, publicPatientId } from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { servedScopes } from '../../standards/oauth/index.ts';
import { fhirBaseOf } from '../shared/bases.ts';
import type { SandboxContext } from './context.ts';

const CLIENT = 'sandbox';
const TOKEN_SECONDS = 3600;
const USUAL = 'openid fhirUser patient/*.rs user/*.rs';
/** Not offered to people: nobody can send the sandbox's own application through the authorization page. */
const NOWHERE = ['https://sandbox.invalid/'];

interface AskedToken {
  readonly persona: string;
  readonly scope?: string;
  /** SSIN of the patient that is open in the application. */
  readonly forPatient?: string;
}

/** Nothing when the persona is no patient or caregiver. */
export function openFhirToken(context: SandboxContext, asked: AskedToken): Promise<string | undefined> {
  const { database, keys } = context.access;
  const audience = fhirBaseOf(context);
  return database.transaction(async (tx) => {
    const persona = await findPersona(tx, asked.persona);
    const { kind, key } = persona?.party ?? {};
    if ((kind !== 'patient' && kind !== 'caregiver') || key === undefined) return undefined;
    const party: PersonParty = { kind, key };
    await ensureApplication(tx);
    const patient = await patientOf(tx, keys, party, asked.forPatient);
    const scopes = servedScopes(asked.scope ?? USUAL);
    return issueToken(tx, {
      ...{ clientId: CLIENT, party, patient, launch: 'standalone', scopes, audience, seconds: TOKEN_SECONDS },
      subject: subjectOf(keys, party),
      extra: {
        fhirUser: fhirUserOf(keys, audience, party),
        ...(patient ? { patient: publicPatientId(keys, patient) } : {}),
      },
    });
  });
}

async function ensureApplication(tx: Transaction): Promise<void> {
  if (await findApplication(tx, CLIENT)) return;
  const scopes = servedScopes(USUAL);
  await registerApplication(tx, { clientId: CLIENT, name: 'Sandbox', kind: 'public', redirectUris: NOWHERE, scopes });
}

/** Somebody whom nobody knows leaves the token without a record, as the real flow would. */
async function patientOf(
  tx: Transaction,
  keys: KeyRing,
  { kind, key }: PersonParty,
  number: string | undefined,
): Promise<PatientKey | undefined> {
  const ssin = number === undefined ? undefined : parseSsin(number, 'warn');
  if (ssin?.ok) return findPatient(tx, hashSsin(keys, ssin.value));
  return kind === 'patient' ? patientKey(key) : undefined;
}
