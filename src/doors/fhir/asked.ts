/** One request whose caller is known, and whom its criteria name. */
import type { PatientKey, Question } from '../../modules/grants/index.ts';
import { findByLocalId, findPatient, hashSsin, parseLocalId, patientOfPublicId } from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { isPseudonym, type NamedPatient, SSIN_SYSTEMS } from '../../standards/fhir/index.ts';
import type { FhirContext, Identified } from './front.ts';

export type Asked = Identified;

export type Named = Question['patient'];
export type NamedOrNot = Named | 'nobody' | 'number-invalid' | 'pseudonym';

/** The system of the numbers that the network gives to people without an SSIN. */
export const localIdSystem = ({ baseUrl }: FhirContext): string => `${baseUrl}/fhir/NamingSystem/network-number`;

/** The record that is meant when nobody is named: that of the token, or the caller's own. */
export const ownRecord = ({ caller, patient }: Asked): PatientKey | undefined =>
  patient ?? (caller.kind === 'patient' ? caller.patient : undefined);

/** Whose record is opened: that of the token, whoever is named. That who is named is the same person is asked under the grant. */
export const recordMeant = ({ patient }: Asked, named: Named): Named => (patient ? { key: patient } : named);

/** Whom an id or a number names. */
export async function namedBy(context: FhirContext, named: NamedPatient): Promise<NamedOrNot> {
  const { access } = context;
  if ('id' in named) {
    const key = patientOfPublicId(access.keys, named.id);
    return key ? { key } : 'nobody';
  }
  return namedByNumber(context, named.identifier);
}

type NumberedBy = Extract<NamedPatient, { readonly identifier: unknown }>['identifier'];

/** By an SSIN, or by the number of the network. */
export async function namedByNumber(context: FhirContext, { system, value }: NumberedBy): Promise<NamedOrNot> {
  if (isPseudonym(value)) return 'pseudonym';
  const localId = parseLocalId(value);
  if (localId !== undefined && (system === undefined || system === localIdSystem(context)))
    return byLocalId(context, localId);
  if (system !== undefined && !SSIN_SYSTEMS.includes(system)) return 'nobody';
  const ssin = parseSsin(value, context.strictness);
  return ssin.ok ? { ssinHash: hashSsin(context.access.keys, ssin.value) } : 'number-invalid';
}

async function byLocalId({ access: { database, keys } }: FhirContext, localId: string): Promise<NamedOrNot> {
  const key = await database.read((tx) => findByLocalId(tx, keys, localId));
  return key ? { key } : 'nobody';
}

/** Is this person the one whose record these keys are? */
export async function isOneOf(tx: Transaction, patients: readonly PatientKey[], named: Named): Promise<boolean> {
  const key = 'key' in named ? named.key : await findPatient(tx, named.ssinHash);
  return key !== undefined && patients.includes(key);
}
