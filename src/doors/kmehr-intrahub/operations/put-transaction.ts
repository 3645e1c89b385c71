/** PutTransaction: a document goes into the vault and its link into the registry. */
import { newDocument, type PublishOutcome, publish } from '../../../modules/brusafe/index.ts';
import type { Caller } from '../../../modules/grants/index.ts';
import { callerOfRequest } from '../../../modules/identity/index.ts';
import { hashSsin } from '../../../modules/people/index.ts';
import { addDays, brusselsDay, isDay } from '../../../platform/time/index.ts';
import { type LocalId, type PutTransaction, printTransactionIds } from '../../../standards/hubservices/index.ts';
import { kindOf, localIdOf, type Transaction } from '../../../standards/kmehr/index.ts';
import { askRecord } from '../ask.ts';
import type { Asked, HubContext, Operation, Outcome } from '../context.ts';
import { done, failed, failedWith, hubError, refused } from '../errors.ts';
import { localIdFor } from '../local-id.ts';
import { namedAuthor, ssinOf } from '../named.ts';
import { openMessage } from '../open-message.ts';
import { refuse, refuseNumber } from '../refuse.ts';

const MOST_ID_CHARS = 256;
const MOST_ERRORS = 20;
const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d/;

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
  const wrong = faultOf(transaction, asked, addDays(brusselsDay(access.clock.now()), 1));
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

/** The author of the first transaction, who is the document's; barred when the caller may not put for the author of any other. */
async function authorOf(
  { access }: HubContext,
  { party, caller }: Asked,
  sent: readonly Transaction[],
): Promise<Caller> {
  const named = sent.map(({ author }) => namedAuthor(author?.hcparty ?? [], access.keys));
  const [first = {}, ...others] = new Map(named.map((one) => [JSON.stringify(one), one])).values();
  return access.database.read(async (tx) => {
    const author = await callerOfRequest(tx, party, first, caller);
    for (const other of others) {
      const further = await callerOfRequest(tx, party, other, caller);
      if (further.kind === 'barred') return further;
    }
    return author;
  });
}

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

/** A sender's clock may be ahead by a day; what is dated later is a mistake. */
function faultOf(transaction: Transaction, { header }: Asked, latestDay: string) {
  const { date = '', time = '' } = transaction;
  const day = date.slice(0, 10);
  if (!isDay(day) || day > latestDay || !TIME.test(time)) return 'transaction-date-invalid';
  const local = localIdOf(transaction);
  if (local && (local.value.length > MOST_ID_CHARS || (local.local ?? '').length > MOST_ID_CHARS))
    return 'transaction-id-invalid';
  const requestId = header.ids[0]?.value ?? '';
  return requestId === '' || requestId.length > MOST_ID_CHARS ? 'request-id-missing' : undefined;
}
