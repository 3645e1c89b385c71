/** What the gates judge: gathered by one statement, before any rule runs. */
import type { Question } from '../../grants/index.ts';
import type { CitizenFacts } from './citizen-facts.ts';

export interface RecordFacts {
  readonly known: boolean;
  readonly deceased: boolean;
  readonly consent: boolean;
  /** The patient excluded this person, or the institution it speaks for. */
  readonly excluded: boolean;
  /** A therapeutic link of the caregiver, or of the institution it acts for, runs today. */
  readonly linked: boolean;
  /** The caller is this patient. */
  readonly self: boolean;
  /** Of callers who are citizens; without it they are refused. */
  readonly citizen?: CitizenFacts | undefined;
  readonly deniedItems: readonly string[];
  /** The local day of the question. */
  readonly today: string;
}

export interface Case {
  readonly facts: RecordFacts;
  readonly question: Question;
}
