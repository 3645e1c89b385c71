/** What the access path writes in the trail: the decision and what was shown, in the act's own transaction. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { sealHouse } from '../../platform/sealing/index.ts';
import type { TrailEntry } from '../audit/index.ts';
import type { Basis, Caller, Disclosure, PatientKey, Question } from '../grants/index.ts';
import { actorOf } from './actor.ts';
import type { AccessContext } from './context.ts';
import type { Verdict } from './rules/decide.ts';

type Refused = Extract<Verdict, { readonly all: unknown }>;

/** Who asked what at which door, as every row of the trail tells it. */
export function common<Act extends TrailEntry['act']>({ act, caller }: { readonly act: Act; readonly caller: Caller }) {
  const { kind, key, ...role } = actorOf(caller);
  const { door, requestId } = caller;
  return { act, actorKind: kind, actor: key, ...role, door, requestId };
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
}

/** The yes and what it showed; the true reason of a hidden record stands here and nowhere else. */
export function traceAct(
  context: AccessContext,
  tx: Transaction,
  question: Question,
  patient: PatientKey,
  { basis, excluded, disclosures }: Acted,
): void {
  const whole = { ...common(question), patient };
  const decision: TrailEntry = {
    ...whole,
    step: 'decision',
    outcome: 'granted',
    reason: excluded ? `${basis} excluded` : basis,
    note: basis === 'emergency' ? sealedReason(context, question) : undefined,
  };
  const shown = disclosures.map(
    (disclosure): TrailEntry => ({ ...whole, ...disclosure, step: 'disclosure', outcome: 'disclosed' }),
  );
  context.trail.record(tx, [decision, ...shown]);
}
