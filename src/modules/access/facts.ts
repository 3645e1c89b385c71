/** Opens a record's scope and gathers what the gates judge. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import { type ChoiceRow, choiceOf } from './choices.ts';
import { citizenFacts, readCaller, readCitizen } from './citizen-facts.ts';
import { matrixOf } from './matrix/cells.ts';
import { type Ages, DEFAULT_AGES } from './rules/age.ts';
import type { RecordFacts } from './rules/facts.ts';
import { type Opening, openingNew, openingOf } from './scope.ts';

/** The limit closes documents to this caller: by name, house or profession, or to every caregiver. */
const TOUCHES = `(n.person_hash = $1 OR n.institution = $2 OR n.profession = $4
                  OR ($3::uuid IS NOT NULL AND num_nonnulls(n.person_hash, n.institution, n.profession) = 0))`;

// The patient is whom the scope was opened for, in all keys of a merged record: consent of the person, whatever record it was
// given in and unless it was withdrawn later in another; exclusions, limits, choices and death of all.
// The scope is read from the setting: the statement can leave before it is known who that is.
const FACTS = statement(
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
                  AND NOT (r.person_hash IS NULL AND EXISTS (
                    SELECT 1 FROM access_document_right a WHERE a.patient = ANY (asked.patients) AND a.item = r.item
                      AND a.effect = 'allow' AND a.ended_at IS NULL AND a.person_hash = $1))) AS denied_items,
          (SELECT w.reason FROM access_emergency_review w WHERE w.patient = ANY (asked.patients) AND w.caregiver = $3 AND w.ends_at > $6
                  AND w.verdict IS DISTINCT FROM 'not-justified' ORDER BY w.ends_at DESC LIMIT 1) AS emergency_reason,
          ARRAY(SELECT DISTINCT coalesce(n.kind, '*') FROM access_patient_limit n WHERE n.patient = ANY (asked.patients) AND n.ended_at IS NULL
                  AND NOT n.only_new AND ${TOUCHES}) AS denied_kinds,
          (SELECT min(n.declared_at) FROM access_patient_limit n WHERE n.patient = ANY (asked.patients) AND n.ended_at IS NULL
                  AND n.only_new AND ${TOUCHES}) AS closed_from,
          ARRAY(SELECT s.item FROM access_document_right s WHERE s.patient = ANY (asked.patients) AND s.ended_at IS NULL
                  AND s.effect = 'allow' AND s.person_hash = $1) AS opened_items,
          ARRAY(SELECT to_jsonb(h) FROM access_patient_choice h WHERE h.patient = ANY (asked.patients)) AS choices,
          (SELECT o.roles FROM people_v_officer o WHERE o.officer = $7) AS roles
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
  objected: boolean;
  emergency_reason: Buffer | null;
  denied_kinds: string[];
  closed_from: Date | null;
  opened_items: string[];
  choices: ChoiceRow[];
  roles: string[] | null;
}

export interface OpenedRecord {
  readonly patient: PatientKey;
  /** All keys of the record, the survivor first. */
  readonly patients: readonly PatientKey[];
  readonly facts: RecordFacts;
  /** The sealed reason of the emergency that is still open. */
  readonly emergencyNote: Buffer | undefined;
}

/**
 * Opens the scope of row-level security and gathers the facts, in one round trip: from here to the end of the transaction
 * only this patient's rows exist. Nothing when nobody has the SSIN.
 */
export function openRecord(tx: Transaction, question: Question, ages?: Ages): Promise<OpenedRecord | undefined> {
  return open(tx, question, openingOf(question), ages);
}

/** The same for a person whom nobody knows yet. */
export async function openNew(
  tx: Transaction,
  question: Question,
  key: PatientKey,
  ages?: Ages,
): Promise<OpenedRecord> {
  const opened = await open(tx, question, openingNew(key), ages);
  if (!opened) throw new Error('a scope did not open');
  return opened;
}

async function open(
  tx: Transaction,
  question: Question,
  [openScope, by]: Opening,
  ages: Ages = DEFAULT_AGES,
): Promise<OpenedRecord | undefined> {
  const { caller } = question;
  const today = brusselsDay(tx.now);
  // Their order is their order in the database: the caller's own scope closes when the asked one opens.
  const [acting, [opened], [row], citizen] = await Promise.all([
    readCaller(tx, question),
    tx.run<{ patients: string }>(openScope, [by]),
    tx.run<FactsRow>(FACTS, [...who(caller), today, tx.now, caller.kind === 'officer' ? caller.officer : null]),
    readCitizen(tx, caller, today),
  ]);
  if (!opened) return undefined;
  if (!row) throw new Error('the facts of a question are missing');
  const patients = opened.patients.split(',').map(patientKey);
  const [patient] = patients;
  if (!patient) throw new Error('a scope without a patient');
  const matrix = await matrixOf(tx, row.matrix_version);
  const self = caller.kind === 'patient' && patients.includes(caller.patient);
  const facts = { ...toFacts(row, tx.now), matrix, self, today, citizen: citizenFacts(ages, citizen, acting) };
  return { patient, patients, facts, emergencyNote: row.emergency_reason ?? undefined };
}

const toFacts = (row: FactsRow, now: Date): Omit<RecordFacts, 'self' | 'today' | 'citizen' | 'matrix'> => ({
  now,
  known: row.known,
  deceased: row.deceased,
  consent: row.consent,
  objected: row.objected,
  excluded: row.excluded,
  linked: row.link_kinds.length > 0,
  linkKinds: row.link_kinds,
  circle: row.circle,
  emergencyOpen: row.emergency_reason !== null,
  deniedItems: row.denied_items,
  officerRoles: row.roles ?? [],
  choices: {
    deniedKinds: row.denied_kinds,
    closedFrom: row.closed_from ?? undefined,
    openedItems: row.opened_items,
    ...choiceOf(row.choices, now),
  },
});

/** person hash, institution, caregiver, profession. */
function who(caller: Caller): [Buffer | null, string | null, string | null, string | null] {
  if (caller.kind === 'institution') return [null, caller.institution, null, null];
  if (caller.kind !== 'caregiver') return [null, null, null, null];
  const { personHash, key, profession } = caller.caregiver;
  return [Buffer.from(personHash, 'hex'), caller.institution ?? null, key, profession];
}
