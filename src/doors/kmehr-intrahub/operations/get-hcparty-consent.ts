/** GetHCPartyConsent: does a caregiver accept the rules of the network; asked by itself, or by the institution it works for. */
import { readAcceptance } from '../../../modules/people/index.ts';
import { type GetHCPartyConsent, printPartyConsent } from '../../../standards/hubservices/index.ts';
import { askRegister } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { refuse } from '../../shared/hub/refuse.ts';
import { ownParty } from '../own-party.ts';

export const getHcPartyConsent: Operation<GetHCPartyConsent> = async (context, asked, request) => {
  const { caller, language } = asked;
  const party = await ownParty(context, asked, request.partyIds);
  if (!party) return refuse(context, asked, request, 'author-not-entitled');
  const question = { register: 'view-rules', caller } as const;
  const answer = await askRegister(context, question, (grant) => readAcceptance(grant, party));
  if (!answer.granted) return refused(answer.refused, language);
  if (!answer.value) return failed('rules-not-accepted', language);
  const number = request.partyIds.find(({ scheme }) => scheme === 'ID-HCPARTY') ?? request.partyIds[0];
  return { ...done, content: printPartyConsent(number?.value ?? '', answer.value.acceptedOn) };
};
