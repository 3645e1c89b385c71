/** The daily job that writes letters 60, 30 and 7 days before an age or the end of a mandate changes who may act; each once. Source: access rules 8.3. */
import { type Database, statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { addDays, addMonths, birthdayOf, brusselsDay } from '../../platform/time/index.ts';
import { type SystemGrant, systemTransaction } from '../grants/index.ts';
import { asSystem } from '../grants/system.ts';
import { type LetterKind, notifyByJob } from '../notices/index.ts';
import { openNames } from './mandate-names.ts';
import { type Ages, DEFAULT_AGES } from './rules/age.ts';
import { type AgeThreshold, ageThresholds, daysUntil, dueStep, MOST_DAYS_BEFORE } from './rules/thresholds.ts';

/** Rows of one transaction: the job may run over a million people. */
const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

const BIRTHS = statement(
  'access-births-between',
  `SELECT p.patient, p.birth_date,
          (SELECT coalesce(json_agg(json_build_object('key', r.representative, 'name', r.patient_name)), '[]')
           FROM people_v_representation r WHERE r.patient = p.patient AND r.kind = 'parent' AND NOT r.representative_deceased
             AND r.from_date <= $5 AND (r.until_date IS NULL OR r.until_date > $5)) AS parents
   FROM people_v_patient p
   WHERE p.birth_date COLLATE "C" >= $1 AND p.birth_date COLLATE "C" <= $2 AND length(p.birth_date) = 10
     AND p.deceased_on IS NULL AND p.patient > $3 ORDER BY p.patient LIMIT $4`,
);
const ENDING = statement(
  'access-mandates-ending',
  `SELECT patient, mandate, mandatary, names, to_char(ends_on, 'YYYY-MM-DD') AS ends_on FROM access_mandate
   WHERE ended_at IS NULL AND accepted_at IS NOT NULL AND ends_on > $1 AND ends_on <= $2 AND mandate > $3
   ORDER BY mandate LIMIT $4`,
);
const NOTE = statement(
  'access-note-threshold-letter',
  `INSERT INTO access_threshold_letter (patient, recipient, kind, falls_on, days_before, written_at)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING kind`,
);

export interface ThresholdContext {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly ages?: Ages | undefined;
}

interface Birth {
  patient: string;
  birth_date: string;
  parents: { key: string; name: string }[];
}

interface Ending {
  patient: string;
  mandate: string;
  mandatary: string;
  names: Buffer;
  ends_on: string;
}

/** Run daily, and after an outage: what is written already is not written again. */
export async function writeThresholdLetters(context: ThresholdContext): Promise<void> {
  const { ages = DEFAULT_AGES } = context;
  for (const threshold of ageThresholds(ages)) {
    await inPieces(context, (grant, after) => beforeBirthdays(context, grant, threshold, after));
  }
  await inPieces(context, (grant, after) => beforeEnds(context, grant, after));
}

/** Runs piece after piece, each in its transaction, until one gives nothing more. */
async function inPieces(
  { database }: ThresholdContext,
  piece: (grant: SystemGrant, after: string) => Promise<string | undefined>,
): Promise<void> {
  for (let after: string | undefined = FIRST; after !== undefined; ) {
    const from: string = after;
    after = await asSystem(database, 'letters before thresholds', (grant) => piece(grant, from));
  }
}

async function beforeBirthdays(
  { keys }: ThresholdContext,
  grant: SystemGrant,
  { age, toSelf, toParents }: AgeThreshold,
  after: string,
): Promise<string | undefined> {
  const tx = systemTransaction(grant);
  const today = brusselsDay(tx.now);
  // A day wider on both sides, for 29 February; each birthday is then told exactly.
  const born = (day: string, more: number) => addDays(addMonths(day, -12 * age), more);
  const range = [born(today, -1), born(addDays(today, MOST_DAYS_BEFORE), 1)];
  const rows = await tx.run<Birth>(BIRTHS, [...range, after, AT_ONCE, today]);
  for (const { patient, birth_date: birthDate, parents } of rows) {
    const fallsOn = birthdayOf(birthDate, age);
    const write = (to: string, kind: LetterKind, name?: string) =>
      writeOnce(grant, keys, {
        patient,
        recipient: to,
        kind,
        fallsOn,
        values: { age: String(age), ...(name ? { name } : {}) },
      });
    if (toSelf) await write(patient, toSelf);
    for (const { key, name } of parents) await write(key, toParents, name);
  }
  return rows.length === AT_ONCE ? rows.at(-1)?.patient : undefined;
}

async function beforeEnds({ keys }: ThresholdContext, grant: SystemGrant, after: string): Promise<string | undefined> {
  const tx = systemTransaction(grant);
  const today = brusselsDay(tx.now);
  const rows = await tx.run<Ending>(ENDING, [today, addDays(today, MOST_DAYS_BEFORE), after, AT_ONCE]);
  for (const { patient, mandate, mandatary, names, ends_on: fallsOn } of rows) {
    const { giver, holder = '' } = openNames(keys, mandate, names);
    const about = { patient, fallsOn };
    await writeOnce(grant, keys, {
      ...about,
      recipient: patient,
      kind: 'mandate-ending-giver',
      values: { name: holder },
    });
    await writeOnce(grant, keys, {
      ...about,
      recipient: mandatary,
      kind: 'mandate-ending-holder',
      values: { name: giver },
    });
  }
  return rows.length === AT_ONCE ? rows.at(-1)?.mandate : undefined;
}

interface ThresholdLetter {
  readonly patient: string;
  readonly recipient: string;
  readonly kind: LetterKind;
  readonly fallsOn: string;
  readonly values: Readonly<Record<string, string>>;
}

async function writeOnce(grant: SystemGrant, keys: KeyRing, letter: ThresholdLetter): Promise<void> {
  const tx = systemTransaction(grant);
  const { patient, recipient, kind, fallsOn, values } = letter;
  const today = brusselsDay(tx.now);
  const step = dueStep(today, fallsOn);
  if (!step) return;
  const noted = await tx.run(NOTE, [patient, recipient, kind, fallsOn, step, tx.now]);
  if (noted.length === 0) return;
  const days = String(daysUntil(today, fallsOn));
  await notifyByJob(grant, keys, ['patient', recipient], { kind, values: { ...values, day: fallsOn, days } });
}
