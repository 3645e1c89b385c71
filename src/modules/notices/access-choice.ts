/** Which notices of access a patient wants: off, a daily summary, each access. Source: access rules 14.3. */
import { statement } from '../../platform/postgres/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';

export const accessChoices = ['off', 'daily', 'each'] as const;
export type AccessChoice = (typeof accessChoices)[number];

const READ = statement('notices-read-choice', 'SELECT choice FROM notices_choice WHERE patient = ANY ($1::uuid[])');
// Written in every key of a merged record. What happened before is not told afterwards.
const WRITE = statement(
  'notices-write-choice',
  `INSERT INTO notices_choice (patient, choice, changed_at, told_tx, told_at)
   SELECT unnest($1::uuid[]), $2, $3, pg_current_xact_id()::text::bigint, $3
   ON CONFLICT (patient) DO UPDATE SET choice = excluded.choice, changed_at = excluded.changed_at,
     told_tx = CASE WHEN notices_choice.choice = 'off' THEN excluded.told_tx ELSE notices_choice.told_tx END,
     told_at = CASE WHEN notices_choice.choice = 'off' THEN excluded.told_at ELSE notices_choice.told_at END`,
);

/** Off until the patient chose. Of merged records the choice that tells most holds. */
export async function readAccessChoice(grant: RecordGrant): Promise<AccessChoice> {
  const { tx, patients } = readGrant(grant);
  const rows = await tx.run<{ choice: AccessChoice }>(READ, [patients]);
  discloseUnder(grant, { count: 1 });
  const chosen = rows.map(({ choice }) => accessChoices.indexOf(choice));
  return accessChoices[Math.max(0, ...chosen)] ?? 'off';
}

export async function chooseAccessNotices(grant: RecordGrant, choice: AccessChoice): Promise<void> {
  const { tx, patients } = readGrant(grant);
  await tx.run(WRITE, [patients, choice, tx.now]);
  discloseUnder(grant, { kind: choice, count: 1 });
}
