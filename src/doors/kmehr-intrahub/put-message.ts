/** What the puts of a message ask before a record is opened: one folder, one person, dates, ids and authors that can be taken. */
import type { Ssin } from '../../standards/belgium/index.ts';
import type { PutTransaction, PutTransactionSet } from '../../standards/hubservices/index.ts';
import type { Rerooted, Transaction } from '../../standards/kmehr/index.ts';
import type { Asked, HubContext, Outcome } from '../shared/hub/context.ts';
import { failed, failedWith } from '../shared/hub/errors.ts';
import { ssinOf } from '../shared/hub/named.ts';
import { refuseNumber } from '../shared/hub/refuse.ts';
import { openMessage } from './open-message.ts';
import { transactionFault } from './transactions.ts';

const MOST_ERRORS = 20;

export interface TakenMessage {
  /** As if it had come in clear. */
  readonly request: PutTransaction | PutTransactionSet;
  /** SHA-256 of the CMS it came in. */
  readonly cmsSha256: Buffer | undefined;
  readonly stored: Rerooted;
  /** In order; the first is the document's. */
  readonly transactions: readonly [Transaction, ...Transaction[]];
  readonly ssin: Ssin;
  readonly requestId: string;
}

export async function takeMessage(
  context: HubContext,
  asked: Asked,
  sent: PutTransaction | PutTransactionSet,
): Promise<TakenMessage | Outcome> {
  const opened = await openMessage(context, asked, sent);
  if ('outcome' in opened) return opened.outcome;
  const { request, cmsSha256 } = opened;
  const { taken, refusals } = request;
  const { language, header } = asked;
  if (!taken) return failedWith(...messageErrors(refusals));
  const { message, stored } = taken;
  const [folder, second] = message.folder ?? [];
  const [first, ...others] = folder?.transaction ?? [];
  if (!folder || !first || second) return failed('one-folder', language);
  const named = ssinOf(folder.patient?.id ?? [], context.strictness);
  if ('error' in named) return refuseNumber(context, asked, request, named);
  const wrong = transactionFault(context, first, asked);
  if (wrong) return failed(wrong, language);
  const requestId = header.ids[0]?.value ?? '';
  return { request, cmsSha256, stored, transactions: [first, ...others], ssin: named.ssin, requestId };
}

/** Why the message cannot be taken, as errors: our code, where it is, and what it is. */
const messageErrors = (refusals: PutTransaction['refusals']) =>
  refusals.slice(0, MOST_ERRORS).map(({ code, path, text }) => ({
    scheme: 'LOCAL' as const,
    code: `ZENNE.KMEHR.${code.toUpperCase()}`,
    text: `${text} (${path})`,
    language: 'en',
  }));
