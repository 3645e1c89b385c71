/** The last step: decide again on the facts of now, check what came, show it within the limits of now. */
import { type ReadKmehr, readKmehrText, whyRefused } from '../../../standards/kmehr/index.ts';
import type { RecordGrant } from '../../grants/index.ts';
import { closedContent } from '../closed-content.ts';
import { type DocumentLink, linkByItem } from '../links.ts';
import { type AnswerFault, answerFault, type Received } from '../rules/answer-fault.ts';
import { noteFault } from '../source-faults.ts';
import { categoryFacts } from '../transaction-facts.ts';
import { aboutWhom } from './about-whom.ts';
import type { Wanted } from './begin.ts';
import type { FetchContext, FetchFault, Finished } from './context.ts';
import { show, showNothing } from './show.ts';
import type { WatchedAnswer } from './source-watch.ts';

/** What came, read outside any transaction. */
export type ReadAnswer = { readonly read: ReadKmehr } | { readonly fault: FetchFault };

export function readAnswer(answer: WatchedAnswer): ReadAnswer {
  if ('fault' in answer) return answer;
  const read = readKmehrText(answer.message);
  return read.ok ? { read: read.value } : { fault: 'answer-unreadable' };
}

export async function finish(
  context: FetchContext,
  grant: RecordGrant,
  { link: before, question }: Wanted,
  answer: ReadAnswer,
): Promise<Finished> {
  const link = await linkByItem(grant, before.item);
  if (!link) return {};
  const keeper = question.source.name;
  const fault = await faultOf(context, grant, { link, before, question }, answer);
  if (fault !== undefined || 'fault' in answer) {
    return { notFetched: showNothing(grant, { link, keeper, fault: fault ?? 'answer-unreadable' }) };
  }
  return {
    document: show(
      grant,
      link,
      closedContent(link, () => answer.read.text),
      keeper,
    ),
  };
}

async function faultOf(
  context: FetchContext,
  grant: RecordGrant,
  { link, before, question }: Wanted & { readonly before: DocumentLink },
  answer: ReadAnswer,
): Promise<FetchFault | undefined> {
  if ('fault' in answer) return answer.fault;
  if (link.version !== before.version || link.source !== before.source) return 'changed-meanwhile';
  const received = await receivedFrom(context, grant, link, answer.read);
  const wrong = answerFault({ kind: link.kind, category: link.category, id: question.id }, received);
  if (wrong && isAlarming(wrong)) await noteFault(grant, context.access.keys, question.source, wrong);
  return wrong;
}

/** A store that mixes up people or documents is told to the office. */
const isAlarming = (fault: AnswerFault): boolean => fault !== 'answer-not-kmehr';

async function receivedFrom(
  { access }: FetchContext,
  grant: RecordGrant,
  { authorProfession }: DocumentLink,
  read: ReadKmehr,
): Promise<Received> {
  const [folder] = read.message.folder ?? [];
  const transactions = folder?.transaction ?? [];
  return {
    refusals: whyRefused(read),
    transactions,
    about: await aboutWhom(grant, access.keys, folder?.patient?.id ?? []),
    categoryFacts: categoryFacts(transactions[0] ?? {}, authorProfession),
  };
}
