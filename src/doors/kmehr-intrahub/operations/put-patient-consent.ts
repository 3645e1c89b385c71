/** PutPatientConsent: the patient agrees that the network shares. */
import { declareConsent } from '../../../modules/access/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import type { PutPatientConsent } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { proofOf, ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';
import { consentTypeOf } from '../consent-type.ts';

export const putPatientConsent: Operation<PutPatientConsent> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const kind = consentTypeOf(request.cds);
  if (!kind) return failed('consent-type', language);
  if (request.revokeDate !== undefined) return failed('consent-revoked', language);
  const declaration = { kind, signedOn: request.signDate?.slice(0, 10), proof: proofOf(request.patientIds) };
  const question = {
    act: 'declare-consent',
    caller,
    patient: { ssinHash: hashSsin(access.keys, named.ssin) },
  } as const;
  const answer = await askRecord(context, question, (grant) => declareConsent(grant, access.keys, declaration));
  if (!answer.granted) return refused(answer.refused, language);
  return answer.value === 'declared' ? done : failed(answer.value, language);
};
