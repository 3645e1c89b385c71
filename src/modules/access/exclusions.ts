/** A person or an organisation that sees nothing of the record, in an emergency neither. Source: access rules 4. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { discloseUnder, type InstitutionKey, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { tellPatient } from './tell-patient.ts';

/** Whom the patient means; `personHash` is hex and means the human being in every profession. */
export type Excluded = { readonly personHash: string } | { readonly institution: InstitutionKey };

const EXCLUDE = statement(
  'access-exclude',
  `INSERT INTO access_exclusion (patient, exclusion, person_hash, institution, declared_at) SELECT unnest($1::uuid[]), $2, $3, $4, $5
   ON CONFLICT DO NOTHING RETURNING exclusion`,
);

/** From the commit on whoever is meant sees only what it wrote itself; written in every key of a joined record, so that it holds when they are apart. `name` is how the letter calls it. */
export async function exclude(
  grant: RecordGrant,
  keys: KeyRing,
  excluded: Excluded,
  name: string,
): Promise<'excluded' | 'exclusion-exists'> {
  const { tx, patients } = readGrant(grant);
  const person = 'personHash' in excluded ? Buffer.from(excluded.personHash, 'hex') : null;
  const institution = 'institution' in excluded ? excluded.institution : null;
  const added = await tx.run(EXCLUDE, [patients, newItemId(tx.now), person, institution, tx.now]);
  if (added.length === 0) return 'exclusion-exists';
  await tellPatient(grant, keys, { kind: 'exclusion-set-for-you', own: 'exclusion-set', values: { excluded: name } });
  discloseUnder(grant, { count: 1 });
  return 'excluded';
}

const END = statement(
  'access-end-exclusion',
  `UPDATE access_exclusion e SET ended_at = $3 FROM access_exclusion named
   WHERE named.patient = ANY ($1) AND named.exclusion = $2 AND e.patient = ANY ($1) AND e.ended_at IS NULL
     AND e.person_hash IS NOT DISTINCT FROM named.person_hash AND e.institution IS NOT DISTINCT FROM named.institution
   RETURNING e.exclusion`,
);

/** Only the patient ends an exclusion: that of the person or organisation, in every key of a joined record. */
export async function endExclusion(
  grant: RecordGrant,
  keys: KeyRing,
  exclusion: ItemKey,
): Promise<'ended' | 'exclusion-unknown'> {
  const { tx, patients } = readGrant(grant);
  const known = (await readExclusions(grant)).find((each) => each.exclusion === exclusion);
  const ended = await tx.run(END, [patients, exclusion, tx.now]);
  if (!known || ended.length === 0) return 'exclusion-unknown';
  await tellPatient(grant, keys, { kind: 'exclusion-ended', values: { excluded: known.name } });
  discloseUnder(grant, { count: 1 });
  return 'ended';
}

export interface Exclusion {
  readonly exclusion: string;
  readonly name: string;
  readonly isPerson: boolean;
  /** Null when it is a person. */
  readonly institution: string | null;
  readonly since: Date;
}

const READ = statement(
  'access-read-exclusions',
  `SELECT DISTINCT ON (e.person_hash, e.institution) e.exclusion, e.person_hash IS NOT NULL AS "isPerson", e.institution, e.declared_at AS since,
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
