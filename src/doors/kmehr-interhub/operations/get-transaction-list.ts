/** GetTransactionList for another hub: what this hub knows itself. It is never asked on for what others have. Source: KMEHR facts A4. */
import { hashSsin } from '../../../modules/people/index.ts';
import type { GetTransactionList } from '../../../standards/hubservices/index.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { hubError, refused } from '../../shared/hub/errors.ts';
import { listHere } from '../../shared/hub/list-here.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

export const getTransactionList: Operation<GetTransactionList> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, header, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'list-documents', caller, patient, emergencyReason: header.breakTheGlass } as const;
  const answer = await listHere(context, question, asked, request);
  if (!answer.granted) return refused(answer.refused, language);
  return request.searchType === 'local'
    ? answer.value
    : { ...answer.value, isComplete: false, errors: [hubError('list-here-only', language)] };
};
