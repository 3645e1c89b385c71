/** A guarantor or administrator accepts or refuses a registration; the caregiver is told. Source: access rules 9.10. */
import type { Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type Caller, type ItemKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import { namesOf } from '../describe.ts';
import { officerOf } from '../officers.ts';
import { isReason } from '../rules/reason.ts';
import { type DecisionFault, decisionFault } from '../rules/registration.ts';
import { moveRegistration } from './move-registration.ts';
import { registrationById } from './registrations.ts';

export type RegistrationDecision = { readonly accept: true } | { readonly accept: false; readonly reason: string };
export type DecisionOutcome = 'accepted' | 'refused' | 'unknown-registration' | 'reason-invalid' | DecisionFault;

export async function decideRegistration(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  decision: RegistrationDecision,
): Promise<DecisionOutcome> {
  const outcome = await decide(grant, keys, id, decision);
  const done = outcome === 'accepted' || outcome === 'refused';
  noteUnder(grant, { item: id as ItemKey, kind: outcome, count: done ? 1 : 0 });
  return outcome;
}

async function decide(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
  decision: RegistrationDecision,
): Promise<DecisionOutcome> {
  const { tx, caller, roles } = readRegisterGrant(grant, 'decide-registration');
  const registration = await registrationById(tx, keys, id);
  if (!registration) return 'unknown-registration';
  const fault = decisionFault(registration, { caller, roles, personHash: await personOf(tx, caller) });
  if (fault) return fault;
  if (!decision.accept && !isReason(decision.reason)) return 'reason-invalid';
  const decidedBy = deciderKey(caller);
  const state = decision.accept ? 'accepted' : 'refused';
  const reason = decision.accept ? undefined : decision.reason.trim();
  await moveRegistration(tx, keys, registration, { state, decidedBy, reason });
  const who = (await namesOf(tx, [decidedBy])).get(decidedBy) ?? '';
  const values = { day: brusselsDay(tx.now), who, ...(reason === undefined ? {} : { reason }) };
  await notifyUnderRegister(grant, keys, ['caregiver', registration.caregiver], {
    kind: `registration-${state}`,
    values,
  });
  return state;
}

/** An officer may be a caregiver too: nobody decides about himself from another chair. */
async function personOf(tx: Transaction, caller: Caller): Promise<string | undefined> {
  if (caller.kind === 'caregiver') return caller.caregiver.personHash;
  return caller.kind === 'officer' ? (await officerOf(tx, caller.officer)).personHash : undefined;
}

function deciderKey(caller: Caller): string {
  if (caller.kind === 'caregiver') return caller.caregiver.key;
  if (caller.kind === 'officer') return caller.officer;
  throw new Error('only caregivers and officers decide');
}
