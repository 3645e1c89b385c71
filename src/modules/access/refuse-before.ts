/** Refusals that a door finds before a record is opened take the one way to it all the same, and so leave their trace. */
import type { Caller, Question, RefusalReason } from '../grants/index.ts';
import { actorOf } from './actor.ts';
import type { AccessContext } from './context.ts';
import { inRecord } from './in-record.ts';

/** Refuses the question for this reason, or for the one for which its caller is barred already; gives the reason. */
export async function refuseBefore(
  context: AccessContext,
  question: Question,
  reason: RefusalReason,
): Promise<RefusalReason> {
  const answer = await inRecord(context, { ...question, caller: bar(question.caller, reason) }, async () => undefined);
  if (answer.granted) throw new Error('a barred caller was let in');
  return answer.refused;
}

function bar(caller: Caller, refused: RefusalReason): Caller {
  const { door, requestId } = caller;
  return caller.kind === 'barred' ? caller : { kind: 'barred', door, requestId, as: actorOf(caller), refused };
}
