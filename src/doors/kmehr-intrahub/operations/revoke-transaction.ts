/** RevokeTransaction: its author, or the institution it was written for, takes a document back; from then on nobody has it. */
import { hashSsin } from '../../../modules/people/index.ts';
import { withdrawNamed } from '../../../modules/upkeep/index.ts';
import type { RevokeTransaction } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Operation } from '../../shared/hub/context.ts';
import { documentNamed } from '../../shared/hub/document-name.ts';
import { done, failed, refused } from '../../shared/hub/errors.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuseNumber } from '../../shared/hub/refuse.ts';

/** The protocol has no place for a reason: the office reads by what it was withdrawn. */
const REASON = 'RevokeTransaction';

export const revokeTransaction: Operation<RevokeTransaction> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { caller, language } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wanted = documentNamed(context, request, named.ssin);
  if (wanted === 'transaction-id-invalid') return failed(wanted, language);
  if ('network' in wanted && wanted.network) return failed('other-hub', language);
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'withdraw-document', caller, patient } as const;
  const answer = await askRecord(context, question, (grant) => withdrawNamed(grant, access.keys, wanted, REASON));
  if (!answer.granted) return refused(answer.refused, language);
  // This act asks for no link: who could tell another's document from one that never was would learn that it exists.
  return answer.value === 'withdrawn' ? done : failed('transaction-not-yours', language);
};
