/** Names and numbers of parties: for the house itself (sandbox, later offices), and names only for the trail's readers. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, openBytes, openDataKey, openHouse } from '../../platform/sealing/index.ts';
import { type SystemGrant, systemTransaction } from '../grants/index.ts';

export interface PartyDescription {
  readonly key: string;
  readonly kind: 'patient' | 'caregiver' | 'institution' | 'software' | 'officer';
  readonly name: string;
  readonly ssin?: string;
  readonly nihii?: string;
  readonly cbe?: string;
  readonly ehp?: string;
  readonly profession?: string;
}

interface DescriptionRow {
  key: string;
  kind: PartyDescription['kind'];
  name: string;
  ssin_sealed: Buffer | null;
  nihii: string | null;
  cbe: string | null;
  ehp: string | null;
  profession: string | null;
}

// Somebody may have no number, or one that was replaced by the number of a joined record.
const ALL = `
  SELECT p.patient AS key, 'patient' AS kind, p.first_names || ' ' || p.family_name AS name, s.ssin_sealed,
         NULL AS nihii, NULL AS cbe, NULL AS ehp, NULL AS profession
  FROM people_patient p LEFT JOIN LATERAL (
    SELECT n.ssin_sealed FROM people_patient_ssin n WHERE n.patient = p.patient ORDER BY n.replaced_at DESC NULLS FIRST LIMIT 1) s ON true
  UNION ALL SELECT caregiver, 'caregiver', first_name || ' ' || family_name, ssin_sealed, nihii, NULL, NULL, profession FROM people_caregiver
  UNION ALL SELECT institution, 'institution', name, NULL, nihii, cbe, ehp, kind FROM people_institution
  UNION ALL SELECT software, 'software', name, NULL, NULL, NULL, NULL, NULL FROM people_software
  UNION ALL SELECT officer, 'officer', name, NULL, NULL, NULL, NULL, NULL FROM people_officer`;

const DESCRIBE = statement(
  'people-describe',
  `SELECT * FROM (${ALL}) party WHERE $1::uuid[] IS NULL OR key = ANY ($1)`,
);

/** Everybody, or those named, with their numbers opened. For the house itself. */
export async function describeParties(
  grant: SystemGrant,
  keys: KeyRing,
  only?: readonly string[],
): Promise<PartyDescription[]> {
  const tx = systemTransaction(grant);
  const rows = await tx.run<DescriptionRow>(DESCRIBE, [only ?? null]);
  const described: PartyDescription[] = [];
  for (const row of rows) described.push(await describe(tx, keys, row));
  return described;
}

async function describe(tx: Transaction, keys: KeyRing, row: DescriptionRow): Promise<PartyDescription> {
  const ssin = await openSsin(tx, keys, row);
  const { key, kind, name, nihii, cbe, ehp, profession } = row;
  return {
    ...{ key, kind, name },
    ...(ssin === undefined ? {} : { ssin }),
    ...(nihii === null ? {} : { nihii }),
    ...(cbe === null ? {} : { cbe }),
    ...(ehp === null ? {} : { ehp }),
    ...(profession === null ? {} : { profession }),
  };
}

async function openSsin(
  tx: Transaction,
  keys: KeyRing,
  { key, kind, ssin_sealed: sealed }: DescriptionRow,
): Promise<string | undefined> {
  if (!sealed) return undefined;
  if (kind === 'caregiver') return openHouse(keys, `caregiver-ssin/${key}`, sealed).toString();
  const dataKey = await openDataKey(tx, keys, key);
  return openBytes(dataKey, { subject: key, item: key, version: 1, kind: 'ssin' }, sealed).toString();
}

const NAMES = statement(
  'people-names',
  `SELECT caregiver AS key, first_name || ' ' || family_name AS name FROM people_caregiver WHERE caregiver = ANY ($1)
   UNION ALL SELECT caregiver, concat_ws(', ', first_name || ' ' || family_name, nullif(house, '')) FROM people_caregiver_elsewhere
     WHERE caregiver = ANY ($1)
   UNION ALL SELECT institution, name FROM people_institution WHERE institution = ANY ($1)
   UNION ALL SELECT officer, name FROM people_officer WHERE officer = ANY ($1)
   UNION ALL SELECT software, name FROM people_software WHERE software = ANY ($1)`,
);

/** Names of caregivers, institutions, officers and software by key; patients' names are not given. */
export async function namesOf(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.run<{ key: string; name: string }>(NAMES, [keys]);
  return new Map(rows.map(({ key, name }) => [key, name]));
}
