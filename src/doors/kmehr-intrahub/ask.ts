/** Every question of the hub's door; the answer is counted when its transaction has ended. */
import { type Answer, inRecord, inRegister, type RegisterQuestion } from '../../modules/access/index.ts';
import type { Question, RecordGrant, RegisterGrant } from '../../modules/grants/index.ts';
import { countAct } from '../../platform/metrics/index.ts';
import type { HubContext } from './context.ts';

export const askRecord = <Value>(
  { access, metrics }: Pick<HubContext, 'access' | 'metrics'>,
  question: Question,
  use: (grant: RecordGrant) => Promise<Value>,
): Promise<Answer<Value>> => countAct(metrics, question.caller.door, question.act, inRecord(access, question, use));

export const askRegister = <Value>(
  { access, metrics }: Pick<HubContext, 'access' | 'metrics'>,
  question: RegisterQuestion,
  use: (grant: RegisterGrant) => Promise<Value>,
): Promise<Answer<Value>> =>
  countAct(metrics, question.caller.door, question.register, inRegister(access, question, use));
