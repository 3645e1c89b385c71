/** One request whose caller is known, and whom its criteria name. */
import type { PatientKey, Question } from '../../modules/grants/index.ts';
import { findByLocalId, findPatient, hashSsin, parseLocalId, patientOfPublicId } from '../../modules/people/index.ts';
import type { Transaction } from '../../platform/postgres/index.ts';
import { parseSsin } from '../../standards/belgium/index.ts';
import { type Criterion, readToken, SSIN_SYSTEMS, type Token } from '../../standards/fhir/index.ts';
import type { FhirContext, Identified } from './front.ts';

export type Asked = Identified;

export type Named = Question['patient'];
export type NamedOrNot = Named | 'nobody' | 'number-invalid';

/** The system of the numbers that the network gives to people without an SSIN. */
export const localIdSystem = ({ baseUrl }: FhirContext): string => `${baseUrl}/fhir/NamingSystem/network-number`;

/** The record that is meant when nobody is named: that of the token, or the caller's own. */
export const ownRecord = ({ caller, patient }: Asked): PatientKey | undefined =>
  patient ?? (caller.kind === 'patient' ? caller.patient : undefined);

type Reader = (context: FhirContext, text: string) => Promise<NamedOrNot>;

/** How each parameter of the search names somebody. */
const readers: Readonly<Record<string, Reader>> = {
  _id: async ({ access }, text) => {
    const key = patientOfPublicId(access.keys, text);
    return key ? { key } : 'nobody';
  },
  identifier: (context, text) => namedByNumber(context, readToken(text)),
};

/** By an SSIN, or by the number of the network. */
export async function namedByNumber(context: FhirContext, { system, value }: Token): Promise<NamedOrNot> {
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

export function namedBy(context: FhirContext, { parameter, value }: Criterion): Promise<NamedOrNot> {
  const read = readers[parameter.name];
  if (!read) throw new Error('a search parameter without a reader');
  return read(context, value);
}

/** Is this person the one whose record these keys are? */
export async function isOneOf(tx: Transaction, patients: readonly PatientKey[], named: Named): Promise<boolean> {
  const key = 'key' in named ? named.key : await findPatient(tx, named.ssinHash);
  return key !== undefined && patients.includes(key);
}
