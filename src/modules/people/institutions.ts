/** Institutions and software, and for whom an institution or a software may speak. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import {
  type CaregiverKey,
  type InstitutionKey,
  institutionKey,
  type SoftwareKey,
  type SystemGrant,
  softwareKey,
  systemTransaction,
} from '../grants/index.ts';

export interface Institution {
  readonly key: InstitutionKey;
  readonly nihii?: string | undefined;
  readonly cbe?: string | undefined;
  readonly ehp?: string | undefined;
  /** CD-HCPARTY value. */
  readonly kind: string;
  readonly name: string;
}

const INSERT_INSTITUTION = statement(
  'people-insert-institution',
  'INSERT INTO people_institution (institution, nihii, cbe, ehp, kind, name, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
);

export async function addInstitution(
  grant: SystemGrant,
  institution: Omit<Institution, 'key'>,
): Promise<InstitutionKey> {
  const tx = systemTransaction(grant);
  const key = institutionKey(newItemId(tx.now));
  const { nihii = null, cbe = null, ehp = null, kind, name } = institution;
  await tx.run(INSERT_INSTITUTION, [key, nihii, cbe, ehp, kind, name, tx.now]);
  return key;
}

const INSERT_SOFTWARE = statement(
  'people-insert-software',
  'INSERT INTO people_software (software, name, recorded_at) VALUES ($1, $2, $3)',
);

export async function addSoftware(grant: SystemGrant, name: string): Promise<SoftwareKey> {
  const tx = systemTransaction(grant);
  const key = softwareKey(newItemId(tx.now));
  await tx.run(INSERT_SOFTWARE, [key, name, tx.now]);
  return key;
}

const REGISTER = statement(
  'people-register',
  `INSERT INTO people_registration (agent, on_behalf_of, from_date) VALUES ($1, $2, $3)
   ON CONFLICT (agent, on_behalf_of) DO NOTHING`,
);

/** From this local day (YYYY-MM-DD) on, `agent` may speak for `onBehalfOf`. */
export async function register(
  grant: SystemGrant,
  agent: InstitutionKey | SoftwareKey,
  onBehalfOf: CaregiverKey | InstitutionKey,
  from: string,
): Promise<void> {
  await systemTransaction(grant).run(REGISTER, [agent, onBehalfOf, from]);
}

const ACTS_FOR = statement(
  'people-acts-for',
  `SELECT 1 FROM people_registration
   WHERE agent = $1 AND on_behalf_of = $2 AND from_date <= $3 AND (until_date IS NULL OR until_date > $3)`,
);

/** May `agent` speak for `onBehalfOf` on this local day? */
export async function actsFor(
  tx: Transaction,
  agent: InstitutionKey | SoftwareKey,
  onBehalfOf: CaregiverKey | InstitutionKey,
  on: string,
): Promise<boolean> {
  return (await tx.run(ACTS_FOR, [agent, onBehalfOf, on])).length > 0;
}

const MOST_HOUSES = 20;
const HOUSES = statement(
  'people-houses-of',
  `SELECT i.institution, i.nihii, i.cbe, i.ehp, i.kind, i.name FROM people_registration r
   JOIN people_institution i ON i.institution = r.agent
   WHERE r.on_behalf_of = $1 AND r.from_date <= $2 AND (r.until_date IS NULL OR r.until_date > $2) ORDER BY i.name, i.institution LIMIT ${MOST_HOUSES}`,
);

/** The houses in whose name a caregiver may act on this local day. */
export const housesOf = async (tx: Transaction, caregiver: CaregiverKey, on: string): Promise<Institution[]> =>
  (await tx.run<InstitutionRow>(HOUSES, [caregiver, on])).map(toInstitution);

const BY_NUMBER = statement(
  'people-institution-by-number',
  'SELECT institution, nihii, cbe, ehp, kind, name FROM people_institution WHERE nihii = $1 OR cbe = $1 OR ehp = $1',
);
interface InstitutionRow {
  institution: string;
  nihii: string | null;
  cbe: string | null;
  ehp: string | null;
  kind: string;
  name: string;
}

const toInstitution = (row: InstitutionRow): Institution => ({
  key: institutionKey(row.institution),
  nihii: row.nihii ?? undefined,
  cbe: row.cbe ?? undefined,
  ehp: row.ehp ?? undefined,
  kind: row.kind,
  name: row.name,
});

/** The institution with this NIHII, CBE or EHP number; nothing for a text that is no number. */
export async function findInstitution(tx: Transaction, number: string): Promise<Institution | undefined> {
  if (!/^\d{1,20}$/.test(number)) return undefined;
  const [row] = await tx.run<InstitutionRow>(BY_NUMBER, [number]);
  return row && toInstitution(row);
}
