/** GetHCParty: what the public register tells of a caregiver or institution. */
import { viewParty } from '../../../modules/people/index.ts';
import { type GetHCParty, printRegisteredParty } from '../../../standards/hubservices/index.ts';
import { askRegister } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { holderNumbers } from '../../shared/hub/named-holder.ts';

export const getHcParty: Operation<GetHCParty> = async (context, asked, request) => {
  const { caller, language } = asked;
  const numbers = holderNumbers(context, request.partyIds);
  const question = { register: 'view-party', caller } as const;
  const answer = await askRegister(context, question, async (grant) => numbers && viewParty(grant, numbers));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value ? { ...done, content: printRegisteredParty(answer.value) } : failed('party-unknown', language);
};
