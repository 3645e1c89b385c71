/** What CoBRHA said of a registration takes effect: accepted, refused, or waiting for somebody who vouches. Source: access rules 9.10. */
import { brusselsDay } from '../../../platform/time/index.ts';
import { systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { type LetterKind, notifyByJob } from '../../notices/index.ts';
import { openCaregiverSsin } from '../caregivers.ts';
import { traceHouse } from '../house-trace.ts';
import { type CobrhaSays, cobrhaSays, type RegistrationState, stateAfter } from '../rules/registration.ts';
import type { RegistrationContext } from './context.ts';
import { moveRegistration } from './move-registration.ts';
import { registrationById, stillChecking } from './registrations.ts';

const LETTERS: Readonly<Record<'accepted' | 'refused' | 'waiting', LetterKind>> = {
  accepted: 'registration-accepted',
  refused: 'registration-not-recognised',
  waiting: 'registration-waiting',
};

/** Gives the state afterwards; a registration that was settled meanwhile stays as it is. */
export function settleRegistration(
  { database, trail, keys }: RegistrationContext,
  id: string,
  says: CobrhaSays,
): Promise<RegistrationState> {
  return asSystem(database, 'settling a registration', async (grant) => {
    const tx = systemTransaction(grant);
    const registration = await registrationById(tx, keys, id);
    if (!registration) throw new Error('a registration is missing');
    if (registration.state !== 'checking') return registration.state;
    const state = stateAfter(says);
    await moveRegistration(tx, keys, registration, { state, cobrha: says });
    const day = state === 'waiting' ? registration.decideBefore : brusselsDay(tx.now);
    await notifyByJob(grant, keys, ['caregiver', registration.caregiver], { kind: LETTERS[state], values: { day } });
    const outcome = state === 'refused' ? 'refused' : 'granted';
    traceHouse(trail, tx, { act: 'ask-registration', step: 'outcome', outcome, reason: `cobrha ${says}` }, id);
    return state;
  });
}

const MOST_AT_ONCE = 100;

/** A job: asks CoBRHA again about registrations it did not answer on. Gives how many still have no answer. */
export async function checkAgain(context: RegistrationContext): Promise<number> {
  const { database, keys, cobrha } = context;
  const open = await asSystem(database, 'registrations without an answer', async (grant) => {
    const found = await stillChecking(systemTransaction(grant), keys, MOST_AT_ONCE);
    return Promise.all(
      found.map(async (one) => ({ ...one, ssin: await openCaregiverSsin(grant, keys, one.caregiver) })),
    );
  });
  let left = 0;
  for (const one of open) {
    const answer = await cobrha.recognitionsOf(one.ssin);
    if (answer.answered) await settleRegistration(context, one.registration, cobrhaSays(answer.value, one));
    else left += 1;
  }
  return left;
}
