/** Is what a source sent the document that was asked for? Source: architecture, "The grant": exactly one subject; KMEHR facts A5. */
import { kindOf, localIdOf, type Refusal, type Transaction } from '../../../standards/kmehr/index.ts';
import { type CategoryFacts, categoryOf } from '../../access/index.ts';
import { kindsFault } from './one-document.ts';

/** What was asked for. */
export interface Expected {
  /** As its source declared it; of another hub's document nothing is known before it comes. */
  readonly declared?: { readonly kind: string; readonly category: string } | undefined;
  readonly id: { readonly scheme: string; readonly value: string };
}

export interface Received {
  /** Why a hub could not take such a message. */
  readonly refusals: readonly Refusal[];
  readonly transactions: readonly Transaction[];
  /** Whether its patient is the record's. */
  readonly about: 'this-patient' | 'another' | 'nobody';
  /** What its author list and codes make of its category. */
  readonly categoryFacts: CategoryFacts;
}

export const answerFaults = [
  'answer-not-kmehr',
  'answer-two-patients',
  'answer-other-patient',
  'answer-other-document',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

export function answerFault(
  expected: Expected,
  { refusals, transactions, about, categoryFacts }: Received,
): AnswerFault | undefined {
  if (refusals.some(({ code }) => code === 'two-patients')) return 'answer-two-patients';
  const [first] = transactions;
  if (refusals.length > 0 || !first) return 'answer-not-kmehr';
  if (about !== 'this-patient') return 'answer-other-patient';
  const id = localIdOf(first);
  const sameId = id?.value === expected.id.value && (id.local ?? '') === expected.id.scheme;
  // The declared category decides who reads it: a message of another one would be read by others than those it is open to.
  const { declared } = expected;
  const asDeclared = !declared || (kindOf(first) === declared.kind && categoryOf(categoryFacts) === declared.category);
  return sameId && asDeclared && kindsFault(transactions.map(kindOf)) === undefined
    ? undefined
    : 'answer-other-document';
}
