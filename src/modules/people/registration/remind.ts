/**
 * Each Sunday whoever must decide on a registration gets one letter; and what nobody decided in time expires.
 * Both may run late or twice: a Sunday is reminded of once. Source: access rules 9.10.
 */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { brusselsDay, lastSunday } from '../../../platform/time/index.ts';
import { caregiverKey, officerKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { notifyByJob } from '../../notices/index.ts';
import { traceHouse } from '../house-trace.ts';
import type { RegistrationContext } from './context.ts';
import { moveRegistration } from './move-registration.ts';
import { overdueOn } from './registrations.ts';

// A guarantor decides on those that name it; administrators on those that name nobody who can decide. Asked by the end of that Sunday.
const RESPONSIBLE = statement(
  'people-responsible-for-registrations',
  `WITH waiting AS (
     SELECT g.caregiver AS guarantor, r.decide_before FROM people_caregiver_registration r
     LEFT JOIN people_caregiver g ON g.caregiver = r.guarantor AND g.status = 'active'
     WHERE r.state = 'waiting' AND (r.asked_at AT TIME ZONE 'Europe/Brussels')::date <= $1::date)
   SELECT 'caregiver' AS kind, guarantor AS recipient, count(*)::int AS count, min(decide_before)::text AS first
   FROM waiting WHERE guarantor IS NOT NULL GROUP BY guarantor
   UNION ALL
   SELECT 'officer', o.officer, count(*)::int, min(w.decide_before)::text
   FROM waiting w CROSS JOIN people_officer o WHERE w.guarantor IS NULL AND 'administrator' = ANY (o.roles) GROUP BY o.officer`,
);
const CLAIM = statement(
  'people-claim-reminder',
  'INSERT INTO people_reminder (sunday, recipient, written_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING recipient',
);

interface ResponsibleRow {
  kind: 'caregiver' | 'officer';
  recipient: string;
  count: number;
  first: string;
}

/** Reminds of the latest Sunday; gives how many letters were written. */
export function remindOnSunday({ database, trail, keys }: RegistrationContext): Promise<number> {
  return asSystem(database, 'Sunday reminder', async (grant) => {
    const tx = systemTransaction(grant);
    const sunday = lastSunday(brusselsDay(tx.now));
    let written = 0;
    for (const row of await tx.run<ResponsibleRow>(RESPONSIBLE, [sunday])) {
      if (!(await isFirst(tx, sunday, row.recipient))) continue;
      const values = { day: sunday, count: String(row.count), first: row.first };
      await notifyByJob(grant, keys, recipient(row), { kind: 'sunday-reminder', values });
      written += 1;
    }
    if (written > 0)
      traceHouse(trail, tx, { act: 'waiting-registrations', outcome: 'granted', reason: 'reminder', count: written });
    return written;
  });
}

const isFirst = async (tx: Transaction, sunday: string, to: string): Promise<boolean> =>
  (await tx.run(CLAIM, [sunday, to, tx.now])).length > 0;

const recipient = ({ kind, recipient: key }: ResponsibleRow) =>
  kind === 'caregiver' ? (['caregiver', caregiverKey(key)] as const) : (['officer', officerKey(key)] as const);

const MOST_AT_ONCE = 500;

/** Ends registrations whose last day has come; gives how many. */
export function expireRegistrations(context: RegistrationContext): Promise<number> {
  return asSystem(context.database, 'expiring registrations', (grant) => expire(grant, context));
}

async function expire(grant: SystemGrant, { trail, keys }: RegistrationContext): Promise<number> {
  const tx = systemTransaction(grant);
  const overdue = await overdueOn(tx, keys, brusselsDay(tx.now), MOST_AT_ONCE);
  for (const one of overdue) {
    await moveRegistration(tx, keys, one, { state: 'expired' });
    const letter = { kind: 'registration-expired', values: { day: one.decideBefore } } as const;
    await notifyByJob(grant, keys, ['caregiver', one.caregiver], letter);
    traceHouse(trail, tx, { act: 'decide-registration', outcome: 'refused', reason: 'expired' }, one.registration);
  }
  return overdue.length;
}
