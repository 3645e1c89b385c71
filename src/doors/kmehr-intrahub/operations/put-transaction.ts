/** PutTransaction: a document goes into the vault and its link into the registry. */
import { newDocument, type PublishOutcome, publish } from '../../../modules/brusafe/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { type LocalId, type PutTransaction, printTransactionIds } from '../../../standards/hubservices/index.ts';
import { kindOf } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../ask.ts';
import type { Asked, Operation, Outcome } from '../context.ts';
import { done, failed, failedWith, hubError, refused } from '../errors.ts';
import { localIdFor } from '../local-id.ts';
import { ssinOf } from '../named.ts';
import { openMessage } from '../open-message.ts';
import { refuse, refuseNumber } from '../refuse.ts';
import { authorOf, transactionFault } from '../transactions.ts';

const MOST_ERRORS = 20;

export const putTransaction: Operation<PutTransaction> = async (context, asked, sent) => {
  const opened = await openMessage(context, asked, sent);
  if ('outcome' in opened) return opened.outcome;
  const { request, cmsSha256 } = opened;
  const { taken, refusals } = request;
  const { access, strictness } = context;
  const { language } = asked;
  if (!taken) return failedWith(...messageErrors(refusals));
  const { message, stored } = taken;
  const [folder, second] = message.folder ?? [];
  const transaction = folder?.transaction?.[0];
  if (!folder || !transaction || second) return failed('one-folder', language);
  const named = ssinOf(folder.patient?.id ?? [], strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wrong = transactionFault(context, transaction, asked);
  if (wrong) return failed(wrong, language);
  const author = await authorOf(context, asked, folder.transaction ?? []);
  if (author.kind === 'barred') return refuse(context, asked, request, 'transaction-author-not-entitled');
  const document = newDocument({
    ...{ transaction, stored, author, ssin: named.ssin, cmsSha256 },
    kinds: (folder.transaction ?? []).map(kindOf),
    hub: context.hub.number,
    putBy: asked.party.key,
    requestId: asked.header.ids[0]?.value ?? '',
  });
  const { breakTheGlass: emergencyReason } = asked.header;
  const patient = { ssinHash: hashSsin(access.keys, named.ssin) };
  const question = { act: 'publish-document', caller: asked.caller, patient, emergencyReason } as const;
  const answer = await askRecord(context, question, async (grant) => {
    const outcome = await publish(grant, access.keys, document);
    return 'item' in outcome
      ? {
          outcome: outcome.outcome,
          id: localIdFor(context, { ...document.link, patient: outcome.home }, outcome.item, named.ssin),
        }
      : outcome;
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

/** Why the message cannot be taken, as errors: our code, where it is, and what it is. */
const messageErrors = (refusals: PutTransaction['refusals']) =>
  refusals.slice(0, MOST_ERRORS).map(({ code, path, text }) => ({
    scheme: 'LOCAL' as const,
    code: `ZENNE.KMEHR.${code.toUpperCase()}`,
    text: `${text} (${path})`,
    language: 'en',
  }));
