/** The care links of a record, for its patient's eyes. Source: access rules 3.7. */
import { statement } from '../../platform/postgres/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';

/** A care link that opens the record, for its patient's eyes. */
export interface CareLink {
  readonly link: string;
  readonly name: string;
  /** CD-HCPARTY of a person; null for a house. */
  readonly profession: string | null;
  /** CD-THERAPEUTICLINKTYPE. */
  readonly kind: string;
  /** Local days; the end is exclusive. */
  readonly startsOn: string;
  readonly endsOn: string;
}

const READ = statement(
  'access-read-links',
  `SELECT l.link, l.kind, l.starts_on::text AS "startsOn", l.ends_on::text AS "endsOn", c.profession,
     coalesce(c.first_name || ' ' || c.family_name, i.name, '') AS name
   FROM access_therapeutic_link l LEFT JOIN people_v_caregiver c ON c.caregiver = l.holder
     LEFT JOIN people_v_institution i ON i.institution = l.holder
   WHERE l.patient = ANY ($1) AND l.revoked_at IS NULL AND l.ends_on > ($2 AT TIME ZONE 'Europe/Brussels')::date
   ORDER BY l.ends_on DESC, l.link LIMIT 200`,
);

/** The links that run or will run. */
export const readLinks = (grant: RecordGrant): Promise<CareLink[]> => {
  const { tx, patients } = readGrant(grant);
  return tx.run<CareLink>(READ, [patients, tx.now]);
};
