/** What was kept of a person's exclusions is taken over when the person, or the house, comes. Source: decision 0032. */
import { type Database, statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type PatientKey, patientKey, type RecordGrant, readGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { type Letter, notifyByJob, notifyPatient } from '../../notices/index.ts';
import type { AccessContext } from '../context.ts';
import { openAlone } from '../scope.ts';
import { forgetKept, keptExclusions, meetPerson } from './kept-exclusions.ts';
import { excludedOf } from './party.ts';
import { takeExclusion } from './take-exclusions.ts';

interface Come {
  readonly patients: readonly PatientKey[];
  readonly subject: PatientKey;
  readonly ssinHash: Buffer;
}

/** In the transaction that registers the person: no look comes before. */
export async function takeKeptOver(grant: RecordGrant, context: AccessContext, ssinHash: Buffer): Promise<void> {
  const { tx, patient, patients } = readGrant(grant);
  await meetPerson(tx, ssinHash);
  const letters = await takeOver(tx, context, { patients, subject: patient, ssinHash });
  for (const letter of letters) await notifyPatient(grant, context.keys, letter);
}

/** Of a house that is still not known it stays. */
async function takeOver(tx: Transaction, context: AccessContext, come: Come): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (const kept of await keptExclusions(tx, come.ssinHash)) {
    const excluded = await excludedOf(tx, kept.party);
    if (!excluded) continue;
    const letter = await takeExclusion(tx, context, come, excluded, kept);
    if (letter) letters.push(letter);
    await forgetKept(tx, come.ssinHash, kept.party);
  }
  return letters;
}

const COME = statement(
  'access-come-for-kept-exclusions',
  `SELECT DISTINCT k.ssin_hash, n.patient FROM access_kept_exclusion k JOIN people_v_patient_number n USING (ssin_hash)
   WHERE k.party LIKE 'person %' OR EXISTS (SELECT 1 FROM people_v_institution i WHERE k.party = 'house ' || i.nihii) LIMIT 500`,
);

interface ComeRow {
  ssin_hash: Buffer;
  patient: string;
}

/** A house that came since, or a person who was given another number. Run with each asking of the base. */
export async function takeAllKept(context: AccessContext): Promise<void> {
  const { database } = context;
  const come = await asSystem(database, 'kept exclusions', (grant) => systemTransaction(grant).run<ComeRow>(COME));
  for (const row of come) await takeOne(database, context, row);
}

const takeOne = (
  database: Database,
  context: AccessContext,
  { ssin_hash: ssinHash, patient }: ComeRow,
): Promise<void> =>
  asSystem(database, 'kept exclusions', async (grant) => {
    const tx = systemTransaction(grant);
    const subject = patientKey(patient);
    const patients = await openAlone(tx, subject);
    const letters = await takeOver(tx, context, { patients, subject, ssinHash });
    for (const letter of letters) await notifyByJob(grant, context.keys, ['patient', patients[0] ?? subject], letter);
  });
