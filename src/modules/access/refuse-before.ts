/** Refusals that a door finds before a record is opened take the one way to it all the same, and so leave their trace. */
import type { Caller, Question, RefusalReason } from '../grants/index.ts';
import { actorOf } from './actor.ts';
import type { AccessContext } from './context.ts';
import { type Answer, inRecord } from './in-record.ts';
import type { RegisterQuestion } from './in-register.ts';

/** Refuses the question for this reason, or for the one for which its caller is barred already; gives the reason. A door that counts its questions gives its own way to ask. */
export async function refuseBefore(
  context: AccessContext,
  question: Question,
  reason: RefusalReason,
  ask: (question: Question) => Promise<Answer<undefined>> = (barred) =>
    inRecord(context, barred, async () => undefined),
): Promise<RefusalReason> {
  return refusalOf(await ask({ ...question, caller: bar(question.caller, reason) }));
}

/** The same for a question over many patients or caregivers. */
export const refuseRegisterBefore = async (
  question: RegisterQuestion,
  reason: RefusalReason,
  ask: (question: RegisterQuestion) => Promise<Answer<undefined>>,
): Promise<RefusalReason> => refusalOf(await ask({ ...question, caller: bar(question.caller, reason) }));

function refusalOf(answer: Answer<undefined>): RefusalReason {
  if (answer.granted) throw new Error('a barred caller was let in');
  return answer.refused;
}

function bar(caller: Caller, refused: RefusalReason): Caller {
  const { door, requestId } = caller;
  return caller.kind === 'barred' ? caller : { kind: 'barred', door, requestId, as: actorOf(caller), refused };
}
