/** Opens a record's scope and gathers what the gates judge. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import { type ChoiceRow, choiceOf } from './choices.ts';
import { citizenFacts, readCaller, readCitizen } from './citizen-facts.ts';
import { type Ages, DEFAULT_AGES } from './rules/age.ts';
import type { RecordFacts } from './rules/facts.ts';
import { type Opening, openingNew, openingOf } from './scope.ts';

/** The limit closes documents to this caller: by name, house or profession, or to every caregiver. */
const TOUCHES = `(n.person_hash = $1 OR n.institution = $2 OR n.profession = $4
                  OR ($3::uuid IS NOT NULL AND num_nonnulls(n.person_hash, n.institution, n.profession) = 0))`;

// The patient is whom the scope was opened for: the statement can leave before it is known who that is.
const FACTS = statement(
  'access-facts',
  `SELECT p.patient IS NOT NULL AS known,
          p.deceased_on IS NOT NULL AS deceased,
          EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = asked.patient AND c.revoked_at IS NULL AND c.purpose = 'care-sharing') AS consent,
          EXISTS (SELECT 1 FROM access_objection o WHERE o.patient = asked.patient AND o.ended_at IS NULL AND o.purpose = 'own-use') AS objected,
          EXISTS (SELECT 1 FROM access_exclusion e WHERE e.patient = asked.patient AND e.ended_at IS NULL
                  AND (e.person_hash = $1 OR e.institution = $2)) AS excluded,
          EXISTS (SELECT 1 FROM access_therapeutic_link l WHERE l.patient = asked.patient AND l.holder IN ($2, $3)
                  AND l.revoked_at IS NULL AND l.starts_on <= $5 AND l.ends_on > $5) AS linked,
          ARRAY(SELECT r.item FROM access_document_right r WHERE r.patient = asked.patient AND r.ended_at IS NULL
                  AND r.effect = 'disallow' AND (r.person_hash = $1 OR r.institution = $2 OR r.profession = $4)
                  AND NOT (r.person_hash IS NULL AND EXISTS (
                    SELECT 1 FROM access_document_right a WHERE a.patient = asked.patient AND a.item = r.item
                      AND a.effect = 'allow' AND a.ended_at IS NULL AND a.person_hash = $1))) AS denied_items,
          (SELECT w.reason FROM access_emergency_review w WHERE w.patient = asked.patient AND w.caregiver = $3 AND w.ends_at > $6
                  AND w.verdict IS DISTINCT FROM 'not-justified' ORDER BY w.ends_at DESC LIMIT 1) AS emergency_reason,
          ARRAY(SELECT coalesce(n.kind, '*') FROM access_patient_limit n WHERE n.patient = asked.patient AND n.ended_at IS NULL
                  AND NOT n.only_new AND ${TOUCHES}) AS denied_kinds,
          (SELECT min(n.declared_at) FROM access_patient_limit n WHERE n.patient = asked.patient AND n.ended_at IS NULL
                  AND n.only_new AND ${TOUCHES}) AS closed_from,
          ARRAY(SELECT s.item FROM access_document_right s WHERE s.patient = asked.patient AND s.ended_at IS NULL
                  AND s.effect = 'allow' AND s.person_hash = $1) AS opened_items,
          (SELECT to_jsonb(h) FROM access_patient_choice h WHERE h.patient = asked.patient) AS choice
   FROM (SELECT nullif(current_setting('zenne.patients', true), '')::uuid AS patient) asked LEFT JOIN people_v_patient p USING (patient)`,
);

interface FactsRow {
  known: boolean;
  deceased: boolean;
  consent: boolean;
  excluded: boolean;
  linked: boolean;
  denied_items: string[];
  objected: boolean;
  emergency_reason: Buffer | null;
  denied_kinds: string[];
  closed_from: Date | null;
  opened_items: string[];
  choice: ChoiceRow | null;
}

export interface OpenedRecord {
  readonly patient: PatientKey;
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
    tx.run<{ patient: string }>(openScope, [by]),
    tx.run<FactsRow>(FACTS, [...who(caller), today, tx.now]),
    readCitizen(tx, caller, today),
  ]);
  if (!opened) return undefined;
  if (!row) throw new Error('the facts of a question are missing');
  const patient = patientKey(opened.patient);
  const self = caller.kind === 'patient' && caller.patient === patient;
  const facts = { ...toFacts(row), self, today, now: tx.now, citizen: citizenFacts(ages, citizen, acting) };
  return { patient, facts, emergencyNote: row.emergency_reason ?? undefined };
}

const toFacts = (row: FactsRow): Omit<RecordFacts, 'self' | 'today' | 'now' | 'citizen'> => ({
  known: row.known,
  deceased: row.deceased,
  consent: row.consent,
  objected: row.objected,
  excluded: row.excluded,
  linked: row.linked,
  emergencyOpen: row.emergency_reason !== null,
  deniedItems: row.denied_items,
  choices: {
    deniedKinds: row.denied_kinds,
    closedFrom: row.closed_from ?? undefined,
    openedItems: row.opened_items,
    ...choiceOf(row.choice),
  },
});

/** person hash, institution, caregiver, profession. */
function who(caller: Caller): [Buffer | null, string | null, string | null, string | null] {
  if (caller.kind === 'institution') return [null, caller.institution, null, null];
  if (caller.kind !== 'caregiver') return [null, null, null, null];
  const { personHash, key, profession } = caller.caregiver;
  return [Buffer.from(personHash, 'hex'), caller.institution ?? null, key, profession];
}
