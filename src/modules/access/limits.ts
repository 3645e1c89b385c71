/** What a patient closes on top of the matrix: by kind of document, role, person or house. Source: access rules 6.7, 6.8. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { tellPatient } from './tell-patient.ts';
import { columnsOf, type LimitTarget } from './whom.ts';

export interface NewLimit {
  readonly target: LimitTarget;
  /** CD-TRANSACTION value; absent = every kind. */
  readonly kind?: string | undefined;
  /** Only what comes from now on: the default for new documents. */
  readonly onlyNew?: boolean | undefined;
}

const INSERT = statement(
  'access-insert-limit',
  `INSERT INTO access_patient_limit (patient, limit_id, kind, only_new, person_hash, institution, profession, declared_at)
   SELECT key, $2, $3, $4, $5, $6, $7, $8 FROM unnest($1::uuid[]) AS each (key) WHERE NOT EXISTS (
     SELECT 1 FROM access_patient_limit WHERE patient = key AND ended_at IS NULL AND kind IS NOT DISTINCT FROM $3
       AND only_new = $4 AND person_hash IS NOT DISTINCT FROM $5 AND institution IS NOT DISTINCT FROM $6
       AND profession IS NOT DISTINCT FROM $7)
   RETURNING limit_id`,
);
const COUNT = statement(
  'access-count-limits',
  'SELECT count(DISTINCT limit_id)::int AS count FROM access_patient_limit WHERE patient = ANY ($1) AND ended_at IS NULL',
);
/** A patient who needs more excludes somebody. */
export const MOST_LIMITS = 200;

/** Closes, in every key of a joined record; `limit-invalid` when kind and default for new documents are mixed, which nobody could explain. */
export async function addLimit(
  grant: RecordGrant,
  keys: KeyRing,
  { target, kind, onlyNew = false }: NewLimit,
): Promise<'closed' | 'limit-exists' | 'limit-invalid' | 'too-many-limits'> {
  if (onlyNew && kind !== undefined) return 'limit-invalid';
  const { tx, patients } = readGrant(grant);
  const [counted] = await tx.run<{ count: number }>(COUNT, [patients]);
  if (!counted || counted.count >= MOST_LIMITS) return 'too-many-limits';
  const values = [patients, newItemId(tx.now), kind ?? null, onlyNew, ...columnsOf(target), tx.now];
  const added = await tx.run(INSERT, values);
  if (added.length === 0) return 'limit-exists';
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { kind, count: 1 });
  return 'closed';
}

const END = statement(
  'access-end-limit',
  `UPDATE access_patient_limit n SET ended_at = $3 FROM access_patient_limit named
   WHERE named.patient = ANY ($1) AND named.limit_id = $2 AND n.patient = ANY ($1) AND n.ended_at IS NULL
     AND n.kind IS NOT DISTINCT FROM named.kind AND n.only_new = named.only_new AND n.person_hash IS NOT DISTINCT FROM named.person_hash
     AND n.institution IS NOT DISTINCT FROM named.institution AND n.profession IS NOT DISTINCT FROM named.profession
   RETURNING n.kind`,
);

export async function endLimit(grant: RecordGrant, keys: KeyRing, limit: ItemKey): Promise<'ended' | 'limit-unknown'> {
  const { tx, patients } = readGrant(grant);
  const [ended] = await tx.run<{ kind: string | null }>(END, [patients, limit, tx.now]);
  if (!ended) return 'limit-unknown';
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { kind: ended.kind ?? undefined, count: 1 });
  return 'ended';
}

export interface PatientLimit {
  readonly limit: string;
  readonly kind: string | null;
  readonly onlyNew: boolean;
  /** Name of the person or house; null for a profession or everyone. */
  readonly name: string | null;
  readonly profession: string | null;
  /** Hex; null unless a person is meant. */
  readonly personHash: string | null;
  readonly institution: string | null;
  readonly since: Date;
}

const READ = statement(
  'access-read-limits',
  `SELECT DISTINCT ON (n.kind, n.only_new, n.person_hash, n.institution, n.profession) n.limit_id AS limit, n.kind, n.only_new AS "onlyNew", n.profession, n.declared_at AS since,
     encode(n.person_hash, 'hex') AS "personHash", n.institution,
     coalesce(i.name, (SELECT min(c.first_name || ' ' || c.family_name) FROM people_v_caregiver c WHERE c.person_hash = n.person_hash)) AS name
   FROM access_patient_limit n LEFT JOIN people_v_institution i USING (institution)
   WHERE n.patient = ANY ($1) AND n.ended_at IS NULL
   ORDER BY n.kind, n.only_new, n.person_hash, n.institution, n.profession, n.declared_at, n.limit_id LIMIT 200`,
);

/** Newest first; each limit once. */
export const readLimits = async (grant: RecordGrant): Promise<PatientLimit[]> => {
  const { tx, patients } = readGrant(grant);
  const limits = await tx.run<PatientLimit>(READ, [patients]);
  return limits.sort((one, other) => other.since.getTime() - one.since.getTime());
};
