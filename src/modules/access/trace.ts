/** What the access path writes in the trail: the decision and what was shown, in the act's own transaction. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { sealHouse } from '../../platform/sealing/index.ts';
import type { TrailEntry } from '../audit/index.ts';
import type { Basis, Caller, Disclosure, PatientKey, Question, RefusalReason, Register } from '../grants/index.ts';
import { actorKey } from './actor.ts';
import type { AccessContext } from './context.ts';
import type { Verdict } from './rules/decide.ts';

type Refused = Extract<Verdict, { readonly all: unknown }>;

const common = ({ act, caller }: Question) => ({ act, ...callerPart(caller) });

const callerPart = (caller: Caller) => ({
  actorKind: caller.kind,
  actor: actorKey(caller),
  profession: caller.kind === 'caregiver' ? caller.caregiver.profession : undefined,
  institution: institutionOf(caller),
  software: caller.kind === 'caregiver' ? caller.software : undefined,
  door: caller.door,
  requestId: caller.requestId,
});

function institutionOf(caller: Caller): string | undefined {
  if (caller.kind === 'institution') return caller.institution;
  return caller.kind === 'caregiver' ? caller.institution : undefined;
}

/** The reason is free text of a caregiver and may name people: it is sealed. */
const sealedReason = ({ keys }: AccessContext, { emergencyReason }: Question): Buffer | undefined =>
  emergencyReason === undefined ? undefined : sealHouse(keys, 'emergency-reason', Buffer.from(emergencyReason));

/** A question about somebody the network does not know: kept in a house stream, the number only as keyed hash. */
export function traceUnknownPatient(context: AccessContext, tx: Transaction, question: Question): void {
  const claimedHash = 'ssinHash' in question.patient ? question.patient.ssinHash : undefined;
  const entry = {
    ...common(question),
    step: 'decision',
    outcome: 'refused',
    reason: 'patient-unknown',
    claimedHash,
  } as const;
  context.trail.record(tx, [entry]);
}

/** A refusal, with every gate that would have refused. */
export function traceRefusal(
  context: AccessContext,
  tx: Transaction,
  question: Question,
  patient: PatientKey,
  { all }: Refused,
): void {
  const note = sealedReason(context, question);
  const entry = {
    ...common(question),
    patient,
    step: 'decision',
    outcome: 'refused',
    reason: all.join(' '),
    note,
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
