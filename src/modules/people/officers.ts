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

export async function addOfficer(grant: SystemGrant, { name, roles, personHash }: NewOfficer): Promise<OfficerKey> {
  const tx = systemTransaction(grant);
  const key = officerKey(newItemId(tx.now));
  await tx.run(INSERT_OFFICER, [key, name, roles, personHash ?? null, tx.now]);
  return key;
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
