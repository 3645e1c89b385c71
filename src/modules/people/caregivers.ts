/** Caregivers as recognised by the sector: one row a person and profession. Source: access rules 9.4, 9.10. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId, openHouse, sealHouse } from '../../platform/sealing/index.ts';
import type { Nihii, Ssin } from '../../standards/belgium/index.ts';
import {
  type ActingCaregiver,
  type CaregiverKey,
  type CaregiverRecognition,
  caregiverKey,
  type RecordGrant,
  readGrant,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';
import { hashSsin } from './patients.ts';

export interface NewCaregiver {
  readonly ssin: Ssin;
  readonly nihii: Nihii;
  /** CD-HCPARTY value. */
  readonly profession: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly language: string;
  readonly status: CaregiverRecognition;
  /** The rules of the network are not accepted yet. */
  readonly rulesOpen?: boolean | undefined;
}

export interface Caregiver extends ActingCaregiver {
  readonly nihii: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly language: string;
  readonly recognition: CaregiverRecognition;
}

const INSERT = statement(
  'people-insert-caregiver',
  `INSERT INTO people_caregiver (caregiver, person_hash, ssin_sealed, nihii, profession, family_name, first_name, language, recognition, recorded_at, rules_open)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

export async function addCaregiver(grant: SystemGrant, keys: KeyRing, caregiver: NewCaregiver): Promise<CaregiverKey> {
  const tx = systemTransaction(grant);
  const key = caregiverKey(newItemId(tx.now));
  const sealed = sealHouse(keys, `caregiver-ssin/${key}`, Buffer.from(caregiver.ssin));
  const { nihii, profession, familyName, firstName, language, status, rulesOpen = false } = caregiver;
  await tx.run(INSERT, [
    key,
    hashSsin(keys, caregiver.ssin),
    sealed,
    nihii,
    profession,
    familyName,
    firstName,
    language,
    status,
    tx.now,
    rulesOpen,
  ]);
  return key;
}

const SSIN = statement('people-caregiver-ssin', 'SELECT ssin_sealed FROM people_caregiver WHERE caregiver = $1');

/** The number of a caregiver, for the house's own questions to outside registers. */
export const openCaregiverSsin = (grant: SystemGrant, keys: KeyRing, key: CaregiverKey): Promise<Ssin> =>
  openSsin(systemTransaction(grant), keys, key);

/** The number of the caregiver who asks, by which another hub knows on whose behalf; nothing of anybody else. */
export async function callerSsin(grant: RecordGrant, keys: KeyRing): Promise<Ssin | undefined> {
  const { tx, caller } = readGrant(grant);
  return caller.kind === 'caregiver' ? openSsin(tx, keys, caller.caregiver.key) : undefined;
}

async function openSsin(tx: Transaction, keys: KeyRing, key: CaregiverKey): Promise<Ssin> {
  const [row] = await tx.run<{ ssin_sealed: Buffer }>(SSIN, [key]);
  if (!row) throw new Error('a caregiver is missing');
  return openHouse(keys, `caregiver-ssin/${key}`, row.ssin_sealed).toString() as Ssin;
}

interface CaregiverRow {
  caregiver: string;
  person_hash: Buffer;
  nihii: string;
  profession: string;
  family_name: string;
  first_name: string;
  language: string;
  status: ActingCaregiver['status'];
  recognition: CaregiverRecognition;
}

const COLUMNS = 'caregiver, person_hash, nihii, profession, family_name, first_name, language, status, recognition';

const toCaregiver = (row: CaregiverRow): Caregiver => ({
  key: caregiverKey(row.caregiver),
  personHash: row.person_hash.toString('hex'),
  nihii: row.nihii,
  profession: row.profession,
  familyName: row.family_name,
  firstName: row.first_name,
  language: row.language,
  status: row.status,
  recognition: row.recognition,
});

const BY_KEY = statement('people-caregiver-by-key', `SELECT ${COLUMNS} FROM people_caregiver WHERE caregiver = $1`);
const BY_NIHII = statement('people-caregiver-by-nihii', `SELECT ${COLUMNS} FROM people_caregiver WHERE nihii = $1`);
const BY_PERSON = statement(
  'people-caregiver-by-person',
  `SELECT ${COLUMNS} FROM people_caregiver WHERE person_hash = $1 ORDER BY caregiver`,
);

export async function caregiverByKey(tx: Transaction, key: CaregiverKey): Promise<Caregiver | undefined> {
  const [row] = await tx.run<CaregiverRow>(BY_KEY, [key]);
  return row && toCaregiver(row);
}

/**
 * The caregiver that an author element names: by NIHII, else by SSIN when the person has one profession only.
 * Both given must name the same person, else nobody is found.
 */
export async function findCaregiver(
  tx: Transaction,
  named: { readonly nihii?: string | undefined; readonly personHash?: Buffer | undefined },
): Promise<Caregiver | undefined> {
  if (named.nihii !== undefined) {
    const [row] = await tx.run<CaregiverRow>(BY_NIHII, [named.nihii]);
    if (!row || (named.personHash && !row.person_hash.equals(named.personHash))) return undefined;
    return toCaregiver(row);
  }
  if (!named.personHash) return undefined;
  const rows = await tx.run<CaregiverRow>(BY_PERSON, [named.personHash]);
  return rows.length === 1 && rows[0] ? toCaregiver(rows[0]) : undefined;
}

/** A person in every profession, the first registered first. */
export async function caregiversOfPerson(tx: Transaction, personHash: Buffer): Promise<Caregiver[]> {
  const rows = await tx.run<CaregiverRow>(BY_PERSON, [personHash]);
  return rows.map(toCaregiver);
}
