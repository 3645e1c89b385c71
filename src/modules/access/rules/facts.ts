/** What the gates judge: gathered by one statement, before any rule runs. */
import type { Question } from '../../grants/index.ts';
import type { CitizenFacts } from './citizen-facts.ts';
import type { Matrix } from './matrix.ts';
import type { PatientChoices } from './patient-limits.ts';

export interface RecordFacts {
  readonly known: boolean;
  readonly deceased: boolean;
  /** The patient's consent to sharing between caregivers runs. */
  readonly consent: boolean;
  /** The patient said no to the use of the record for the own benefit. */
  readonly objected: boolean;
  /** The patient excluded this person, or the institution it speaks for. */
  readonly excluded: boolean;
  /** The network leaves exclusions to the hub that asks (`ZENNE_HUB_EXCLUSION`); without it they hold for everybody. */
  readonly hubsTrusted?: boolean | undefined;
  /** A therapeutic link of the caregiver, or of the institution it acts for, runs today. */
  readonly linked: boolean;
  /** The institution it acts for is a circle of trust: consent alone opens what a link would. */
  readonly circle: boolean;
  /** An emergency that this caregiver declared is still open. */
  readonly emergencyOpen: boolean;
  /** The caller is this patient. */
  readonly self: boolean;
  /** Of callers who are citizens; without it they are refused. */
  readonly citizen?: CitizenFacts | undefined;
  /** The record is the one that is open in the caller's application. */
  readonly openInApplication?: boolean | undefined;
  /** Office roles of a caller who is an officer. */
  readonly officerRoles?: readonly string[] | undefined;
  readonly deniedItems: readonly string[];
  /** Types of the links of the caller that run today. */
  readonly linkKinds: readonly string[];
  /** The matrix in force today; nothing when no version is. */
  readonly matrix: Matrix | undefined;
  /** What the patient chose on top of the matrix, as it touches this caller. */
  readonly choices: PatientChoices;
  /** The local day of the question. */
  readonly today: string;
  readonly now: Date;
}

export interface Case {
  readonly facts: RecordFacts;
  readonly question: Question;
}
