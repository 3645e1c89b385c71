/** Every question of this door; the answer is counted when its transaction has ended. */
import { type Answer, inRecord, refuseBefore } from '../../modules/access/index.ts';
import type { Question, RecordGrant, RefusalReason } from '../../modules/grants/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import type { LinksContext } from './context.ts';

export const askRecord = <Value>(
  { access, metrics }: LinksContext,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));

/** A refusal that is clear before the record is opened. */
export const refuse = (context: LinksContext, question: Question, reason: RefusalReason): Promise<RefusalReason> =>
  refuseBefore(context.access, question, reason, (barred) => askRecord(context, barred, async () => undefined));
