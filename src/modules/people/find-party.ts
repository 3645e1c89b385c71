/** Patients look for a caregiver or a house by name or number: public register data, never another patient. Source: access rules 4.3. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type InstitutionKey, institutionKey } from '../grants/index.ts';

/** A caregiver in one profession, or a house. */
export interface FoundParty {
  /** The public number that names it: NIHII, or CBE or EHP of a house without one. */
  readonly number: string;
  readonly name: string;
  /** CD-HCPARTY value. */
  readonly kind: string;
  /** Hex, when it is a person. */
  readonly personHash?: string | undefined;
  readonly institution?: InstitutionKey | undefined;
}

interface PartyRow {
  number: string;
  name: string;
  kind: string;
  person_hash: Buffer | null;
  institution: string | null;
}

const CAREGIVER = `SELECT nihii AS number, first_name || ' ' || family_name AS name, profession AS kind, person_hash, NULL::uuid AS institution
  FROM people_caregiver`;
const HOUSE = `SELECT coalesce(nihii, cbe, ehp) AS number, name, kind, NULL::bytea, institution FROM people_institution`;

// A name may come as "family name" or "first name family name".
const FIND = statement(
  'people-find-party',
  `(${CAREGIVER} WHERE lower(family_name) LIKE $1 OR (lower(family_name) LIKE $2 AND lower(first_name) = $3) OR nihii = $4
    ORDER BY family_name, first_name, nihii LIMIT $5)
   UNION ALL (${HOUSE} WHERE lower(name) LIKE '%' || $1 OR nihii = $4 OR cbe = $4 OR ehp = $4 ORDER BY name LIMIT $5)`,
);
const BY_NUMBER = statement(
  'people-party-by-number',
  `${CAREGIVER} WHERE nihii = $1 UNION ALL ${HOUSE} WHERE nihii = $1 OR cbe = $1 OR ehp = $1 LIMIT 1`,
);

export const SEARCH_CHARS = { least: 2, most: 60 } as const;
export const MOST_FOUND = 20;

const toParty = (row: PartyRow): FoundParty => ({
  number: row.number,
  name: row.name,
  kind: row.kind,
  personHash: row.person_hash?.toString('hex'),
  institution: row.institution ? institutionKey(row.institution) : undefined,
});

const beginning = (text: string): string => `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** At most twenty of each; nothing for a text that is too short or too long. */
export async function findParties(tx: Transaction, asked: string): Promise<FoundParty[]> {
  const text = asked.trim().replace(/[\s\p{Cc}]+/gu, ' ');
  const chars = [...text].length;
  if (chars < SEARCH_CHARS.least || chars > SEARCH_CHARS.most) return [];
  const [first = '', ...rest] = text.split(' ');
  const family = rest.length > 0 ? beginning(rest.join(' ')) : '';
  const digits = text.replace(/[\s.-]/g, '');
  const rows = await tx.run<PartyRow>(FIND, [beginning(text), family, first.toLowerCase(), digits, MOST_FOUND]);
  return rows.map(toParty);
}

/** Caregivers of this name, one line a profession; at most twenty. */
export const caregiversNamed = async (tx: Transaction, asked: string): Promise<FoundParty[]> =>
  (await findParties(tx, asked)).filter(({ personHash }) => personHash !== undefined);

export async function partyByNumber(tx: Transaction, number: string): Promise<FoundParty | undefined> {
  if (!/^\d{5,12}$/.test(number)) return undefined;
  const [row] = await tx.run<PartyRow>(BY_NUMBER, [number]);
  return row && toParty(row);
}
