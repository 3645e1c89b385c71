/** Opens a record's scope and gathers what the gates judge. */
import { claimKey } from '../../platform/claims/index.ts';
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import { citizenFacts, readCaller, readCitizen } from './citizen-facts.ts';
import { type Ages, DEFAULT_AGES } from './rules/age.ts';
import type { RecordFacts } from './rules/facts.ts';

// Opening the scope is a statement of its own: row-level security reads the setting when the next one starts.
const OPEN_SCOPE = statement('access-open-scope', `SELECT set_config('zenne.patients', $1, true) AS patient`);

const OPEN_SCOPE_BY_SSIN = statement(
  'access-open-scope-by-ssin',
  `SELECT set_config('zenne.patients', patient::text, true) AS patient FROM people_v_ssin WHERE ssin_key = $1`,
);

// The patient is whom the scope was opened for: the statement can leave before it is known who that is.
const FACTS = statement(
  'access-facts',
  `SELECT p.patient IS NOT NULL AS known,
          p.deceased_on IS NOT NULL AS deceased,
          EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = asked.patient AND c.revoked_at IS NULL) AS consent,
          EXISTS (SELECT 1 FROM access_exclusion e WHERE e.patient = asked.patient AND e.ended_at IS NULL
                  AND (e.person_hash = $1 OR e.institution = $2)) AS excluded,
          EXISTS (SELECT 1 FROM access_therapeutic_link l WHERE l.patient = asked.patient AND l.holder IN ($2, $3)
                  AND l.revoked_at IS NULL AND l.starts_on <= $5 AND l.ends_on > $5) AS linked,
          ARRAY(SELECT r.item FROM access_document_right r WHERE r.patient = asked.patient AND r.ended_at IS NULL
                  AND r.effect = 'disallow' AND (r.person_hash = $1 OR r.institution = $2 OR r.profession = $4)
                  AND NOT (r.person_hash IS NULL AND EXISTS (
                    SELECT 1 FROM access_document_right a WHERE a.patient = asked.patient AND a.item = r.item
                      AND a.effect = 'allow' AND a.ended_at IS NULL AND a.person_hash = $1))) AS denied_items
   FROM (SELECT nullif(current_setting('zenne.patients', true), '')::uuid AS patient) asked LEFT JOIN people_v_patient p USING (patient)`,
);

interface FactsRow {
  known: boolean;
  deceased: boolean;
  consent: boolean;
  excluded: boolean;
  linked: boolean;
  denied_items: string[];
}

export interface OpenedRecord {
  readonly patient: PatientKey;
  readonly facts: RecordFacts;
}

/**
 * Opens the scope of row-level security and gathers the facts, in one round trip: from here to the end of the transaction
 * only this patient's rows exist. Nothing when nobody has the SSIN.
 */
export async function openRecord(
  tx: Transaction,
  caller: Caller,
  asked: Question['patient'],
  ages: Ages = DEFAULT_AGES,
): Promise<OpenedRecord | undefined> {
  const today = brusselsDay(tx.now);
  // Their order is their order in the database: the caller's own scope closes when the asked one opens.
  const [acting, [opened], [row], citizen] = await Promise.all([
    readCaller(tx, caller, asked),
    'key' in asked
      ? tx.run<{ patient: string }>(OPEN_SCOPE, [asked.key])
      : tx.run<{ patient: string }>(OPEN_SCOPE_BY_SSIN, [claimKey(asked.ssinHash)]),
    tx.run<FactsRow>(FACTS, [...who(caller), today]),
    readCitizen(tx, caller, today),
  ]);
  if (!opened) return undefined;
  if (!row) throw new Error('the facts of a question are missing');
  const patient = patientKey(opened.patient);
  const { denied_items: deniedItems, ...facts } = row;
  const self = caller.kind === 'patient' && caller.patient === patient;
  return { patient, facts: { ...facts, deniedItems, self, today, citizen: citizenFacts(ages, citizen, acting) } };
}

/** person hash, institution, caregiver, profession. */
function who(caller: Caller): [Buffer | null, string | null, string | null, string | null] {
  if (caller.kind === 'institution') return [null, caller.institution, null, null];
  if (caller.kind !== 'caregiver') return [null, null, null, null];
  const { personHash, key, profession } = caller.caregiver;
  return [Buffer.from(personHash, 'hex'), caller.institution ?? null, key, profession];
}
