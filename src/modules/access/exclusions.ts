/** A person or an organisation that sees nothing of the record, in an emergency neither. Source: access rules 4. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { discloseUnder, type InstitutionKey, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { tellPatient } from './tell-patient.ts';

/** Whom the patient means; `personHash` is hex and means the human being in every profession. */
export type Excluded = { readonly personHash: string } | { readonly institution: InstitutionKey };

const EXCLUDE = statement(
  'access-exclude',
  `INSERT INTO access_exclusion (patient, exclusion, person_hash, institution, declared_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING exclusion`,
);

/** From the commit on whoever is meant sees only what it wrote itself. `name` is how the letter calls it. */
export async function exclude(
  grant: RecordGrant,
  keys: KeyRing,
  excluded: Excluded,
  name: string,
): Promise<'excluded' | 'exclusion-exists'> {
  const { tx, patient } = readGrant(grant);
  const person = 'personHash' in excluded ? Buffer.from(excluded.personHash, 'hex') : null;
  const institution = 'institution' in excluded ? excluded.institution : null;
  const added = await tx.run(EXCLUDE, [patient, newItemId(tx.now), person, institution, tx.now]);
  if (added.length === 0) return 'exclusion-exists';
  await tellPatient(grant, keys, { kind: 'exclusion-set', values: { excluded: name } });
  discloseUnder(grant, { count: 1 });
  return 'excluded';
}

const END = statement(
  'access-end-exclusion',
  'UPDATE access_exclusion SET ended_at = $3 WHERE patient = $1 AND exclusion = $2 AND ended_at IS NULL RETURNING exclusion',
);

/** Only the patient ends an exclusion. */
export async function endExclusion(
  grant: RecordGrant,
  keys: KeyRing,
  exclusion: ItemKey,
): Promise<'ended' | 'exclusion-unknown'> {
  const { tx, patient } = readGrant(grant);
  const known = (await readExclusions(grant)).find((each) => each.exclusion === exclusion);
  const ended = await tx.run(END, [patient, exclusion, tx.now]);
  if (!known || ended.length === 0) return 'exclusion-unknown';
  await tellPatient(grant, keys, { kind: 'exclusion-ended', values: { excluded: known.name } });
  discloseUnder(grant, { count: 1 });
  return 'ended';
}

export interface Exclusion {
  readonly exclusion: string;
  readonly name: string;
  readonly isPerson: boolean;
  readonly since: Date;
}

const READ = statement(
  'access-read-exclusions',
  `SELECT e.exclusion, e.person_hash IS NOT NULL AS "isPerson", e.declared_at AS since,
     coalesce(i.name, (SELECT min(c.first_name || ' ' || c.family_name) FROM people_v_caregiver c WHERE c.person_hash = e.person_hash), '') AS name
   FROM access_exclusion e LEFT JOIN people_v_institution i USING (institution)
   WHERE e.patient = $1 AND e.ended_at IS NULL ORDER BY e.declared_at DESC, e.exclusion LIMIT 200`,
);

export const readExclusions = (grant: RecordGrant): Promise<Exclusion[]> => {
  const { tx, patient } = readGrant(grant);
  return tx.run<Exclusion>(READ, [patient]);
};
