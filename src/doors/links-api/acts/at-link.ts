/** From an opaque id to its link: another patient's, another caregiver's or a forged one is not there. Source: contract. */
import { type Act, type ItemKey, itemKey, patientKey, type RecordGrant } from '../../../modules/grants/index.ts';
import { parsePublicId } from '../../../platform/sealing/index.ts';
import { askRecord } from '../ask.ts';
import type { Asked, LinksContext, Outcome } from '../context.ts';
import type { ProblemName } from '../problems.ts';

/** Refusals that would tell of a patient whom the caller may not know. */
const TELLS_OF_PATIENT: readonly ProblemName[] = ['patient-unknown', 'patient-deceased', 'not-your-record'];

export async function atLink(
  context: LinksContext,
  { caller }: Asked,
  { id, act }: { readonly id: string; readonly act: Act },
  use: (grant: RecordGrant, link: ItemKey) => Promise<Outcome>,
): Promise<Outcome> {
  const parts = parsePublicId(context.access.keys, id);
  if (!parts) return { problem: 'link-not-found' };
  const question = { act, caller, patient: { key: patientKey(parts.patient) } } as const;
  const answer = await askRecord(context, question, (grant) => use(grant, itemKey(parts.item)));
  if (answer.granted) return answer.value;
  return { problem: TELLS_OF_PATIENT.includes(answer.refused) ? 'link-not-found' : answer.refused };
}
