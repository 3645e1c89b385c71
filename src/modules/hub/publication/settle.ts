/** What the office does about a request for publication: reminds who must publish, or closes it with a reason that who asked is told. */
import { addJob } from '../../../platform/jobs/index.ts';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { noteUnder, type PatientKey, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import { mayRemind, type PublicationRefusal } from '../rules/publication.ts';
import { openWords } from './content.ts';
import { PASS_ON } from './pass-on.ts';
import { storedRequest } from './stored.ts';

/** `not-open`: it has ended meanwhile, or there is none. */
export type FollowUpOutcome = 'done' | 'not-open' | 'reminded-today';

const HOLDERS = statement(
  'hub-publication-holders',
  `SELECT holder, reminded_on::text AS "remindedOn" FROM hub_publication_holder WHERE patient = $1 AND request = $2 ORDER BY holder FOR UPDATE`,
);
const REMINDED = statement(
  'hub-publication-reminded',
  `UPDATE hub_publication_holder SET reminders = reminders + 1, reminded_on = $3 WHERE patient = $1 AND request = $2`,
);

interface RequestName {
  readonly patient: PatientKey;
  readonly request: string;
}

/** Passes the request on once more, to everybody who must publish. */
export async function remindHolders(
  grant: RegisterGrant,
  keys: KeyRing,
  { patient, request }: RequestName,
): Promise<FollowUpOutcome> {
  const { tx } = readRegisterGrant(grant, 'settle-publication');
  const outcome = await remind(tx, keys, { patient, request });
  noteUnder(grant, { record: patient, reason: `reminded ${outcome}`, count: outcome === 'done' ? 1 : 0 });
  return outcome;
}

async function remind(tx: Transaction, keys: KeyRing, { patient, request }: RequestName): Promise<FollowUpOutcome> {
  const stored = await storedRequest(tx, patient, request);
  if (!stored || stored.outcome) return 'not-open';
  const today = brusselsDay(tx.now);
  const holders = await tx.run<{ holder: string; remindedOn: string | null }>(HOLDERS, [patient, request]);
  if (!holders.every(({ remindedOn }) => mayRemind(remindedOn ?? undefined, today))) return 'reminded-today';
  await tx.run(REMINDED, [patient, request, today]);
  for (const { holder } of holders) await addJob(tx, keys, PASS_ON, { patient, request, holder });
  return 'done';
}

const REFUSE = statement(
  'hub-refuse-publication',
  `UPDATE hub_publication SET outcome = 'refused', closed_at = $3, told_at = $3, settled_by = $4 WHERE patient = $1 AND request = $2`,
);

/** Nothing will come of it: who asked is told why. */
export async function refusePublication(
  grant: RegisterGrant,
  keys: KeyRing,
  { patient, request }: RequestName,
  reason: PublicationRefusal,
): Promise<FollowUpOutcome> {
  const { tx, caller } = readRegisterGrant(grant, 'settle-publication');
  if (caller.kind !== 'officer') throw new Error('a refused request has an officer');
  const stored = await storedRequest(tx, patient, request);
  const outcome = !stored || stored.outcome ? 'not-open' : 'done';
  noteUnder(grant, { record: patient, reason: `${reason} ${outcome}`, count: outcome === 'done' ? 1 : 0 });
  if (!stored || stored.outcome) return 'not-open';
  await tx.run(REFUSE, [patient, request, tx.now, caller.officer]);
  const { number } = await openWords(tx, keys, stored, stored.content);
  const values = { day: brusselsDay(stored.askedAt), number };
  await notifyUnderRegister(grant, keys, ['caregiver', stored.asker], {
    kind: `publication-${reason}`,
    values,
  });
  return 'done';
}
