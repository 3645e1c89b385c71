/** What a patient closes on top of the matrix: by kind of document, role, person or house; and one document by person. Source: access rules 6.7, 6.8. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { discloseUnder, type InstitutionKey, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { tellPatient } from './tell-patient.ts';

/** To whom a limit closes; without one it closes to every caregiver. `personHash` is hex. */
export type LimitTarget =
  | { readonly personHash: string }
  | { readonly institution: InstitutionKey }
  | { readonly profession: string }
  | { readonly everyone: true };

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
   SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE NOT EXISTS (
     SELECT 1 FROM access_patient_limit WHERE patient = $1 AND ended_at IS NULL AND kind IS NOT DISTINCT FROM $3
       AND only_new = $4 AND person_hash IS NOT DISTINCT FROM $5 AND institution IS NOT DISTINCT FROM $6
       AND profession IS NOT DISTINCT FROM $7)
   RETURNING limit_id`,
);
const COUNT = statement(
  'access-count-limits',
  'SELECT count(*)::int AS count FROM access_patient_limit WHERE patient = $1 AND ended_at IS NULL',
);
/** A patient who needs more excludes somebody. */
const MOST_LIMITS = 200;

/** Closes; `limit-invalid` when kind and default for new documents are mixed, which nobody could explain. */
export async function addLimit(
  grant: RecordGrant,
  keys: KeyRing,
  { target, kind, onlyNew = false }: NewLimit,
): Promise<'closed' | 'limit-exists' | 'limit-invalid' | 'too-many-limits'> {
  if (onlyNew && kind !== undefined) return 'limit-invalid';
  const { tx, patient } = readGrant(grant);
  const [counted] = await tx.run<{ count: number }>(COUNT, [patient]);
  if (!counted || counted.count >= MOST_LIMITS) return 'too-many-limits';
  const columns = [
    'personHash' in target ? Buffer.from(target.personHash, 'hex') : null,
    'institution' in target ? target.institution : null,
    'profession' in target ? target.profession : null,
  ];
  const added = await tx.run(INSERT, [patient, newItemId(tx.now), kind ?? null, onlyNew, ...columns, tx.now]);
  if (added.length === 0) return 'limit-exists';
  await tellPatient(grant, keys, { kind: 'limits-changed' });
  discloseUnder(grant, { kind, count: 1 });
  return 'closed';
}

const END = statement(
  'access-end-limit',
  'UPDATE access_patient_limit SET ended_at = $3 WHERE patient = $1 AND limit_id = $2 AND ended_at IS NULL RETURNING kind',
);

export async function endLimit(grant: RecordGrant, keys: KeyRing, limit: ItemKey): Promise<'ended' | 'limit-unknown'> {
  const { tx, patient } = readGrant(grant);
  const [ended] = await tx.run<{ kind: string | null }>(END, [patient, limit, tx.now]);
  if (!ended) return 'limit-unknown';
  await tellPatient(grant, keys, { kind: 'limits-changed' });
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
  `SELECT n.limit_id AS limit, n.kind, n.only_new AS "onlyNew", n.profession, n.declared_at AS since,
     encode(n.person_hash, 'hex') AS "personHash", n.institution,
     coalesce(i.name, (SELECT min(c.first_name || ' ' || c.family_name) FROM people_v_caregiver c WHERE c.person_hash = n.person_hash)) AS name
   FROM access_patient_limit n LEFT JOIN people_v_institution i USING (institution)
   WHERE n.patient = $1 AND n.ended_at IS NULL ORDER BY n.declared_at DESC, n.limit_id LIMIT 200`,
);

export const readLimits = (grant: RecordGrant): Promise<PatientLimit[]> => {
  const { tx, patient } = readGrant(grant);
  return tx.run<PatientLimit>(READ, [patient]);
};
