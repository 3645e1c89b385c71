/**
 * A caregiver asks to join: written first, then CoBRHA is asked outside any transaction, then its answer is written.
 * When CoBRHA is silent the registration stays and is checked again by a job. Source: access rules 1.3, 9.10.
 */
import { statement } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import { addDays, brusselsDay } from '../../../platform/time/index.ts';
import type { Nihii } from '../../../standards/belgium/index.ts';
import { type CaregiverKey, type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { addCaregiver, caregiverByKey, findCaregiver, type NewCaregiver, openCaregiverSsin } from '../caregivers.ts';
import { traceHouse } from '../house-trace.ts';
import { hashSsin } from '../patients.ts';
import { currentRules } from '../rules/network-rules.ts';
import { cobrhaSays, type RegistrationState } from '../rules/registration.ts';
import { writeAcceptance } from './acceptance.ts';
import type { RegistrationContext } from './context.ts';
import { setStatus } from './move-registration.ts';
import { latestRegistration } from './registrations.ts';
import { settleRegistration } from './settle-registration.ts';

export type NewRegistration = Omit<NewCaregiver, 'status' | 'rulesOpen'> & {
  /** The version of the network's rules that the caregiver accepted; absent: it accepts them itself, later. */
  readonly rulesVersion?: string | undefined;
};

export type RegistrationOutcome =
  | { readonly outcome: RegistrationState | 'already-registered'; readonly caregiver: CaregiverKey }
  | { readonly outcome: 'rules-not-accepted' | 'number-of-another-person' };

/** Registers, or goes on with a registration that is under way; asking twice makes one. */
export async function askRegistration(
  context: RegistrationContext,
  person: NewRegistration,
): Promise<RegistrationOutcome> {
  if (person.rulesVersion !== undefined && person.rulesVersion !== currentRules)
    return { outcome: 'rules-not-accepted' };
  const begun = await asSystem(context.database, 'registering a caregiver', (grant) => begin(grant, context, person));
  if (!('registration' in begun)) return begun;
  const answer = await context.cobrha.recognitionsOf(person.ssin);
  if (!answer.answered) return { outcome: 'checking', caregiver: begun.caregiver };
  const says = cobrhaSays(answer.value, person);
  const outcome = await settleRegistration(context, begun.registration, says);
  return { outcome, caregiver: begun.caregiver };
}

type Begun =
  | RegistrationOutcome
  | { readonly outcome: 'checking'; readonly caregiver: CaregiverKey; readonly registration: string };

const INSERT = statement(
  'people-insert-caregiver-registration',
  `INSERT INTO people_caregiver_registration (registration, caregiver, state, rules_version, rules_accepted_on, asked_at, decide_before)
   VALUES ($1, $2, 'checking', $3, $4, $5, $6)`,
);
// Two questions about one number follow each other.
const QUEUE = statement(
  'people-registration-queue',
  `SELECT pg_advisory_xact_lock(hashtextextended('registration/' || $1, 0))`,
);

async function begin(grant: SystemGrant, context: RegistrationContext, person: NewRegistration): Promise<Begun> {
  const tx = systemTransaction(grant);
  await tx.run(QUEUE, [person.nihii]);
  const known = await findCaregiver(tx, { nihii: person.nihii });
  if (known && known.personHash !== hashSsin(context.keys, person.ssin).toString('hex'))
    return { outcome: 'number-of-another-person' };
  const caregiver =
    known?.key ??
    (await addCaregiver(grant, context.keys, {
      ...person,
      ...{ status: 'awaiting-validation', rulesOpen: person.rulesVersion === undefined },
    }));
  const today = brusselsDay(tx.now);
  if (known && person.rulesVersion !== undefined) await writeAcceptance(tx, caregiver, today);
  const latest = await latestRegistration(tx, context.keys, caregiver);
  if (known?.recognition === 'active' || known?.recognition === 'suspended')
    return { outcome: 'already-registered', caregiver };
  if (latest?.state === 'checking') return { outcome: 'checking', caregiver, registration: latest.registration };
  if (latest?.state === 'waiting') return { outcome: 'waiting', caregiver };
  const registration = newItemId(tx.now);
  const decideBefore = addDays(today, 7 * context.weeksToDecide);
  const accepted = person.rulesVersion === undefined ? null : today;
  await tx.run(INSERT, [registration, caregiver, person.rulesVersion ?? null, accepted, tx.now, decideBefore]);
  await setStatus(tx, caregiver, 'awaiting-validation');
  traceHouse(context.trail, tx, { act: 'ask-registration', step: 'intent', outcome: 'granted' }, registration);
  return { outcome: 'checking', caregiver, registration };
}

/** A caregiver who was refused, or whose recognition had ended, asks again. */
export async function registerAgain(
  context: RegistrationContext,
  key: CaregiverKey,
  rulesVersion: string,
): Promise<RegistrationOutcome> {
  const person = await asSystem(context.database, 'a caregiver asks again', async (grant) => {
    const known = await caregiverByKey(systemTransaction(grant), key);
    if (!known) throw new Error('a caregiver is missing');
    const { profession, familyName, firstName, language } = known;
    const ssin = await openCaregiverSsin(grant, context.keys, key);
    return { ssin, nihii: known.nihii as Nihii, profession, familyName, firstName, language };
  });
  return askRegistration(context, { ...person, rulesVersion });
}
