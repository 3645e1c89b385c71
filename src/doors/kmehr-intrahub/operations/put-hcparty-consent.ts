/** PutHCPartyConsent: a caregiver accepts the rules of the network, for itself alone. */
import { acceptRules } from '../../../modules/people/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { PutHCPartyConsent } from '../../../standards/hubservices/index.ts';
import { askRegister } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { refuse } from '../../shared/hub/refuse.ts';
import { ownParty } from '../own-party.ts';

export const putHcPartyConsent: Operation<PutHCPartyConsent> = async (context, asked, request) => {
  const { caller, language } = asked;
  if (!(await ownParty(context, asked, request.partyIds)))
    return refuse(context, asked, request, 'author-not-entitled');
  if (request.revokeDate !== undefined) return failed('consent-revoked', language);
  const signedOn = request.signDate?.slice(0, 10);
  if (signedOn !== undefined && signedOn > brusselsDay(context.access.clock.now()))
    return failed('sign-date-in-future', language);
  const question = { register: 'accept-rules', caller } as const;
  const answer = await askRegister(context, question, (grant) => acceptRules(grant, signedOn));
  return answer.granted ? done : refused(answer.refused, language);
};
