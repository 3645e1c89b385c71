/** RevokeTherapeuticLink: its holder, who declared it, or the institution ends a link; access ends at once. */
import { endNamedLink } from '../../../modules/access/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import type { RevokeTherapeuticLink } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { namedHolder } from '../../shared/hub/named-holder.ts';
import { refuse, refuseNumber } from '../../shared/hub/refuse.ts';

export const revokeTherapeuticLink: Operation<RevokeTherapeuticLink> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const holder = await namedHolder(context, request.holderIds);
  if (!holder) return refuse(context, asked, request, 'link-holder-not-author');
  const link = {
    holder: holder.key,
    kind: request.cd.value,
    startsOn: request.startDate?.slice(0, 10),
    reason: request.comment,
  };
  const question = { act: 'end-link', caller, patient: { ssinHash: hashSsin(access.keys, named.ssin) } } as const;
  const answer = await askRecord(context, question, (grant) => endNamedLink(grant, access.keys, link));
  if (!answer.granted) return refused(answer.refused, language);
  return 'fault' in answer.value ? failed(answer.value.fault, language) : done;
};
