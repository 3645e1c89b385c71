/** What the gates judge: gathered by one statement, before any rule runs. */
import type { Question } from '../../grants/index.ts';
import type { Matrix } from './matrix.ts';

export interface RecordFacts {
  readonly known: boolean;
  readonly deceased: boolean;
  readonly consent: boolean;
  /** The patient excluded this person, or the institution it speaks for. */
  readonly excluded: boolean;
  /** A therapeutic link of the caregiver, or of the institution it acts for, runs today. */
  readonly linked: boolean;
  /** The institution it acts for is a circle of trust: consent alone opens what a link would. */
  readonly circle: boolean;
  /** The caller is this patient. */
  readonly self: boolean;
  readonly deniedItems: readonly string[];
  /** Types of the links of the caller that run today. */
  readonly linkKinds: readonly string[];
  /** The matrix in force today; nothing when no version is. */
  readonly matrix: Matrix | undefined;
  /** The local day of the question. */
  readonly today: string;
}

export interface Case {
  readonly facts: RecordFacts;
  readonly question: Question;
}
