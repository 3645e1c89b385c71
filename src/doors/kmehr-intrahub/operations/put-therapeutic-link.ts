/** PutTherapeuticLink: a caregiver, the institution it acts for, or a colleague who refers declares who treats the patient. */
import { declareLink, mayDeclare } from '../../../modules/access/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import type { PutTherapeuticLink } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { proofOf, ssinOf } from '../../shared/hub/named.ts';
import { namedHolder } from '../../shared/hub/named-holder.ts';
import { refuse, refuseNumber } from '../../shared/hub/refuse.ts';

export const putTherapeuticLink: Operation<PutTherapeuticLink> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const holder = await namedHolder(context, request.holderIds);
  const [kind, proof] = [request.cd.value, proofOf(request.patientIds)];
  if (!holder || mayDeclare({ caller, holder: holder.key, kind, proof }) === 'link-holder-not-author')
    return refuse(context, asked, request, 'link-holder-not-author');
  const declaration = {
    ...{ holder: holder.key, profession: holder.party, kind, proof },
    startsOn: request.startDate?.slice(0, 10),
    endsOn: request.endDate?.slice(0, 10),
    comment: request.comment,
  };
  const question = { act: 'declare-link', caller, patient: { ssinHash: hashSsin(access.keys, named.ssin) } } as const;
  const answer = await askRecord(context, question, (grant) => declareLink(grant, access.keys, declaration));
  if (!answer.granted) return refused(answer.refused, language);
  return 'fault' in answer.value ? failed(answer.value.fault, language) : done;
};
