/** Every question of the hub's door about a record; the answer is counted when its transaction has ended. */
import { type Answer, inRecord } from '../../modules/access/index.ts';
import type { Question, RecordGrant } from '../../modules/grants/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import type { HubContext } from './context.ts';

export const askRecord = <Value>(
  { access, metrics }: Pick<HubContext, 'access' | 'metrics'>,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));
