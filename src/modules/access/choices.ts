/** The patient's choices for emergencies and for the own portal: one row a patient. Source: access rules 5.5, 7.1; decision 0012. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import { delayNow, type EmergencyChoice, NO_CHOICES, type PatientChoices } from './rules/patient-limits.ts';
import { tellPatient } from './tell-patient.ts';

export const MOST_DELAY_DAYS = 90;
export const emergencyChoices: readonly EmergencyChoice[] = ['allowed', 'limited', 'refused'];

/** A row as `to_jsonb` prints it. */
export interface ChoiceRow {
  readonly emergency: EmergencyChoice;
  readonly delay_days: number;
  readonly delay_before: number;
  readonly delay_changed_at: string;
}

/** What is chosen; a patient without a row chose nothing. */
export const choiceOf = (row: ChoiceRow | null): Pick<PatientChoices, 'emergency' | 'delay'> =>
  row
    ? {
        emergency: row.emergency,
        delay: { days: row.delay_days, before: row.delay_before, changedAt: new Date(row.delay_changed_at) },
      }
    : { emergency: NO_CHOICES.emergency, delay: NO_CHOICES.delay };

const READ = statement(
  'access-read-choice',
  'SELECT to_jsonb(h) AS choice FROM access_patient_choice h WHERE h.patient = $1',
);
const WRITE = statement(
  'access-write-choice',
  `INSERT INTO access_patient_choice (patient, emergency, delay_days, delay_before, delay_changed_at, changed_at)
   VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (patient) DO UPDATE SET emergency = $2, changed_at = $5, delay_days = $3,
     delay_before = CASE WHEN access_patient_choice.delay_days = $3 THEN access_patient_choice.delay_before ELSE $4 END,
     delay_changed_at = CASE WHEN access_patient_choice.delay_days = $3 THEN access_patient_choice.delay_changed_at ELSE $5 END`,
);

export interface NewChoices {
  readonly emergency: EmergencyChoice;
  readonly delayDays: number;
}

export async function readChoices(grant: RecordGrant): Promise<Pick<PatientChoices, 'emergency' | 'delay'>> {
  const { tx, patient } = readGrant(grant);
  const [row] = await tx.run<{ choice: ChoiceRow }>(READ, [patient]);
  return choiceOf(row?.choice ?? null);
}

/** Sets both choices; the delay in force until now still guards what came under it. */
export async function setChoices(
  grant: RecordGrant,
  keys: KeyRing,
  { emergency, delayDays }: NewChoices,
): Promise<'changed' | 'choice-invalid'> {
  if (!emergencyChoices.includes(emergency)) return 'choice-invalid';
  if (!Number.isInteger(delayDays) || delayDays < 0 || delayDays > MOST_DELAY_DAYS) return 'choice-invalid';
  const { tx, patient } = readGrant(grant);
  const { delay } = await readChoices(grant);
  await tx.run(WRITE, [patient, emergency, delayDays, delayNow(delay, tx.now), tx.now]);
  await tellPatient(grant, keys, { kind: 'limits-changed' });
  discloseUnder(grant, { count: 1 });
  return 'changed';
}
