/** RevokeHCPartyConsent: a caregiver accepts the rules of the network no more, and acts no more until it accepts them again. */
import { endRules } from '../../../modules/people/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { RevokeHCPartyConsent } from '../../../standards/hubservices/index.ts';
import { askRegister } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, type HubErrorName, refused } from '../../shared/hub/errors.ts';
import { refuse } from '../../shared/hub/refuse.ts';
import { ownParty } from '../own-party.ts';

export const revokeHcPartyConsent: Operation<RevokeHCPartyConsent> = async (context, asked, request) => {
  const { caller, language } = asked;
  if (!(await ownParty(context, asked, request.partyIds)))
    return refuse(context, asked, request, 'author-not-entitled');
  const wrong = faultOf(request, brusselsDay(context.access.clock.now()));
  if (wrong) return failed(wrong, language);
  const answer = await askRegister(context, { register: 'end-rules', caller }, endRules);
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value === 'ended' ? done : failed('rules-not-accepted', language);
};

/** The dates are those on the paper; acceptance ends now whatever they say. */
function faultOf({ signDate, revokeDate }: RevokeHCPartyConsent, today: string): HubErrorName | undefined {
  const [signed, revoked] = [signDate?.slice(0, 10), revokeDate?.slice(0, 10)];
  if (revoked !== undefined && revoked > today) return 'revoke-date-in-future';
  return signed !== undefined && signed > (revoked ?? today) ? 'revoke-date-invalid' : undefined;
}
