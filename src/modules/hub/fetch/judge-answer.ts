/** Is what came the document that was asked for? The office is told of who mixes up people or documents. */
import { type ReadKmehr, whyRefused } from '../../../standards/kmehr/index.ts';
import type { AccessContext } from '../../access/index.ts';
import type { RecordGrant } from '../../grants/index.ts';
import { type AnswerFault, answerFault, type Expected } from '../rules/answer-fault.ts';
import { noteFault } from '../source-faults.ts';
import { categoryFacts } from '../transaction-facts.ts';
import { aboutWhom } from './about-whom.ts';
import type { FetchFault } from './context.ts';
import type { WantedDocument } from './document-source.ts';

/** What came, read outside any transaction. */
export type ReadAnswer = { readonly read: ReadKmehr } | { readonly fault: FetchFault };

export interface Judged {
  readonly question: WantedDocument;
  readonly read: ReadKmehr;
  readonly declared?: Expected['declared'];
  /** Of the author, where it is one of ours. */
  readonly authorProfession?: string | undefined;
}

export async function judgeAnswer(
  { keys }: AccessContext,
  grant: RecordGrant,
  { question: { source, id }, read, declared, authorProfession }: Judged,
): Promise<AnswerFault | undefined> {
  const [folder] = read.message.folder ?? [];
  const transactions = folder?.transaction ?? [];
  const received = {
    ...{ refusals: whyRefused(read), transactions },
    about: await aboutWhom(grant, keys, folder?.patient?.id ?? []),
    categoryFacts: categoryFacts(transactions[0] ?? {}, authorProfession),
  };
  const fault = answerFault({ declared, id }, received);
  if (fault && fault !== 'answer-not-kmehr') await noteFault(grant, keys, source, fault);
  return fault;
}
