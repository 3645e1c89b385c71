/** GetPatient: who a person is, for whom a therapeutic link runs. */
import { hashSsin, viewPatient } from '../../../modules/people/index.ts';
import { type GetPatient, printPatient } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

export const getPatient: Operation<GetPatient> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const { ssin } = named;
  const question = { act: 'view-patient', caller, patient: { ssinHash: hashSsin(access.keys, ssin) } } as const;
  const answer = await askRecord(context, question, (grant) => viewPatient(grant, access.keys));
  if (!answer.granted) return refused(answer.refused, language);
  return { ...done, content: printPatient({ ...answer.value, ssin: answer.value.ssin ?? ssin }) };
};
