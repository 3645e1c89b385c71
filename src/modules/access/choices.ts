/** The patient's choices for emergencies and for the own portal: one row a patient. Source: access rules 5.5, 7.1; decision 0012. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import { delayNow, type EmergencyChoice, NO_CHOICES, type PatientChoices } from './rules/patient-limits.ts';
import { tellPatient } from './tell-patient.ts';

export const MOST_DELAY_DAYS = 90;
/** From the most open to the most closed. */
export const emergencyChoices: readonly EmergencyChoice[] = ['allowed', 'limited', 'refused'];

/** A row as `to_jsonb` prints it. */
export interface ChoiceRow {
  readonly emergency: EmergencyChoice;
  readonly delay_days: number;
  readonly delay_before: number;
  readonly delay_changed_at: string;
}

type Chosen = Pick<PatientChoices, 'emergency' | 'delay'>;

/** What is chosen: of the records of one person each may have its row, and of each choice the one that closes most holds. */
export const choiceOf = (rows: readonly ChoiceRow[], now: Date): Chosen =>
  rows.map(toChosen).reduce((most, next) => stricter(most, next, now), NOTHING_CHOSEN);

// Only these two: a choice must not write over the limits beside it.
const NOTHING_CHOSEN: Chosen = { emergency: NO_CHOICES.emergency, delay: NO_CHOICES.delay };

const toChosen = (row: ChoiceRow): Chosen => ({
  emergency: row.emergency,
  delay: { days: row.delay_days, before: row.delay_before, changedAt: new Date(row.delay_changed_at) },
});

const stricter = (one: Chosen, other: Chosen, now: Date): Chosen => ({
  emergency: strictness(other) > strictness(one) ? other.emergency : one.emergency,
  delay: delayNow(other.delay, now) >= delayNow(one.delay, now) ? other.delay : one.delay,
});

const strictness = ({ emergency }: Chosen): number => emergencyChoices.indexOf(emergency);

const READ = statement(
  'access-read-choice',
  'SELECT to_jsonb(h) AS choice FROM access_patient_choice h WHERE h.patient = ANY ($1)',
);
const WRITE = statement(
  'access-write-choice',
  `INSERT INTO access_patient_choice (patient, emergency, delay_days, delay_before, delay_changed_at, changed_at)
   SELECT unnest($1::uuid[]), $2, $3, $4, $5, $5 ON CONFLICT (patient) DO UPDATE SET emergency = $2, changed_at = $5, delay_days = $3,
     delay_before = CASE WHEN access_patient_choice.delay_days = $3 THEN access_patient_choice.delay_before ELSE $4 END,
     delay_changed_at = CASE WHEN access_patient_choice.delay_days = $3 THEN access_patient_choice.delay_changed_at ELSE $5 END`,
);

export interface NewChoices {
  readonly emergency: EmergencyChoice;
  readonly delayDays: number;
}

export async function readChoices(grant: RecordGrant): Promise<Chosen> {
  const { tx, patients } = readGrant(grant);
  const rows = await tx.run<{ choice: ChoiceRow }>(READ, [patients]);
  return choiceOf(
    rows.map(({ choice }) => choice),
    tx.now,
  );
}

/** Sets both choices; the delay in force until now still guards what came under it. */
export async function setChoices(
  grant: RecordGrant,
  keys: KeyRing,
  { emergency, delayDays }: NewChoices,
): Promise<'changed' | 'choice-invalid'> {
  if (!emergencyChoices.includes(emergency)) return 'choice-invalid';
  if (!Number.isInteger(delayDays) || delayDays < 0 || delayDays > MOST_DELAY_DAYS) return 'choice-invalid';
  const { tx, patients } = readGrant(grant);
  const { delay } = await readChoices(grant);
  await tx.run(WRITE, [patients, emergency, delayDays, delayNow(delay, tx.now), tx.now]);
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { count: 1 });
  return 'changed';
}
