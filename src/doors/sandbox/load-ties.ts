/** Records who may act for whom in the invented world, and which houses act as one; mandates are given and accepted through the acts of people. */
import {
  type AccessContext,
  acceptMandate,
  inRecord,
  mandatePurposes,
  offerMandate,
} from '../../modules/access/index.ts';
import type { Act, Caller, RecordGrant } from '../../modules/grants/index.ts';
import { asSystem } from '../../modules/grants/system.ts';
import { recordIncapacity, recordRepresentation, registerCircle } from '../../modules/people/index.ts';
import { addMonths, brusselsDay } from '../../platform/time/index.ts';
import type { Cast } from './load-cast.ts';
import type { World } from './world/types.ts';

export async function loadTies({ ties, patients, circles }: World, access: AccessContext, cast: Cast): Promise<void> {
  const from = addMonths(brusselsDay(access.clock.now()), -6);
  const citizen = (id: string) => citizenCaller(cast.patientCaller(id));
  await asSystem(access.database, 'seeding who acts for whom', async (grant) => {
    for (const { patient, representative, kind } of ties.representations) {
      const pair = { patient: citizen(patient).patient, representative: citizen(representative).patient };
      const since = kind === 'parent' ? (patients.find(({ id }) => id === patient)?.birthDate ?? from) : from;
      const source = kind === 'administrator' ? 'court' : 'national-register';
      await recordRepresentation(grant, { ...pair, kind, source, from: since });
    }
    for (const { institution, ...contract } of circles)
      await registerCircle(grant, cast.institution(institution).institution, contract);
    for (const id of ties.incapable) {
      await recordIncapacity(grant, { patient: citizen(id).patient, source: 'court', from });
    }
  });
  for (const { giver, holder, kind, scope } of ties.mandates) {
    const [gives, holds] = [citizen(giver), citizen(holder)];
    const purposes = scope === 'manage' ? mandatePurposes : (['documents', 'access-log'] as const);
    const offer = { kind, scope, purposes, mandatary: holds.patient };
    const outcome = await must(access, 'manage-mandates', gives, gives, (grant) =>
      offerMandate(grant, access.keys, offer, access.ages),
    );
    if (!('offered' in outcome)) throw new Error(`the invented mandate of ${giver} is refused: ${outcome.fault}`);
    const person = patients.find(({ id }) => id === holder);
    const name = `${person?.firstName} ${person?.familyName}`;
    await must(access, 'answer-mandate', holds, gives, (grant) =>
      acceptMandate(grant, access.keys, outcome.offered, name),
    );
  }
}

type CitizenCaller = Extract<Caller, { readonly kind: 'patient' }>;

function citizenCaller(caller: Caller): CitizenCaller {
  if (caller.kind !== 'patient') throw new Error('only people act for each other');
  return caller;
}

async function must<Value>(
  access: AccessContext,
  act: Act,
  caller: CitizenCaller,
  { patient: key }: CitizenCaller,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Value> {
  const answer = await inRecord(access, { act, caller, patient: { key } }, use);
  if (!answer.granted) throw new Error(`the invented world breaks a rule: ${act} is refused, ${answer.refused}`);
  return answer.value;
}
