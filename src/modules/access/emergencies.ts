/**
 * An emergency that was declared: open to its caregiver for some hours, told to the patient at once, waiting for the
 * privacy officer. All in the transaction of the look. Source: access rules 5.3-5.5, 14.3; decision 0012.
 */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId, openHouse, sealHouse } from '../../platform/sealing/index.ts';
import { type ItemKey, type Question, type RecordGrant, readGrant } from '../grants/index.ts';
import { EMERGENCY_HOURS } from './rules/emergency.ts';
import { tellPatient } from './tell-patient.ts';

const INSERT = statement(
  'access-open-emergency',
  `INSERT INTO access_emergency_review (patient, review, caregiver, institution, opened_at, ends_at, code, reason)
   SELECT $1, $2, $3, $4, $5, $6, $7, $8 WHERE NOT EXISTS (
     SELECT 1 FROM access_emergency_review WHERE patient = ANY ($9) AND caregiver = $3 AND ends_at > $5
       AND verdict IS DISTINCT FROM 'not-justified') RETURNING review`,
);
// Two looks at once follow each other here: one entry and one letter an emergency.
const QUEUE = statement(
  'access-emergency-queue',
  `SELECT pg_advisory_xact_lock(hashtextextended('access-emergency/' || $1, 0))`,
);
const HOUR_MS = 3_600_000;

/** Looks within the hours of an emergency need no second entry. */
export async function openEmergency(grant: RecordGrant, keys: KeyRing, question: Question): Promise<void> {
  const { tx, patient, patients, caller } = readGrant(grant);
  const { emergencyReason: reason = '', emergencyCode: code = null } = question;
  if (caller.kind !== 'caregiver') throw new Error('an emergency has a caregiver');
  const endsAt = new Date(tx.now.getTime() + EMERGENCY_HOURS * HOUR_MS);
  const sealed = sealHouse(keys, 'emergency-reason', Buffer.from(reason));
  const who = [caller.caregiver.key, caller.institution ?? null];
  await tx.run(QUEUE, [patient]);
  const opened = await tx.run(INSERT, [patient, newItemId(tx.now), ...who, tx.now, endsAt, code, sealed, patients]);
  if (opened.length === 0) return;
  await tellPatient(grant, keys, { kind: 'emergency-access', values: { reason } });
}

/** An emergency as its reviewer sees it. */
export interface EmergencyReview {
  readonly review: string;
  readonly caregiver: string;
  readonly caregiverName: string;
  readonly profession: string;
  readonly institutionName: string | undefined;
  readonly openedAt: Date;
  readonly endsAt: Date;
  readonly code: string | undefined;
  readonly reason: string;
  readonly verdict: 'justified' | 'not-justified' | undefined;
  readonly note: string | undefined;
}

export interface ReviewRow {
  review: string;
  caregiver: string;
  caregiver_name: string;
  profession: string;
  institution_name: string | null;
  opened_at: Date;
  ends_at: Date;
  code: string | null;
  reason: Buffer;
  verdict: 'justified' | 'not-justified' | null;
  note: Buffer | null;
}

export const REVIEW_COLUMNS = `w.review, w.caregiver, c.first_name || ' ' || c.family_name AS caregiver_name, c.profession, i.name AS institution_name,
  w.opened_at, w.ends_at, w.code, w.reason, w.verdict, w.note`;
export const REVIEW_TABLES = `access_emergency_review w JOIN people_v_caregiver c USING (caregiver)
  LEFT JOIN people_v_institution i ON i.institution = w.institution`;

export const toReview = (row: ReviewRow, keys: KeyRing): EmergencyReview => ({
  review: row.review,
  caregiver: row.caregiver,
  caregiverName: row.caregiver_name,
  profession: row.profession,
  institutionName: row.institution_name ?? undefined,
  openedAt: row.opened_at,
  endsAt: row.ends_at,
  code: row.code ?? undefined,
  reason: openHouse(keys, 'emergency-reason', row.reason).toString(),
  verdict: row.verdict ?? undefined,
  note: row.note ? openHouse(keys, 'review-note', row.note).toString() : undefined,
});

const READ = statement(
  'access-read-emergency',
  `SELECT ${REVIEW_COLUMNS} FROM ${REVIEW_TABLES} WHERE w.patient = ANY ($1) AND w.review = $2`,
);

export async function readEmergency(
  grant: RecordGrant,
  keys: KeyRing,
  review: ItemKey,
): Promise<EmergencyReview | undefined> {
  const { tx, patients } = readGrant(grant);
  const [row] = await tx.run<ReviewRow>(READ, [patients, review]);
  return row && toReview(row, keys);
}
