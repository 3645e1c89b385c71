/** The privacy officer judges an emergency, once. Source: access rules 5.5; decision 0012. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, sealHouse } from '../../platform/sealing/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { readEmergency } from './emergencies.ts';
import { tellPatient } from './tell-patient.ts';

/** Length of a reviewer's note, in characters. */
export const REVIEW_NOTE_CHARS = { least: 10, most: 500 } as const;

const JUDGE = statement(
  'access-judge-emergency',
  `UPDATE access_emergency_review SET verdict = $3, note = $4, reviewed_by = $5, reviewed_at = $6
   WHERE patient = ANY ($1) AND review = $2 AND verdict IS NULL RETURNING review`,
);

// The officer is the caregiver who looked, or the patient: somebody else must judge.
const OWN = statement(
  'access-own-emergency',
  `SELECT 1 FROM people_v_officer_person o WHERE o.officer = $3 AND (
     EXISTS (SELECT 1 FROM access_emergency_review w JOIN people_v_caregiver c USING (caregiver)
             WHERE w.patient = ANY ($1) AND w.review = $2 AND c.person_hash = o.person_hash)
     OR EXISTS (SELECT 1 FROM people_v_patient_person p WHERE p.patient = ANY ($1) AND p.person_hash = o.person_hash))`,
);

export interface ReviewVerdict {
  readonly verdict: 'justified' | 'not-justified';
  readonly note: string;
}

/** Judges once. An emergency that was not justified ends at once, and its patient is told. */
export async function judgeEmergency(
  grant: RecordGrant,
  keys: KeyRing,
  review: ItemKey,
  { verdict, note }: ReviewVerdict,
): Promise<'judged' | 'review-unknown' | 'review-note-invalid' | 'own-emergency'> {
  const { tx, patients, caller } = readGrant(grant);
  const chars = [...note.trim()].length;
  if (chars < REVIEW_NOTE_CHARS.least || chars > REVIEW_NOTE_CHARS.most) return 'review-note-invalid';
  if (caller.kind !== 'officer') throw new Error('a review has an officer');
  if ((await tx.run(OWN, [patients, review, caller.officer])).length > 0) return ownEmergency(grant, review);
  const sealed = sealHouse(keys, 'review-note', Buffer.from(note.trim()));
  const judged = await tx.run(JUDGE, [patients, review, verdict, sealed, caller.officer, tx.now]);
  if (judged.length === 0) return 'review-unknown';
  if (verdict === 'not-justified') {
    const { caregiverName = '' } = (await readEmergency(grant, keys, review)) ?? {};
    await tellPatient(grant, keys, { kind: 'emergency-not-justified', values: { caregiver: caregiverName } });
  }
  discloseUnder(grant, { item: review, count: 1 });
  return 'judged';
}

/** Without a count: nothing was judged. */
function ownEmergency(grant: RecordGrant, item: ItemKey): 'own-emergency' {
  discloseUnder(grant, { item, reason: 'own-emergency' });
  return 'own-emergency';
}
