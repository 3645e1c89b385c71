/** The link of whoever holds a patient's global medical file: it comes from the insurers, by a job, and follows their file. Source: access rules 3.6; KMEHR facts A6. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import {
  type CaregiverKey,
  type InstitutionKey,
  type ItemKey,
  type PatientKey,
  type SystemGrant,
  systemTransaction,
} from '../grants/index.ts';
import { notifyByJob } from '../notices/index.ts';
import { namesOf } from '../people/index.ts';
import type { AccessContext } from './context.ts';
import { FROM_INSURERS, PROOF_BY_INSURER } from './rules/link-duration.ts';
import { insertLink, queueForLinks } from './therapeutic-links.ts';

export interface GmdHolder {
  readonly patient: PatientKey;
  readonly holder: CaregiverKey | InstitutionKey;
  /** Local day the file was opened, or taken over. */
  readonly startsOn: string;
}

/** The house itself, where the trail asks for an actor. */
const HOUSE = '00000000-0000-7000-8000-000000000001';
const END_OTHERS = statement(
  'access-end-gmd',
  `UPDATE access_therapeutic_link SET revoked_at = $3, ended_on = $4, ended_by = $5
   WHERE patient = ANY ($1::uuid[]) AND kind = '${FROM_INSURERS}' AND revoked_at IS NULL AND (holder <> $2 OR ends_on <= $6)`,
);
const SAME = statement(
  'access-same-gmd',
  `SELECT link FROM access_therapeutic_link WHERE patient = ANY ($1::uuid[]) AND holder = $2 AND kind = '${FROM_INSURERS}' AND revoked_at IS NULL`,
);
// Every key of the record, the survivor first.
const RECORD = statement(
  'access-gmd-record',
  `SELECT p.patient, p.deceased_on IS NULL AS alive FROM people_v_patient p LEFT JOIN people_v_group g ON g.member = p.patient
   WHERE p.patient = $1 OR g.survivor = (SELECT w.survivor FROM people_v_group w WHERE w.member = $1)
   ORDER BY p.patient <> coalesce(g.survivor, p.patient)`,
);

/** A file runs to the end of the second calendar year (facts 3.6, marked there as general knowledge). */
const endOfFile = (startsOn: string): string => `${Number(startsOn.slice(0, 4)) + 2}-01-01`;

/** Gives the holder its link and ends that of the one before. Nothing when the patient is unknown or deceased. */
export async function linkGmdHolder(
  context: AccessContext,
  grant: SystemGrant,
  gmd: GmdHolder,
): Promise<ItemKey | undefined> {
  const tx = systemTransaction(grant);
  const { holder, startsOn } = gmd;
  const keys = await tx.run<{ patient: PatientKey; alive: boolean }>(RECORD, [gmd.patient]);
  const patients = keys.map(({ patient }) => patient);
  const [patient] = patients;
  if (!patient || keys.some(({ alive }) => !alive)) return undefined;
  await queueForLinks(tx, patients);
  const period = { startsOn, endsOn: endOfFile(startsOn) };
  await tx.run(END_OTHERS, [patients, holder, tx.now, brusselsDay(tx.now), HOUSE, period.endsOn]);
  const [same] = await tx.run<{ link: ItemKey }>(SAME, [patients, holder]);
  if (same) return same.link;
  const declaration = { holder, kind: FROM_INSURERS, proof: PROOF_BY_INSURER };
  const link = await insertLink(tx, context.keys, { patient, declaredBy: HOUSE }, declaration, period);
  trace(context, tx, patient, link);
  await tell(context, grant, patient, holder);
  return link;
}

async function tell(
  { keys }: AccessContext,
  grant: SystemGrant,
  patient: PatientKey,
  holder: GmdHolder['holder'],
): Promise<void> {
  const tx = systemTransaction(grant);
  const name = (await namesOf(tx, [holder])).get(holder) ?? '';
  const values = { who: '', day: brusselsDay(tx.now), holder: name };
  await notifyByJob(grant, keys, ['patient', patient], { kind: 'link-declared', values });
}

function trace({ trail }: AccessContext, tx: Transaction, patient: PatientKey, item: ItemKey): void {
  const whole = { patient, act: 'declare-link', actorKind: 'system', actor: HOUSE, door: 'job' } as const;
  trail.record(tx, [
    { ...whole, step: 'decision', outcome: 'granted', reason: 'gmd' },
    { ...whole, step: 'disclosure', outcome: 'disclosed', item, kind: FROM_INSURERS, count: 1 },
  ]);
}
