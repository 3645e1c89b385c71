/** The one statement that gathers what the gates judge, in the round trip that opens the scope. Source: architecture, "The grant". */
import { statement } from '../../platform/postgres/index.ts';
import type { ChoiceRow } from './choices.ts';

/** The limit closes documents to this caller: by name, house or profession, or to every caregiver. */
const TOUCHES = `(n.person_hash = $1 OR n.institution = $2 OR n.profession = $4
                  OR ($3::uuid IS NOT NULL AND num_nonnulls(n.person_hash, n.institution, n.profession) = 0))`;

// The patient is whom the scope was opened for, in all keys of a merged record: consent of the person, whatever record it was
// given in and unless it was withdrawn later in another; exclusions, limits, choices and death of all.
// The scope is read from the setting: the statement can leave before it is known who that is.
export const FACTS = statement(
  'access-facts',
  `SELECT p.patient IS NOT NULL AS known,
          p.deceased_on IS NOT NULL OR (cardinality(asked.patients) > 1 AND EXISTS (
            SELECT 1 FROM people_v_patient d WHERE d.patient = ANY (asked.patients) AND d.deceased_on IS NOT NULL)) AS deceased,
          EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = ANY (asked.patients) AND c.revoked_at IS NULL AND c.purpose = 'care-sharing'
                  AND NOT EXISTS (SELECT 1 FROM access_consent w WHERE w.patient = ANY (asked.patients) AND w.purpose = 'care-sharing'
                  AND w.revoked_at > c.declared_at)) AS consent,
          EXISTS (SELECT 1 FROM access_objection o WHERE o.patient = ANY (asked.patients) AND o.ended_at IS NULL AND o.purpose = 'own-use') AS objected,
          EXISTS (SELECT 1 FROM access_exclusion e WHERE e.patient = ANY (asked.patients) AND e.ended_at IS NULL
                  AND (e.person_hash = $1 OR e.institution = $2)) AS excluded,
          EXISTS (SELECT 1 FROM people_v_circle_of_trust t WHERE t.institution = $2 AND $3::uuid IS NOT NULL
                  AND t.from_date <= $5 AND (t.until_date IS NULL OR t.until_date > $5)) AS circle,
          ARRAY(SELECT DISTINCT l.kind FROM access_therapeutic_link l WHERE l.patient = ANY (asked.patients) AND l.holder IN ($2, $3)
                  AND l.revoked_at IS NULL AND l.starts_on <= $5 AND l.ends_on > $5) AS link_kinds,
          (SELECT m.version FROM access_matrix_version m WHERE m.state = 'approved' AND m.starts_on <= $5
                  ORDER BY m.starts_on DESC, m.approved_at DESC LIMIT 1) AS matrix_version,
          ARRAY(SELECT r.item FROM access_document_right r WHERE r.patient = ANY (asked.patients) AND r.ended_at IS NULL
                  AND r.effect = 'disallow' AND (r.person_hash = $1 OR r.institution = $2 OR r.profession = $4)
                  AND NOT EXISTS (
                    SELECT 1 FROM access_document_right a WHERE a.patient = ANY (asked.patients) AND a.item = r.item
                      AND a.effect = 'allow' AND a.ended_at IS NULL AND a.person_hash = $1
                      AND CASE WHEN a.set_by IS NULL THEN r.person_hash IS NULL OR r.set_by IS NOT NULL
                               ELSE r.person_hash IS NULL AND r.set_by IS NOT NULL END)) AS denied_items,
          (SELECT w.reason FROM access_emergency_review w WHERE w.patient = ANY (asked.patients) AND w.caregiver = $3 AND w.ends_at > $6
                  AND w.verdict IS DISTINCT FROM 'not-justified' ORDER BY w.ends_at DESC LIMIT 1) AS emergency_reason,
          ARRAY(SELECT DISTINCT coalesce(n.kind, '*') FROM access_patient_limit n WHERE n.patient = ANY (asked.patients) AND n.ended_at IS NULL
                  AND NOT n.only_new AND ${TOUCHES}) AS denied_kinds,
          (SELECT min(n.declared_at) FROM access_patient_limit n WHERE n.patient = ANY (asked.patients) AND n.ended_at IS NULL
                  AND n.only_new AND ${TOUCHES}) AS closed_from,
          ARRAY(SELECT s.item FROM access_document_right s WHERE s.patient = ANY (asked.patients) AND s.ended_at IS NULL
                  AND s.effect = 'allow' AND s.person_hash = $1 AND s.set_by IS NULL) AS opened_items,
          ARRAY(SELECT to_jsonb(h) FROM access_patient_choice h WHERE h.patient = ANY (asked.patients)) AS choices,
          (SELECT o.roles FROM people_v_officer o WHERE o.officer = $7) AS roles
   FROM (SELECT string_to_array(nullif(current_setting('zenne.patients', true), ''), ',')::uuid[] AS patients) asked
   LEFT JOIN people_v_patient p ON p.patient = asked.patients[1]`,
);

export interface FactsRow {
  known: boolean;
  deceased: boolean;
  consent: boolean;
  excluded: boolean;
  circle: boolean;
  link_kinds: string[];
  matrix_version: string | null;
  denied_items: string[];
  objected: boolean;
  emergency_reason: Buffer | null;
  denied_kinds: string[];
  closed_from: Date | null;
  opened_items: string[];
  choices: ChoiceRow[];
  roles: string[] | null;
}
