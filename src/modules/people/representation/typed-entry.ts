/** What an officer typed to enter who speaks for whom, read: every field or the first that is wrong. */
import { addDays, isDay } from '../../../platform/time/index.ts';
import { isReason } from '../rules/reason.ts';
import { type EntryKind, entryKinds, type ProofKind, proofKinds, type Span } from '../rules/representation.ts';
import type { Said } from './proposals.ts';

export const REFERENCE_CHARS = { least: 3, most: 100 } as const;

export interface TypedEntry {
  readonly kind: string;
  readonly proof: string;
  readonly reference: string;
  readonly from: string;
  /** The last day; empty: until further notice. */
  readonly until: string;
  readonly reason: string;
}

export type TypedFault =
  | 'kind-missing'
  | 'proof-missing'
  | 'reference-invalid'
  | 'from-invalid'
  | 'until-invalid'
  | 'reason-invalid';

export interface ReadEntry extends Span, Said {
  readonly kind: EntryKind;
  readonly proof: ProofKind;
}

export function readEntry(typed: TypedEntry): TypedFault | ReadEntry {
  const kind = entryKinds.find((one) => one === typed.kind);
  const proof = proofKinds.find((one) => one === typed.proof);
  const [reference, until, reason] = [typed.reference.trim(), typed.until.trim(), typed.reason.trim()];
  if (!kind) return 'kind-missing';
  if (!proof) return 'proof-missing';
  if (!isReference(reference)) return 'reference-invalid';
  if (!isDay(typed.from)) return 'from-invalid';
  if (until !== '' && !isDay(until)) return 'until-invalid';
  if (!isReason(reason)) return 'reason-invalid';
  return { kind, proof, reference, reason, from: typed.from, until: until === '' ? undefined : addDays(until, 1) };
}

function isReference(text: string): boolean {
  const chars = [...text].length;
  return chars >= REFERENCE_CHARS.least && chars <= REFERENCE_CHARS.most;
}
