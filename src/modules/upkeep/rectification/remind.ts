/**
 * The daily job around terms: who must answer is told when a week is left and on the last day; after it the office and the patient are.
 * What an institution wrote is answered at the office, so the office is told instead. Source: GDPR art. 12.3, 12.4.
 */
import { type Database, statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { addDays, brusselsDay } from '../../../platform/time/index.ts';
import { caregiverKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { type LetterKind, notifyByJob } from '../../notices/index.ts';
import { tellOfficers } from '../../people/index.ts';
import { type Stage, stageOn, WEEK_DAYS } from '../rules/reminders.ts';

interface RemindContext {
  readonly database: Database;
  readonly keys: KeyRing;
}

/** Of one transaction; what is over stays in the list until somebody answers. */
const AT_ONCE = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

const ENDING = statement(
  'upkeep-terms-ending',
  `SELECT request, patient, author, by_person, written_on::text, due_on::text FROM upkeep_request
   WHERE state = 'asked' AND due_on <= $1 AND request > $2 ORDER BY request LIMIT $3`,
);
const NOTE = statement(
  'upkeep-note-reminder',
  `INSERT INTO upkeep_reminder (request, due_on, stage, written_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING stage`,
);

interface Ending {
  request: string;
  patient: string;
  author: string | null;
  by_person: boolean;
  written_on: string;
  due_on: string;
}

/** Run daily, and after an outage: what is told already is not told again. */
export async function remindOfTerms({ database, keys }: RemindContext): Promise<void> {
  for (let after: string | undefined = FIRST; after !== undefined; ) {
    const from: string = after;
    after = await asSystem(database, 'reminders of corrections', (grant) => piece(grant, keys, from));
  }
}

async function piece(grant: SystemGrant, keys: KeyRing, after: string): Promise<string | undefined> {
  const tx = systemTransaction(grant);
  const today = brusselsDay(tx.now);
  const rows = await tx.run<Ending>(ENDING, [addDays(today, WEEK_DAYS), after, AT_ONCE]);
  const counts = { due: 0, overdue: 0 };
  for (const row of rows) {
    const stage = stageOn(today, row.due_on);
    if (!stage || (await tx.run(NOTE, [row.request, row.due_on, stage, tx.now])).length === 0) continue;
    if (stage === 'overdue') counts.overdue += 1;
    else if (!row.by_person) counts.due += 1;
    await tell(grant, keys, row, stage);
  }
  await tellOffice(grant, keys, 'rectifications-due', counts.due);
  await tellOffice(grant, keys, 'rectifications-overdue', counts.overdue);
  return rows.length === AT_ONCE ? rows.at(-1)?.request : undefined;
}

const TO_AUTHOR = { week: 'rectification-due-soon', 'last-day': 'rectification-due-today' } as const;

async function tell(grant: SystemGrant, keys: KeyRing, row: Ending, stage: Stage): Promise<void> {
  const values = { written: row.written_on, due: row.due_on };
  if (stage === 'overdue')
    await notifyByJob(grant, keys, ['patient', row.patient], { kind: 'rectification-late', values });
  else if (row.author && row.by_person)
    await notifyByJob(grant, keys, ['caregiver', caregiverKey(row.author)], { kind: TO_AUTHOR[stage], values });
}

/** One letter tells how many. */
async function tellOffice(grant: SystemGrant, keys: KeyRing, kind: LetterKind, count: number): Promise<void> {
  if (count === 0) return;
  const values = { day: brusselsDay(systemTransaction(grant).now), count: String(count) };
  await tellOfficers(grant, keys, 'privacy-officer', { kind, values });
}
