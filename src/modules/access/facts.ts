/** Gathers what the gates judge, in one statement. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import type { RecordFacts } from './rules/facts.ts';

// Opening the scope is a statement of its own: row-level security reads the setting when the next one starts.
const OPEN_SCOPE = statement('access-open-scope', `SELECT set_config('zenne.patients', $1, true)`);

const OPEN_SCOPE_BY_SSIN = statement(
  'access-open-scope-by-ssin',
  `SELECT patient, set_config('zenne.patients', patient::text, true) FROM people_v_ssin WHERE ssin_hash = $1`,
);

/** Finds the patient behind a hashed SSIN and opens the scope, in one round trip; nothing when nobody has it. */
export async function openScopeBySsin(tx: Transaction, ssinHash: Buffer): Promise<PatientKey | undefined> {
  const [row] = await tx.run<{ patient: string }>(OPEN_SCOPE_BY_SSIN, [ssinHash]);
  return row && patientKey(row.patient);
}

/** From here to the end of the transaction only this patient's rows exist. */
export const openScope = (tx: Transaction, patient: PatientKey): Promise<unknown> => tx.run(OPEN_SCOPE, [patient]);

const FACTS = statement(
  'access-facts',
  `SELECT p.patient IS NOT NULL AS known,
          p.deceased_on IS NOT NULL AS deceased,
          EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = $1 AND c.revoked_at IS NULL) AS consent,
          EXISTS (SELECT 1 FROM access_exclusion e WHERE e.patient = $1 AND e.ended_at IS NULL
                  AND (e.person_hash = $2 OR e.institution = $3)) AS excluded,
          EXISTS (SELECT 1 FROM access_therapeutic_link l WHERE l.patient = $1 AND l.holder IN ($3, $4)
                  AND l.revoked_at IS NULL AND l.starts_on <= $6 AND l.ends_on > $6) AS linked,
          ARRAY(SELECT r.item FROM access_document_right r WHERE r.patient = $1 AND r.ended_at IS NULL
                  AND r.effect = 'disallow' AND (r.person_hash = $2 OR r.institution = $3 OR r.profession = $5)
                  AND NOT (r.person_hash IS NULL AND EXISTS (
                    SELECT 1 FROM access_document_right a WHERE a.patient = $1 AND a.item = r.item
                      AND a.effect = 'allow' AND a.ended_at IS NULL AND a.person_hash = $2))) AS denied_items
   FROM (VALUES ($1::uuid)) asked (patient) LEFT JOIN people_v_patient p USING (patient)`,
);

interface FactsRow {
  known: boolean;
  deceased: boolean;
  consent: boolean;
  excluded: boolean;
  linked: boolean;
  denied_items: string[];
}

export async function gatherFacts(tx: Transaction, question: Question, patient: PatientKey): Promise<RecordFacts> {
  const { caller } = question;
  const today = brusselsDay(tx.now);
  const [row] = await tx.run<FactsRow>(FACTS, [patient, ...who(caller), today]);
  if (!row) throw new Error('the facts of a question are missing');
  return {
    ...row,
    deniedItems: row.denied_items,
    self: caller.kind === 'patient' && caller.patient === patient,
    today,
  };
}

/** person hash, institution, caregiver, profession. */
function who(caller: Caller): [Buffer | null, string | null, string | null, string | null] {
  if (caller.kind === 'institution') return [null, caller.institution, null, null];
  if (caller.kind !== 'caregiver') return [null, null, null, null];
  const { personHash, key, profession } = caller.caregiver;
  return [Buffer.from(personHash, 'hex'), caller.institution ?? null, key, profession];
}
