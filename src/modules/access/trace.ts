/** What the access path writes in the trail: the decision and what was shown, in the act's own transaction. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { sealHouse } from '../../platform/sealing/index.ts';
import type { TrailEntry } from '../audit/index.ts';
import type { Basis, Caller, Disclosure, PatientKey, Question, RefusalReason, Register } from '../grants/index.ts';
import { actorOf } from './actor.ts';
import type { AccessContext } from './context.ts';
import type { Verdict } from './rules/decide.ts';

type Refused = Extract<Verdict, { readonly all: unknown }>;

const common = ({ act, caller }: Question) => ({ act, ...callerPart(caller) });

function callerPart(caller: Caller) {
  const { kind, key, ...role } = actorOf(caller);
  const { door, requestId } = caller;
  return { actorKind: kind, actor: key, ...role, door, requestId };
}

/** The reason is free text of a caregiver and may name people: it is sealed. */
const sealedReason = ({ keys }: AccessContext, { emergencyReason }: Question): Buffer | undefined =>
  emergencyReason === undefined ? undefined : sealHouse(keys, 'emergency-reason', Buffer.from(emergencyReason));

/**
 * A refusal, with every gate that would have refused. About somebody the network does not know it is kept in a house stream,
 * the claimed number only as keyed hash.
 */
export function traceRefusal(
  context: AccessContext,
  tx: Transaction,
  question: Question,
  patient: PatientKey | undefined,
  { all }: Refused,
): void {
  const claimed = patient || !('ssinHash' in question.patient) ? undefined : question.patient.ssinHash;
  const entry = {
    ...common(question),
    patient,
    step: 'decision',
    outcome: 'refused',
    reason: all.join(' '),
    claimedHash: claimed,
    note: sealedReason(context, question),
  } as const;
  context.trail.record(tx, [entry]);
}

export interface Acted {
  readonly basis: Basis;
  readonly excluded: boolean;
  readonly disclosures: readonly Disclosure[];
  /** The sealed reason of an emergency declared before, which still covers this look. */
  readonly emergencyNote: Buffer | undefined;
}

/** The yes and what it showed; the true reason of a hidden record stands here and nowhere else. */
export function traceAct(
  context: AccessContext,
  tx: Transaction,
  question: Question,
  patient: PatientKey,
  { basis, excluded, disclosures, emergencyNote }: Acted,
): void {
  const whole = { ...common(question), patient };
  const decision: TrailEntry = {
    ...whole,
    step: 'decision',
    outcome: 'granted',
    reason: excluded ? `${basis} excluded` : basis,
    note: basis === 'emergency' ? (sealedReason(context, question) ?? emergencyNote) : undefined,
  };
  const shown = disclosures.map(
    (disclosure): TrailEntry => ({ ...whole, ...disclosure, step: 'disclosure', outcome: 'disclosed' }),
  );
  context.trail.record(tx, [decision, ...shown]);
}

const REGISTER_ACTS = { 'emergency-reviews': 'list-emergency-reviews' } as const satisfies Record<Register, string>;

/** A question over many patients goes to a house stream: who asked, and how many rows it gave. */
export function traceRegister(
  context: AccessContext,
  tx: Transaction,
  { register, caller }: { readonly register: Register; readonly caller: Caller },
  answer: { readonly count: number } | { readonly refused: RefusalReason },
): void {
  const whole = { act: REGISTER_ACTS[register], ...callerPart(caller) } as const;
  if ('refused' in answer) {
    context.trail.record(tx, [{ ...whole, step: 'decision', outcome: 'refused', reason: answer.refused }]);
    return;
  }
  context.trail.record(tx, [
    { ...whole, step: 'decision', outcome: 'granted', reason: 'office' },
    { ...whole, step: 'disclosure', outcome: 'disclosed', count: answer.count },
  ]);
}
