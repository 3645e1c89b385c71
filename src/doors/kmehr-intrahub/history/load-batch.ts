/**
 * A batch of an institution's past: what is declared of one patient is one act, with one trace.
 * Source: access rules 1.6; KMEHR facts A3 (DeclareTransaction).
 */
import { refuseBefore } from '../../../modules/access/index.ts';
import type { Caller, InstitutionKey, Question, RefusalReason } from '../../../modules/grants/index.ts';
import { type DeclaredDocument, loadHistory } from '../../../modules/hub/index.ts';
import { forEachAtOnce } from '../../../platform/queue/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';
import { askRecord } from '../../shared/hub/ask.ts';
import { type HistoryContext, judgeBatch, type PastDeclaration } from './judge-batch.ts';
import { outcomeOf, type PastOutcome, refusedFor } from './outcome.ts';

/** Patients at once: each is a transaction of its own. */
const AT_ONCE = 4;
/** Of one patient in one transaction. */
const MOST_AT_A_TIME = 1000;

/** All of one patient in the batch; `at`: the places in it. */
interface OfPatient {
  readonly ssinHash: Buffer;
  readonly ready: { readonly at: number; readonly declared: DeclaredDocument }[];
  readonly refusals: Set<RefusalReason>;
}

/** Each outcome stands at the place of its declaration. Throws only for bugs and outages: what was taken before stays taken. */
export async function loadBatch(
  context: HistoryContext,
  house: InstitutionKey,
  batch: readonly PastDeclaration[],
): Promise<readonly PastOutcome[]> {
  const requestId = newItemId(context.access.clock.now());
  const caller: Caller = { kind: 'institution', door: 'history-load', requestId, institution: house };
  const outcomes: PastOutcome[] = [];
  const patients = new Map<string, OfPatient>();
  for (const [at, judged] of (await judgeBatch(context, caller, house, batch)).entries()) {
    if ('fault' in judged) {
      outcomes[at] = judged.fault;
      continue;
    }
    const { ssinHash } = judged;
    const patient = patients.get(ssinHash.toString('hex')) ?? { ssinHash, ready: [], refusals: new Set() };
    patients.set(ssinHash.toString('hex'), patient);
    if ('refusal' in judged) {
      patient.refusals.add(judged.refusal);
      outcomes[at] = judged.told;
    } else patient.ready.push({ at, declared: judged.declared });
  }
  await forEachAtOnce(patients.values(), AT_ONCE, (patient) => loadPatient(context, caller, patient, outcomes));
  return outcomes;
}

async function loadPatient(
  context: HistoryContext,
  caller: Caller,
  { ssinHash, ready, refusals }: OfPatient,
  outcomes: PastOutcome[],
): Promise<void> {
  const question: Question = { act: 'load-history', caller, patient: { ssinHash } };
  const ask = (barred: Question) => askRecord(context, barred, async () => undefined);
  for (const reason of refusals) await refuseBefore(context.access, question, reason, ask);
  for (let from = 0; from < ready.length; from += MOST_AT_A_TIME) {
    const turn = ready.slice(from, from + MOST_AT_A_TIME);
    const declared = turn.map((one) => one.declared);
    const answer = await askRecord(context, question, (grant) => loadHistory(grant, context.access.keys, declared));
    const told = answer.granted ? answer.value.map(outcomeOf) : turn.map(() => refusedFor(answer.refused));
    for (const [place, one] of told.entries()) outcomes[turn[place]?.at ?? -1] = one;
  }
}
