/**
 * Opening a document wherever it is kept. What is kept elsewhere takes three steps: (a) decide, write the intent, commit; (b) ask
 * its source outside any transaction; (c) decide again on the facts of now, trace what is shown, commit. Nothing fetched is kept.
 * Source: architecture, "Trace". Invariant: after a withdrawal is acknowledged no step (c) succeeds.
 */
import { type Answer, inRecord } from '../../access/index.ts';
import { type Question, type RecordGrant, readGrant } from '../../grants/index.ts';
import { askElsewhere } from '../elsewhere/ask-elsewhere.ts';
import { begin } from './begin.ts';
import type { DocumentName, FetchContext, Finished, Opened, SourceOutcome } from './context.ts';
import { finish, readAnswer } from './finish.ts';
import type { ReadAnswer } from './judge-answer.ts';

/** What the caller reads besides in each transaction; only that of the last one is given. It discloses nothing. */
export type Beside<Value> = (grant: RecordGrant) => Promise<Value>;

export async function fetchDocument<Value>(
  context: FetchContext,
  question: Question,
  name: DocumentName,
  beside: Beside<Value>,
): Promise<Answer<Opened<Value>>> {
  const { access, sources, onFetched } = context;
  const step = <Found>(work: (grant: RecordGrant) => Promise<Found>) =>
    inRecord(access, question, async (grant) => ({
      ...(await work(grant)),
      basis: readGrant(grant).basis,
      beside: await beside(grant),
    }));
  const begun = await step((grant) => begin(context, grant, name));
  if (!begun.granted || !begun.value.wanted) return begun;
  const { wanted } = begun.value;
  const asked = 'item' in wanted ? askElsewhere(context, wanted) : sources.fetch(wanted.question);
  const answer = readAnswer(await asked);
  const ended = await step((grant) => finish(context, grant, wanted, answer));
  onFetched?.(wanted.question.source, ended.granted ? outcomeOf(ended.value) : outcomeOf({}, answer));
  return ended;
}

/** What became of the question to the source; without a grant at the end, what it answered. */
function outcomeOf({ document, notFetched, elsewhere }: Finished, answer?: ReadAnswer): SourceOutcome {
  if (notFetched) return notFetched.fault;
  if (elsewhere && elsewhere !== 'not-connected') return elsewhere;
  if (answer && 'fault' in answer) return answer.fault;
  return document ? 'shown' : 'withdrawn-meanwhile';
}
