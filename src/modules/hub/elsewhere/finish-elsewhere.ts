/** The last step for a document of another hub: it is judged by what came, since nothing of it was known here before. */
import { discloseUnder, type ItemKey, type RecordGrant } from '../../grants/index.ts';
import { closedContent } from '../closed-content.ts';
import type { ElsewhereFault, FetchContext, Finished } from '../fetch/context.ts';
import { judgeAnswer, type ReadAnswer } from '../fetch/judge-answer.ts';
import { show } from '../fetch/show.ts';
import type { WantedElsewhere } from '../fetch/wanted.ts';
import { foreignLink } from './foreign-link.ts';

export async function finishElsewhere(
  { access }: FetchContext,
  grant: RecordGrant,
  { item, question, isAsked }: WantedElsewhere,
  answer: ReadAnswer,
): Promise<Finished> {
  if ('fault' in answer) return notShown(grant, item, answer.fault);
  const { read } = answer;
  const wrong = await judgeAnswer(access, grant, { question, read });
  if (wrong) return notShown(grant, item, wrong);
  const { source, ssin, authorXml } = question;
  const [transaction = {}] = read.message.folder?.[0]?.transaction ?? [];
  const recordedAt = transaction.recorddatetime;
  const link = foreignLink(grant, { item, source, ssin, transaction, authorXml, recordedAt });
  // As of our own: a document of another kind than is asked for is not there.
  if (isAsked && !isAsked(link.kind)) return notShown(grant, item, 'not-at-source');
  const closed = closedContent(link, () => read.text);
  return { document: show(grant, link, closed, source.name) };
}

/** The trail says that nothing was shown, and why. */
function notShown(grant: RecordGrant, item: ItemKey, fault: ElsewhereFault): Finished {
  discloseUnder(grant, { item, count: 0, reason: fault });
  return { elsewhere: fault };
}
