/** DeclareTransaction: the link to a document that its sender keeps itself goes into the registry. */
import { type DeclareOutcome, declareDocument } from '../../../modules/hub/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { type DeclareTransaction, printTransactionIds } from '../../../standards/hubservices/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Asked, Operation, Outcome } from '../../shared/hub/context.ts';
import { done, failed, hubError, refused } from '../../shared/hub/errors.ts';
import { localIdFor } from '../../shared/hub/local-id.ts';
import { ssinOf } from '../../shared/hub/named.ts';
import { refuse, refuseNumber } from '../../shared/hub/refuse.ts';
import { declarationFault, declaredDocument } from '../declaration.ts';
import { authorsOf } from '../transactions.ts';

export const declareTransaction: Operation<DeclareTransaction> = async (context, asked, request) => {
  const { access, strictness } = context;
  const { language, caller } = asked;
  const named = ssinOf(request.patientIds, strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wrong = declarationFault(context, request, asked);
  if (wrong) return failed(wrong, language);
  const [author] = await authorsOf(context, asked, [request.transaction]);
  if (!author || author.kind === 'barred') return refuse(context, asked, request, 'transaction-author-not-entitled');
  const { ssin } = named;
  const declared = declaredDocument(context, request, author, ssin);
  const patient = { ssinHash: hashSsin(access.keys, ssin) };
  const question = { act: 'publish-document', caller, patient, emergencyReason: asked.header.breakTheGlass } as const;
  const answer = await askRecord(context, question, (grant) => declareDocument(grant, access.keys, declared));
  if (!answer.granted) return refused(answer.refused, language);
  return outcomeOf(answer.value, language, (kept) =>
    printTransactionIds(localIdFor(context, { ...declared.link, patient: kept.home }, kept.item, ssin)),
  );
};

type Kept = Extract<DeclareOutcome, { readonly item: unknown }>;

function outcomeOf(value: DeclareOutcome, language: Asked['language'], print: (kept: Kept) => string): Outcome {
  if (!('item' in value)) {
    const { outcome } = value;
    return outcome === 'kind-not-for-profession' ? refused(outcome, language) : failed(outcome, language);
  }
  const errors = value.outcome === 'duplicate' ? [hubError('declared-before', language)] : [];
  return { ...done, errors, content: print(value) };
}
