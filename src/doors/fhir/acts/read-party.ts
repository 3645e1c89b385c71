/** GET [base]/Practitioner/[id], PractitionerRole/[id], Organization/[id]: what the public register tells. Source: FHIR R4, "http" 3.1.0.2. */
import { registeredParties } from '../../../modules/people/index.ts';
import { askRegister } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { type PartyTypeName, partyTypes } from '../parties.ts';
import { NOT_FOUND } from '../told-refusal.ts';

export async function readParty(
  context: FhirContext,
  { caller }: Asked,
  type: PartyTypeName,
  id: string,
): Promise<Outcome> {
  const { keys } = context.access;
  const { kind, keyOf, show } = partyTypes[type];
  const key = keyOf(keys, id);
  const question = { register: 'view-party', caller, resource: { type, interaction: 'r' } } as const;
  const answer = await askRegister(context, question, async (grant) =>
    key === undefined ? [] : (await registeredParties(grant, kind, { key })).parties,
  );
  if (!answer.granted) return { problem: answer.refused };
  const [party] = answer.value;
  return party ? { resource: show(keys, party), lastModified: party.recordedAt } : NOT_FOUND;
}
