/** The last step: decide again on the facts of now, check what came, show it within the limits of now. */
import { readKmehrText } from '../../../standards/kmehr/index.ts';
import type { RecordGrant } from '../../grants/index.ts';
import { closedContent } from '../closed-content.ts';
import { finishElsewhere } from '../elsewhere/finish-elsewhere.ts';
import { type DocumentLink, linkByItem } from '../links.ts';
import type { FetchContext, FetchFault, Finished } from './context.ts';
import { judgeAnswer, type ReadAnswer } from './judge-answer.ts';
import { show, showNothing } from './show.ts';
import type { WatchedAnswer } from './source-watch.ts';
import type { Wanted } from './wanted.ts';

export function readAnswer(answer: WatchedAnswer): ReadAnswer {
  if ('fault' in answer) return answer;
  const read = readKmehrText(answer.message);
  return read.ok ? { read: read.value } : { fault: 'answer-unreadable' };
}

export async function finish(
  context: FetchContext,
  grant: RecordGrant,
  wanted: Wanted,
  answer: ReadAnswer,
): Promise<Finished> {
  if ('item' in wanted) return finishElsewhere(context, grant, wanted, answer);
  const { link: before, question } = wanted;
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

type OfSource = Extract<Wanted, { readonly link: unknown }>;

async function faultOf(
  { access }: FetchContext,
  grant: RecordGrant,
  { link, before, question }: OfSource & { readonly before: DocumentLink },
  answer: ReadAnswer,
): Promise<FetchFault | undefined> {
  if ('fault' in answer) return answer.fault;
  if (link.version !== before.version || link.source !== before.source) return 'changed-meanwhile';
  const { kind, category, authorProfession } = link;
  return judgeAnswer(access, grant, { question, read: answer.read, declared: { kind, category }, authorProfession });
}
