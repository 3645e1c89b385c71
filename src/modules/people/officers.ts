/** Officers of the network, and the human being behind an account. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import { type OfficerKey, officerKey, type SystemGrant, systemTransaction } from '../grants/index.ts';
import type { Officer } from './rules/four-eyes.ts';

const INSERT_OFFICER = statement(
  'people-insert-officer',
  'INSERT INTO people_officer (officer, name, roles, person_hash, recorded_at) VALUES ($1, $2, $3, $4, $5)',
);

/** What an officer may be; what each opens stands in `access/rules/registers.ts`. */
export const officeRoles = ['administrator', 'guarantor', 'privacy-officer', 'statistics', 'support'] as const;
export type OfficeRole = (typeof officeRoles)[number];

export interface NewOfficer {
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  /** Keyed hash of the SSIN: two accounts of one person are one pair of eyes. */
  readonly personHash?: Buffer | undefined;
}

/** For the house itself: the sandbox, and the first administrator of an installation. */
export const addOfficer = (grant: SystemGrant, officer: NewOfficer): Promise<OfficerKey> =>
  insertOfficer(systemTransaction(grant), officer);

/** A new account. */
export async function insertOfficer(tx: Transaction, { name, roles, personHash }: NewOfficer): Promise<OfficerKey> {
  const key = officerKey(newItemId(tx.now));
  await tx.run(INSERT_OFFICER, [key, name, roles, personHash ?? null, tx.now]);
  return key;
}

const OF_PERSON = statement(
  'people-officer-of-person',
  'SELECT officer FROM people_officer WHERE person_hash = $1 ORDER BY officer LIMIT 1',
);

/** The account of a person, by the keyed hash of the SSIN. */
export async function officerOfPerson(tx: Transaction, personHash: Buffer): Promise<OfficerKey | undefined> {
  const [row] = await tx.run<{ officer: string }>(OF_PERSON, [personHash]);
  return row && officerKey(row.officer);
}

const LIST = statement(
  'people-officers',
  'SELECT officer, name, roles FROM people_officer ORDER BY name, officer LIMIT $1',
);

export interface OfficerAccount {
  readonly officer: OfficerKey;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
}

/** Every account of the office. */
export async function listOfficers(tx: Transaction, most: number): Promise<OfficerAccount[]> {
  return tx.run<OfficerAccount>(LIST, [most]);
}

// Held until the transaction ends: of two administrators who take each other's role, one stays.
const HOLD_ROLES = statement('people-hold-roles', `SELECT pg_advisory_xact_lock(hashtextextended('office roles', 0))`);
const SET_ROLES = statement('people-set-roles', 'UPDATE people_officer SET roles = $2 WHERE officer = $1');

/** Gives or takes one role; gives whether that changed anything. */
export async function changeRole(
  tx: Transaction,
  officer: OfficerKey,
  role: OfficeRole,
  way: 'give' | 'take',
): Promise<boolean> {
  await tx.run(HOLD_ROLES);
  const roles = await rolesOfOfficer(tx, officer);
  if (roles.includes(role) === (way === 'give')) return false;
  await tx.run(SET_ROLES, [officer, way === 'give' ? [...roles, role].sort() : roles.filter((one) => one !== role)]);
  return true;
}

const ROLES = statement('people-officer-roles', 'SELECT roles FROM people_v_officer WHERE officer = $1');

/** The roles of an officer; none when it is not there. */
export async function rolesOfOfficer(tx: Transaction, officer: OfficerKey): Promise<readonly OfficeRole[]> {
  const [row] = await tx.run<{ roles: OfficeRole[] }>(ROLES, [officer]);
  return row?.roles ?? [];
}

const OFFICER = statement(
  'people-officer',
  `SELECT officer, encode(person_hash, 'hex') AS person_hash FROM people_officer WHERE officer = $1`,
);

export async function officerOf(tx: Transaction, key: string): Promise<Officer> {
  const [row] = await tx.run<{ officer: string; person_hash: string | null }>(OFFICER, [key]);
  if (!row) throw new Error('an officer is missing');
  return { officer: row.officer, personHash: row.person_hash ?? undefined };
}
