/** RevokePatientConsent: the patient takes the consent to sharing back; everything it opened closes at once. */
import { withdrawConsent } from '../../../modules/access/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { RevokePatientConsent } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, type HubErrorName, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';
import { consentTypeOf } from '../consent-type.ts';

export const revokePatientConsent: Operation<RevokePatientConsent> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wrong = faultOf(request, brusselsDay(access.clock.now()));
  if (wrong) return failed(wrong, language);
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'withdraw-consent', caller, patient } as const;
  const answer = await askRecord(context, question, (grant) => withdrawConsent(grant, access.keys));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value === 'withdrawn' ? done : failed('no-active-consent', language);
};

/** The dates are those on the paper; the consent ends now whatever they say. */
function faultOf({ cds, signDate, revokeDate }: RevokePatientConsent, today: string): HubErrorName | undefined {
  if (!consentTypeOf(cds)) return 'consent-type';
  const [signed, revoked] = [signDate?.slice(0, 10), revokeDate?.slice(0, 10)];
  if (revoked !== undefined && revoked > today) return 'revoke-date-in-future';
  return signed !== undefined && signed > (revoked ?? today) ? 'revoke-date-invalid' : undefined;
}
