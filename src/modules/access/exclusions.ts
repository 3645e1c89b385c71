/** A person or an organisation that sees nothing of the record, in an emergency neither. Source: access rules 4. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import {
  discloseUnder,
  type ItemKey,
  institutionKey,
  type PatientKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { type Excluded, excludedColumns } from './excluded.ts';
import { declareNationally } from './national/messages.ts';
import { partyOfExcluded } from './national/party.ts';
import { tellPatient } from './tell-patient.ts';

const EXCLUDE = statement(
  'access-exclude',
  `INSERT INTO access_exclusion (patient, exclusion, person_hash, institution, declared_at, channel)
   SELECT unnest($1::uuid[]), $2, $3, $4, $5, $6 ON CONFLICT DO NOTHING RETURNING exclusion`,
);

/** In every key of a joined record; false when it stands there already. */
export async function insertExclusion(
  tx: Transaction,
  patients: readonly PatientKey[],
  excluded: Excluded,
  channel: string,
): Promise<boolean> {
  const values = [patients, newItemId(tx.now), ...excludedColumns(excluded), tx.now, channel];
  return (await tx.run(EXCLUDE, values)).length > 0;
}

/** From the commit on whoever is meant sees only what it wrote itself; written in every key of a joined record, so that it holds when they are apart. `name` is how the letter calls it. */
export async function exclude(
  grant: RecordGrant,
  keys: KeyRing,
  excluded: Excluded,
  name: string,
): Promise<'excluded' | 'exclusion-exists'> {
  const { tx, patients, caller } = readGrant(grant);
  if (!(await insertExclusion(tx, patients, excluded, caller.door))) return 'exclusion-exists';
  await declareNationally(grant, keys, { party: await partyOfExcluded(tx, excluded), word: 'closed' });
  await tellPatient(grant, keys, { kind: 'exclusion-set-for-you', own: 'exclusion-set', values: { excluded: name } });
  discloseUnder(grant, { count: 1 });
  return 'excluded';
}

const NAMED = statement(
  'access-named-exclusion',
  `SELECT encode(person_hash, 'hex') AS person, institution FROM access_exclusion WHERE patient = ANY ($1) AND exclusion = $2 LIMIT 1`,
);
const END = statement(
  'access-end-exclusion',
  `UPDATE access_exclusion SET ended_at = $4, ended_channel = $5
   WHERE patient = ANY ($1) AND ended_at IS NULL AND person_hash IS NOT DISTINCT FROM $2 AND institution IS NOT DISTINCT FROM $3
   RETURNING exclusion`,
);

/** In every key of a joined record; false when none ran. */
export async function endExclusionOf(
  tx: Transaction,
  patients: readonly PatientKey[],
  excluded: Excluded,
  channel: string,
): Promise<boolean> {
  return (await tx.run(END, [patients, ...excludedColumns(excluded), tx.now, channel])).length > 0;
}

interface NamedRow {
  person: string | null;
  institution: string | null;
}

async function named(
  { tx, patients }: ReturnType<typeof readGrant>,
  exclusion: ItemKey,
): Promise<Excluded | undefined> {
  const [row] = await tx.run<NamedRow>(NAMED, [patients, exclusion]);
  if (row?.person) return { personHash: row.person };
  return row?.institution ? { institution: institutionKey(row.institution) } : undefined;
}

/** Only the patient ends an exclusion: that of the person or organisation, in every key of a joined record. */
export async function endExclusion(
  grant: RecordGrant,
  keys: KeyRing,
  exclusion: ItemKey,
): Promise<'ended' | 'exclusion-unknown'> {
  const facts = readGrant(grant);
  const { tx, patients, caller } = facts;
  const known = (await readExclusions(grant)).find((each) => each.exclusion === exclusion);
  const excluded = await named(facts, exclusion);
  if (!known || !excluded || !(await endExclusionOf(tx, patients, excluded, caller.door))) return 'exclusion-unknown';
  await declareNationally(grant, keys, { party: await partyOfExcluded(tx, excluded), word: 'open' });
  await tellPatient(grant, keys, { kind: 'exclusion-ended', values: { excluded: known.name } });
  discloseUnder(grant, { count: 1 });
  return 'ended';
}

const NAME = statement(
  'access-name-of-excluded',
  `SELECT coalesce((SELECT i.name FROM people_v_institution i WHERE i.institution = $2),
     (SELECT min(c.first_name || ' ' || c.family_name) FROM people_v_caregiver c WHERE c.person_hash = $1), '') AS name`,
);

/** Empty for somebody who is not registered here. */
export async function nameOfExcluded(tx: Transaction, excluded: Excluded): Promise<string> {
  const [row] = await tx.run<{ name: string }>(NAME, excludedColumns(excluded));
  return row?.name ?? '';
}

export interface Exclusion {
  readonly exclusion: string;
  /** Empty for somebody who is not registered here. */
  readonly name: string;
  readonly isPerson: boolean;
  /** Null when it is a person. */
  readonly institution: string | null;
  readonly since: Date;
  /** The door by which it came. */
  readonly channel: string;
}

const READ = statement(
  'access-read-exclusions',
  `SELECT DISTINCT ON (e.person_hash, e.institution) e.exclusion, e.person_hash IS NOT NULL AS "isPerson", e.institution, e.declared_at AS since, e.channel,
     coalesce(i.name, (SELECT min(c.first_name || ' ' || c.family_name) FROM people_v_caregiver c WHERE c.person_hash = e.person_hash), '') AS name
   FROM access_exclusion e LEFT JOIN people_v_institution i USING (institution)
   WHERE e.patient = ANY ($1) AND e.ended_at IS NULL ORDER BY e.person_hash, e.institution, e.declared_at DESC, e.exclusion LIMIT 200`,
);

/** Newest first; each party once. */
export const readExclusions = async (grant: RecordGrant): Promise<Exclusion[]> => {
  const { tx, patients } = readGrant(grant);
  const exclusions = await tx.run<Exclusion>(READ, [patients]);
  return exclusions.sort((one, other) => other.since.getTime() - one.since.getTime());
};
