/** GetPatientConsent: the consent to sharing that runs, if one does. */
import { runningConsent } from '../../../modules/access/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { type GetPatientConsent, printConsent } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { done, hubError, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

export const getPatientConsent: Operation<GetPatientConsent> = async (context, asked, request) => {
  const { access, hub, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const { ssin } = named;
  const question = { act: 'view-consent', caller, patient: { ssinHash: hashSsin(access.keys, ssin) } } as const;
  const answer = await askRecord(context, question, runningConsent);
  if (!answer.granted) return refused(answer.refused, language);
  const running = answer.value;
  if (!running || !isWanted(request, running.kind))
    return { ...done, errors: [hubError('no-active-consent', language)] };
  return { ...done, content: printConsent(hub, { ssin, ...running }) };
};

const isWanted = ({ cds }: GetPatientConsent, kind: string): boolean =>
  cds.length === 0 || cds.some(({ value }) => value === kind);
