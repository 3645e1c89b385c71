/** PutTransaction: a document goes into the vault and its link into the registry. */
import { newDocument, type PublishOutcome, publish } from '../../../modules/brusafe/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { type LocalId, type PutTransaction, printTransactionIds } from '../../../standards/hubservices/index.ts';
import { kindOf } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import type { Asked, Operation, Outcome } from '../../shared/hub/context.ts';
import { done, failed, hubError, refused } from '../../shared/hub/errors.ts';
import { localIdFor } from '../../shared/hub/local-id.ts';
import { refuse } from '../../shared/hub/refuse.ts';
import { takeMessage } from '../put-message.ts';
import { authorsOf } from '../transactions.ts';

export const putTransaction: Operation<PutTransaction> = async (context, asked, request) => {
  const { access } = context;
  const { language } = asked;
  const taken = await takeMessage(context, asked, request);
  if ('errors' in taken) return taken;
  const { request: clear, cmsSha256, stored, transactions, ssin, requestId } = taken;
  const authors = await authorsOf(context, asked, transactions);
  const [author] = authors;
  if (!author || authors.some(({ kind }) => kind === 'barred'))
    return refuse(context, asked, clear, 'transaction-author-not-entitled');
  const document = newDocument({
    ...{ transaction: transactions[0], stored, author, ssin, requestId, cmsSha256 },
    kinds: transactions.map(kindOf),
    hub: context.hub.number,
    putBy: asked.party.key,
  });
  const { breakTheGlass: emergencyReason } = asked.header;
  const patient = { ssinHash: hashSsin(access.keys, ssin) };
  const question = { act: 'publish-document', caller: asked.caller, patient, emergencyReason } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const outcome = await publish(grant, access.keys, document);
    if (!('item' in outcome)) return outcome;
    const link = { ...document.link, patient: outcome.home };
    return { outcome: outcome.outcome, id: localIdFor(context, link, outcome.item, ssin) };
  });
  if (!answer.granted) return refused(answer.refused, language);
  return outcomeOf(answer.value, language);
};

type Published = Exclude<PublishOutcome['outcome'], 'kind-not-for-profession'>;

function outcomeOf(
  { outcome, id }: { readonly outcome: PublishOutcome['outcome']; readonly id?: LocalId },
  language: Asked['language'],
): Outcome {
  if (outcome === 'kind-not-for-profession') return refused(outcome, language);
  const remark: Published = outcome;
  if (remark === 'published' || remark === 'new-version') return { ...done, ...content(id) };
  if (remark === 'duplicate') return { isComplete: true, errors: [hubError(remark, language)], ...content(id) };
  return failed(remark, language);
}

const content = (id: LocalId | undefined) => (id ? { content: printTransactionIds(id) } : {});
