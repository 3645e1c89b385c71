/** Changes in CoBRHA take effect here: suspended, restored, ended, recognised at last, recognised in one more profession. Source: access rules 6.6, 9.10. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { Nihii, Ssin } from '../../../standards/belgium/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { type LetterKind, notifyByJob } from '../../notices/index.ts';
import { addCaregiver, type Caregiver, caregiversOfPerson, findCaregiver } from '../caregivers.ts';
import { traceHouse } from '../house-trace.ts';
import type { CobrhaChange } from '../outside.ts';
import { hashSsin } from '../patients.ts';
import type { RegistrationContext } from '../registration/context.ts';
import { moveRegistration, setStatus } from '../registration/move-registration.ts';
import { latestRegistration, registrationById } from '../registration/registrations.ts';
import { type Effect, effectOf } from '../rules/recognition-change.ts';
import type { Applied, Register } from './apply-change.ts';

export function cobrhaRegister(context: RegistrationContext): Register<CobrhaChange> {
  return {
    name: 'cobrha',
    changesAfter: context.cobrha.changesAfter,
    subjectOf: (tx, change) => personOf(tx, context, change),
    apply: (grant, change) => apply(grant, context, change),
    unknown: { outcome: 'not-ours' },
  };
}

/** A person is one subject over all professions; here it stands as the key of its first registration. */
async function personOf(
  tx: Transaction,
  { keys }: RegistrationContext,
  { ssin, nihii }: CobrhaChange,
): Promise<string | undefined> {
  const byNumber = await findCaregiver(tx, { nihii });
  if (byNumber) return byNumber.key;
  const [first] = await caregiversOfPerson(tx, hashSsin(keys, ssin as Ssin));
  return first?.key;
}

async function apply(grant: SystemGrant, context: RegistrationContext, change: CobrhaChange): Promise<Applied> {
  const tx = systemTransaction(grant);
  const personHash = hashSsin(context.keys, change.ssin as Ssin);
  const known = await findCaregiver(tx, { nihii: change.nihii });
  if (!known) return addProfession(grant, context, change, personHash);
  if (known.personHash !== personHash.toString('hex')) return { outcome: 'dead', reason: 'number-of-another-person' };
  if (known.profession !== change.profession) return { outcome: 'dead', reason: 'other-profession' };
  const latest = await latestRegistration(tx, context.keys, known.key);
  // Somebody may decide on it at this moment: who comes second sees what the first one did.
  const registration = latest && (await registrationById(tx, context.keys, latest.registration));
  const now = await findCaregiver(tx, { nihii: change.nihii });
  const effect = effectOf((now ?? known).recognition, change.state);
  if (effect === 'none') return { outcome: 'applied' };
  const settles = effect === 'accepted' || effect === 'refused';
  if (settles && !registration) return { outcome: 'dead', reason: 'no-registration' };
  if (settles && registration)
    await moveRegistration(tx, context.keys, registration, { state: effect, cobrha: change.state });
  else await setStatus(tx, known.key, STATUS[effect as keyof typeof STATUS]);
  await tell(grant, context, known, effect);
  return { outcome: 'applied' };
}

const STATUS = { suspended: 'suspended', restored: 'active', ended: 'ended' } as const;
const LETTERS: Readonly<Record<Exclude<Effect, 'none'>, LetterKind>> = {
  accepted: 'registration-accepted',
  refused: 'registration-not-recognised',
  suspended: 'caregiver-suspended',
  restored: 'caregiver-restored',
  ended: 'caregiver-ended',
};

async function tell(
  grant: SystemGrant,
  { keys, trail }: RegistrationContext,
  { key }: Caregiver,
  effect: Exclude<Effect, 'none'>,
): Promise<void> {
  const tx = systemTransaction(grant);
  await notifyByJob(grant, keys, ['caregiver', key], { kind: LETTERS[effect], values: { day: brusselsDay(tx.now) } });
  traceHouse(trail, tx, { act: 'register-change', outcome: 'granted', reason: `cobrha ${effect}` }, key);
}

const ACCEPTED = statement(
  'people-insert-accepted-registration',
  `INSERT INTO people_caregiver_registration
     (registration, caregiver, state, rules_version, rules_accepted_on, cobrha, asked_at, decide_before, decided_at)
   VALUES ($1, $2, 'accepted', $3, $4, 'active', $5, $6, $5)`,
);

/** A new number of a person who is registered: the rules were accepted by the person, in every profession. */
async function addProfession(
  grant: SystemGrant,
  context: RegistrationContext,
  { ssin, nihii, profession, state }: CobrhaChange,
  personHash: Buffer,
): Promise<Applied> {
  const tx = systemTransaction(grant);
  const person = (await caregiversOfPerson(tx, personHash)).find(({ status }) => status === 'active');
  if (!person || state !== 'active') return { outcome: 'not-ours' };
  const { familyName, firstName, language } = person;
  const names = { ssin: ssin as Ssin, nihii: nihii as Nihii, profession, familyName, firstName, language };
  const key = await addCaregiver(grant, context.keys, { ...names, status: 'active' });
  const rules = await latestRegistration(tx, context.keys, person.key);
  const today = brusselsDay(tx.now);
  if (rules) await tx.run(ACCEPTED, [newItemId(tx.now), key, rules.rulesVersion, rules.rulesAcceptedOn, tx.now, today]);
  const letter = { kind: 'profession-added', values: { day: today, nihii } } as const;
  await notifyByJob(grant, context.keys, ['caregiver', person.key], letter);
  traceHouse(context.trail, tx, { act: 'register-change', outcome: 'granted', reason: 'cobrha new-profession' }, key);
  return { outcome: 'applied', subject: key };
}
