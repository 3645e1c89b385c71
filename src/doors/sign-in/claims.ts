/** What an application is told of who let it in: `fhirUser` in the id token, the open record beside the access token. Source: SMART App Launch 2.2, "fhirUser" and "Launch context". */
import {
  fhirUserOf,
  findAuthorisation,
  type OwnAuthorisation,
  type PersonParty,
} from '../../modules/identity/index.ts';
import { publicPatientId } from '../../modules/people/index.ts';
import { fhirBaseOf, type SignInContext } from './context.ts';

const find = ({ access }: SignInContext, grantId: string | undefined): Promise<OwnAuthorisation | undefined> =>
  grantId === undefined ? Promise.resolve(undefined) : access.database.read((tx) => findAuthorisation(tx, grantId));

const fhirUser = (context: SignInContext, party: PersonParty): string =>
  fhirUserOf(context.access.keys, fhirBaseOf(context), party);

export async function claimsOf(context: SignInContext, subject: string, grantId: string | undefined) {
  const found = await find(context, grantId);
  return { sub: subject, ...(found ? { fhirUser: fhirUser(context, found.party) } : {}) };
}

/** What introspection tells beside the standard words. */
function extraFor(context: SignInContext, { party, patient, scopes }: OwnAuthorisation) {
  return {
    ...(patient ? { patient: publicPatientId(context.access.keys, patient) } : {}),
    ...(scopes.includes('fhirUser') ? { fhirUser: fhirUser(context, party) } : {}),
  };
}

export async function extraOf(context: SignInContext, grantId: string | undefined) {
  const found = await find(context, grantId);
  return found && extraFor(context, found);
}
