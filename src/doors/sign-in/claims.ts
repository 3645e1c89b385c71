/** What an application is told of who let it in: `fhirUser` in the id token, the open record beside the access token. Source: SMART App Launch 2.2, "fhirUser" and "Launch context". */
import type { PatientKey } from '../../modules/grants/index.ts';
import { findAuthorisation, type OwnAuthorisation, type PersonParty } from '../../modules/identity/index.ts';
import { publicPatientId, publicPractitionerId } from '../../modules/people/index.ts';
import { fhirBaseOf, type SignInContext } from './context.ts';

const find = ({ access }: SignInContext, grantId: string | undefined): Promise<OwnAuthorisation | undefined> =>
  grantId === undefined ? Promise.resolve(undefined) : access.database.read((tx) => findAuthorisation(tx, grantId));

export const patientIdOf = ({ access }: SignInContext, patient: PatientKey): string =>
  publicPatientId(access.keys, patient);

/** The address of the person's own resource. */
export function fhirUserOf(context: SignInContext, party: PersonParty): string {
  const { keys } = context.access;
  const base = fhirBaseOf(context);
  return party.kind === 'patient'
    ? `${base}/Patient/${publicPatientId(keys, party.key as PatientKey)}`
    : `${base}/Practitioner/${publicPractitionerId(keys, party.key)}`;
}

export async function claimsOf(context: SignInContext, subject: string, grantId: string | undefined) {
  const found = await find(context, grantId);
  return { sub: subject, ...(found ? { fhirUser: fhirUserOf(context, found.party) } : {}) };
}

/** What introspection tells beside the standard words. */
export function extraFor(
  context: SignInContext,
  { party, patient, scopes }: Omit<OwnAuthorisation, 'grantId' | 'application' | 'madeAt'>,
) {
  return {
    ...(patient ? { patient: patientIdOf(context, patient) } : {}),
    ...(scopes.includes('fhirUser') ? { fhirUser: fhirUserOf(context, party) } : {}),
  };
}

export async function extraOf(context: SignInContext, grantId: string | undefined) {
  const found = await find(context, grantId);
  return found && extraFor(context, found);
}
