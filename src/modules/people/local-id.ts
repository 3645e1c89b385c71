/**
 * People without an SSIN (homeless, undocumented) have an id of the house: ten digits and two check digits after `Z`.
 * When a number comes, the records are joined. Source: access rules 9.11.
 */
import { randomInt } from 'node:crypto';
import { claim } from '../../platform/claims/index.ts';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, sealBytes } from '../../platform/sealing/index.ts';
import { discloseUnder, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { findPatient, insertPatient, localIdPlace, type PatientDetails } from './patients.ts';

const NAMESPACE = 'local-id';
const FORM = /^Z(\d{10})(\d{2})$/;
const MODULUS = 97;

const checkOf = (digits: string): string => String(MODULUS - (Number(digits) % MODULUS)).padStart(2, '0');

/** The id somebody typed, with or without spaces and points; nothing when it is none. */
export function parseLocalId(text: string): string | undefined {
  const [whole, digits = '', check] =
    FORM.exec(
      text
        .slice(0, 40)
        .replace(/[\s.-]/g, '')
        .toUpperCase(),
    ) ?? [];
  return whole !== undefined && checkOf(digits) === check ? whole : undefined;
}

/** As it is read aloud: `Z 0123 4567 89 42`. */
export const printLocalId = (id: string): string =>
  `${id.slice(0, 1)} ${id.slice(1, 5)} ${id.slice(5, 9)} ${id.slice(9, 11)} ${id.slice(11)}`;

const hashLocalId = (keys: KeyRing, id: string): Buffer => keys.keyedHash(NAMESPACE, id);

export const findByLocalId = (tx: Transaction, keys: KeyRing, id: string): Promise<PatientKey | undefined> =>
  findPatient(tx, hashLocalId(keys, id));

const INSERT = statement(
  'people-insert-local-id',
  'INSERT INTO people_patient_local_id (patient, id_hash, id_sealed, recorded_at) VALUES ($1, $2, $3, $4)',
);
const TRIES = 5;

/** Registers the new person of this grant, who has no SSIN; gives the id of the house. */
export async function registerWithoutNumber(
  grant: RecordGrant,
  keys: KeyRing,
  details: Omit<PatientDetails, 'ssin'>,
): Promise<string> {
  const { tx, patient } = readGrant(grant);
  const id = await claimId(tx, keys, patient);
  const dataKey = await insertPatient(tx, keys, patient, details);
  await tx.run(INSERT, [
    patient,
    hashLocalId(keys, id),
    sealBytes(dataKey, localIdPlace(patient), Buffer.from(id)),
    tx.now,
  ]);
  discloseUnder(grant, { count: 1 });
  return id;
}

async function claimId(tx: Transaction, keys: KeyRing, patient: PatientKey): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const digits = String(randomInt(10 ** 10)).padStart(10, '0');
    const id = `Z${digits}${checkOf(digits)}`;
    if ((await claim(tx, { keyHash: hashLocalId(keys, id), subject: patient })).won) return id;
  }
  throw new Error('no free id was found');
}
