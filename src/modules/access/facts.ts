/** Opens a record's scope and gathers what the gates judge. */
import { claimKey } from '../../platform/claims/index.ts';
import { type Statement, statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import { matrixOf } from './matrix/cells.ts';
import type { RecordFacts } from './rules/facts.ts';

// Every key of the group a record stands in, the survivor first: one key unless records were merged.
const KEYS_OF = (patient: string): string => `
  SELECT set_config('zenne.patients', coalesce(
    (SELECT string_agg(m.member::text, ',' ORDER BY m.member <> m.survivor) FROM people_v_group m
     WHERE m.survivor = (SELECT w.survivor FROM people_v_group w WHERE w.member = ${patient})), ${patient}::text), true) AS patients`;

// Opening the scope is a statement of its own: row-level security reads the setting when the next one starts.
const OPEN_SCOPE = statement('access-open-scope', KEYS_OF('$1::uuid'));

const OPEN_SCOPE_BY_SSIN = statement(
  'access-open-scope-by-ssin',
  `${KEYS_OF('s.patient')} FROM people_v_ssin s WHERE s.ssin_key = $1`,
);

// The patient is whom the scope was opened for, in all keys of a merged record: consent of the person, whatever record it was
// given in and unless it was withdrawn later in another; exclusions, limits and death of all.
// The scope is read from the setting: the statement can leave before it is known who that is.
const FACTS = statement(
  'access-facts',
  `SELECT p.patient IS NOT NULL AS known,
          p.deceased_on IS NOT NULL OR (cardinality(asked.patients) > 1 AND EXISTS (
            SELECT 1 FROM people_v_patient d WHERE d.patient = ANY (asked.patients) AND d.deceased_on IS NOT NULL)) AS deceased,
          EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = ANY (asked.patients) AND c.revoked_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM access_consent w WHERE w.patient = ANY (asked.patients) AND w.revoked_at > c.declared_at)) AS consent,
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
                  AND NOT (r.person_hash IS NULL AND EXISTS (
                    SELECT 1 FROM access_document_right a WHERE a.patient = ANY (asked.patients) AND a.item = r.item
                      AND a.effect = 'allow' AND a.ended_at IS NULL AND a.person_hash = $1))) AS denied_items
   FROM (SELECT string_to_array(nullif(current_setting('zenne.patients', true), ''), ',')::uuid[] AS patients) asked
   LEFT JOIN people_v_patient p ON p.patient = asked.patients[1]`,
);

interface FactsRow {
  known: boolean;
  deceased: boolean;
  consent: boolean;
  excluded: boolean;
  circle: boolean;
  link_kinds: string[];
  matrix_version: string | null;
  denied_items: string[];
}

export interface OpenedRecord {
  readonly patient: PatientKey;
  /** All keys of the record, the survivor first. */
  readonly patients: readonly PatientKey[];
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
): Promise<OpenedRecord | undefined> {
  const opened =
    'key' in asked ? ([OPEN_SCOPE, asked.key] as const) : ([OPEN_SCOPE_BY_SSIN, claimKey(asked.ssinHash)] as const);
  return open(tx, caller, ...opened);
}

/** The same for a person whom nobody knows yet. */
export async function openNew(tx: Transaction, caller: Caller, key: PatientKey): Promise<OpenedRecord> {
  const opened = await open(tx, caller, OPEN_SCOPE, key);
  if (!opened) throw new Error('a scope did not open');
  return opened;
}

async function open(
  tx: Transaction,
  caller: Caller,
  openScope: Statement,
  by: string,
): Promise<OpenedRecord | undefined> {
  const today = brusselsDay(tx.now);
  const [[opened], [row]] = await Promise.all([
    tx.run<{ patients: string }>(openScope, [by]),
    tx.run<FactsRow>(FACTS, [...who(caller), today]),
  ]);
  if (!opened) return undefined;
  if (!row) throw new Error('the facts of a question are missing');
  const patients = opened.patients.split(',').map(patientKey);
  const [patient] = patients;
  if (!patient) throw new Error('a scope without a patient');
  const { denied_items: deniedItems, link_kinds: linkKinds, matrix_version: version, ...facts } = row;
  const matrix = await matrixOf(tx, version);
  const self = caller.kind === 'patient' && patients.includes(caller.patient);
  const linked = linkKinds.length > 0;
  return { patient, patients, facts: { ...facts, deniedItems, linked, linkKinds, matrix, self, today } };
}

/** person hash, institution, caregiver, profession. */
function who(caller: Caller): [Buffer | null, string | null, string | null, string | null] {
  if (caller.kind === 'institution') return [null, caller.institution, null, null];
  if (caller.kind !== 'caregiver') return [null, null, null, null];
  const { personHash, key, profession } = caller.caregiver;
  return [Buffer.from(personHash, 'hex'), caller.institution ?? null, key, profession];
}
