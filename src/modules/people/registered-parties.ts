/** Who stands in the public register of the network: found by key, by number or by name, one row a caregiver and profession, or a house. Source: hub operation GetHCParty; access rules 4.3. */
import { statement } from '../../platform/postgres/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { MOST_FOUND, SEARCH_CHARS } from './find-party.ts';

/** Public register data, and nothing else: no number of a person. */
export interface RegisteredParty {
  readonly key: string;
  /** CD-HCPARTY value. */
  readonly party: string;
  readonly numbers: Readonly<Partial<Record<PartyNumber['system'], string>>>;
  /** The whole name. */
  readonly name: string;
  /** Of a person. */
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
  /** Recognised, and member of the network, today. */
  readonly isActive: boolean;
  readonly recordedAt: Date;
}

export interface PartyNumber {
  readonly system: 'nihdi' | 'cbe' | 'ehp';
  readonly value: string;
}

/** Everything that is said must hold. */
export interface WantedParty {
  readonly key?: string | undefined;
  /** Without a system: whichever number it is. */
  readonly number?: (Pick<PartyNumber, 'value'> & { readonly system: PartyNumber['system'] | undefined }) | undefined;
  /** How the name begins: of a person the family name, or all of it. */
  readonly name?: string | undefined;
  readonly familyName?: string | undefined;
  readonly party?: string | undefined;
}

interface PartyRow {
  key: string;
  party: string;
  nihii: string | null;
  cbe: string | null;
  ehp: string | null;
  name: string;
  first_name: string | null;
  family_name: string | null;
  active: boolean;
  recorded_at: Date;
}

const numberIs = (columns: Readonly<Record<PartyNumber['system'], string>>): string =>
  `($2::text IS NULL OR ${Object.entries(columns)
    .map(([system, column]) => `(coalesce($3, '${system}') = '${system}' AND ${column} = $2)`)
    .join(' OR ')})`;

// A name may come as "family name" or "first name family name".
const CAREGIVERS = statement(
  'people-registered-caregivers',
  `SELECT caregiver AS key, profession AS party, nihii, NULL AS cbe, NULL AS ehp, first_name || ' ' || family_name AS name, first_name,
     family_name, status = 'active' AS active, recorded_at
   FROM people_caregiver
   WHERE ($1::uuid IS NULL OR caregiver = $1) AND ${numberIs({ nihdi: 'nihii', cbe: 'NULL', ehp: 'NULL' })}
     AND ($4::text IS NULL OR lower(family_name) LIKE $4 OR (lower(family_name) LIKE $5 AND lower(first_name) = $6))
     AND ($7::text IS NULL OR lower(family_name) LIKE $7) AND ($8::text IS NULL OR profession = $8)
   ORDER BY family_name, first_name, nihii LIMIT $9`,
);
const INSTITUTIONS = statement(
  'people-registered-institutions',
  `SELECT institution AS key, kind AS party, nihii, cbe, ehp, name, NULL AS first_name, NULL AS family_name, true AS active, recorded_at
   FROM people_institution
   WHERE ($1::uuid IS NULL OR institution = $1) AND ${numberIs({ nihdi: 'nihii', cbe: 'cbe', ehp: 'ehp' })}
     AND ($4::text IS NULL OR lower(name) LIKE '%' || $4) AND coalesce($5::text, $6::text, $7::text) IS NULL
     AND ($8::text IS NULL OR kind = $8)
   ORDER BY name, institution LIMIT $9`,
);

/** Can a name like this be looked for? */
export function isSearchable(name: string): boolean {
  const chars = [...name.trim()].length;
  return chars >= SEARCH_CHARS.least && chars <= SEARCH_CHARS.most;
}

const beginning = (text: string): string => `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

function nameValues(kind: 'caregiver' | 'institution', { name, familyName }: WantedParty): (string | null)[] {
  const text = name?.trim().replace(/[\s\p{Cc}]+/gu, ' ');
  const family = familyName === undefined ? null : beginning(familyName.trim());
  if (text === undefined || kind === 'institution')
    return [text === undefined ? null : beginning(text), null, null, family];
  const [first = '', ...rest] = text.split(' ');
  return [beginning(text), rest.length > 0 ? beginning(rest.join(' ')) : '', first.toLowerCase(), family];
}

/** At most twenty, and whether there are more. */
export async function registeredParties(
  grant: RegisterGrant,
  kind: 'caregiver' | 'institution',
  wanted: WantedParty,
): Promise<{ readonly parties: readonly RegisteredParty[]; readonly hasMore: boolean }> {
  const { tx } = readRegisterGrant(grant, 'view-party');
  const { key, number, party } = wanted;
  const values = [
    key ?? null,
    number?.value ?? null,
    number?.system ?? null,
    ...nameValues(kind, wanted),
    party ?? null,
  ];
  const asked = kind === 'caregiver' ? CAREGIVERS : INSTITUTIONS;
  const rows = await tx.run<PartyRow>(asked, [...values, MOST_FOUND + 1]);
  const parties = rows.slice(0, MOST_FOUND).map(toParty);
  noteUnder(grant, { count: parties.length });
  return { parties, hasMore: rows.length > MOST_FOUND };
}

const toParty = (row: PartyRow): RegisteredParty => ({
  ...{ key: row.key, party: row.party, name: row.name, isActive: row.active, recordedAt: row.recorded_at },
  numbers: {
    ...(row.nihii === null ? {} : { nihdi: row.nihii }),
    ...(row.cbe === null ? {} : { cbe: row.cbe }),
    ...(row.ehp === null ? {} : { ehp: row.ehp }),
  },
  firstName: row.first_name ?? undefined,
  familyName: row.family_name ?? undefined,
});
