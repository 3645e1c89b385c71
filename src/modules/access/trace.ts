/** What the access path writes in the trail: the decision and what was shown, in the act's own transaction. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { sealHouse } from '../../platform/sealing/index.ts';
import type { TrailEntry } from '../audit/index.ts';
import {
  type Basis,
  type Caller,
  type Disclosure,
  type PatientKey,
  type Question,
  type RecordGrant,
  type RegisterNote,
  readGrant,
} from '../grants/index.ts';
import { actorOf } from './actor.ts';
import type { AccessContext } from './context.ts';
import { inEach } from './in-each.ts';
import type { Verdict } from './rules/decide.ts';

type Refused = Extract<Verdict, { readonly all: unknown }>;

/** Of every row of one act. */
export function common({ act, caller }: { readonly act: TrailEntry['act']; readonly caller: Caller }) {
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
  patients: readonly PatientKey[],
  { all }: Refused,
): void {
  const claimed = patients.length > 0 || !('ssinHash' in question.patient) ? undefined : question.patient.ssinHash;
  const entry = {
    ...common(question),
    step: 'decision',
    outcome: 'refused',
    reason: all.join(' '),
    claimedHash: claimed,
    note: sealedReason(context, question),
  } as const;
  context.trail.record(tx, inEach(patients, [entry]));
}

/**
 * What an act did to one item of a record that it did not open: that record's trail tells who did it, and that no door was passed
 * for it.
 */
export function traceElsewhere(
  { trail }: Pick<AccessContext, 'trail'>,
  grant: RecordGrant,
  { act, patient, ...done }: Disclosure & Pick<TrailEntry, 'act'> & { readonly patient: PatientKey },
): void {
  const { tx, caller } = readGrant(grant);
  const whole = { ...common({ act, caller }), door: 'job', patient } as const;
  trail.record(tx, [
    { ...whole, step: 'decision', outcome: 'granted', reason: done.reason },
    { ...whole, ...done, step: 'disclosure', outcome: 'disclosed' },
  ]);
}

export interface Acted {
  readonly basis: Basis;
  readonly excluded: boolean;
  readonly disclosures: readonly Disclosure[];
  /** What outside work was begun for: then this is no decision yet, the act is decided again when that work has ended. */
  readonly intents: readonly Disclosure[];
  /** The sealed reason of an emergency declared before, which still covers this look. */
  readonly emergencyNote: Buffer | undefined;
}

/** The yes and what it showed; the true reason of a hidden record stands here and nowhere else. */
export function traceAct(
  context: AccessContext,
  tx: Transaction,
  question: Question,
  patients: readonly PatientKey[],
  { basis, excluded, disclosures, intents, emergencyNote }: Acted,
): void {
  const whole = common(question);
  const decision: TrailEntry = {
    ...whole,
    step: 'decision',
    outcome: 'granted',
    reason: excluded ? `${basis} excluded` : basis,
    note: emergencyOf(context, question, basis, emergencyNote),
  };
  const [patient] = patients;
  const intended = intents.map(
    (intent): TrailEntry => ({ ...decision, ...intent, reason: basis, step: 'intent', patient }),
  );
  const ended = inEach(patients, [decision, ...disclosed(whole, disclosures)]);
  context.trail.record(tx, intended.length > 0 ? intended : ended);
}

/** What was shown, row by row. */
export const disclosed = (whole: ReturnType<typeof common>, notes: readonly RegisterNote[]): TrailEntry[] =>
  notes.map(({ patients: _, record: __, ...note }) => ({
    ...whole,
    ...note,
    step: 'disclosure',
    outcome: 'disclosed',
  }));

/** Why it was an emergency: declared with this look or before it, or by another hub for its end user. */
function emergencyOf(context: AccessContext, question: Question, basis: Basis, before: Buffer | undefined) {
  if (basis === 'other-hub') return sealedReason(context, question);
  return basis === 'emergency' ? (sealedReason(context, question) ?? before) : undefined;
}
