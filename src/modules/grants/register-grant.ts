/**
 * The proof that one named question over many patients or caregivers was decided and is traced. It carries the open transaction
 * and dies with it; it opens one table for reading, never a record.
 */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Caller } from './caller.ts';
import type { PatientKey } from './keys.ts';
import type { Disclosure } from './record-grant.ts';

/** Questions over many patients or caregivers; each has its row in `modules/access/rules/registers.ts`. */
export const registerNames = [
  'waiting-registrations',
  'own-registration',
  'ask-registration',
  'name-guarantor',
  'decide-registration',
  'list-merges',
  'view-merge',
  'propose-merge',
  'decide-merge',
  'list-representations',
  'view-representation',
  'look-up-representations',
  'propose-representation',
  'decide-representation',
  'end-representation',
  'look-up-patient-trail',
  'look-up-caregiver-trail',
  'list-attention',
  'settle-attention',
  'dead-changes',
  'view-dead-change',
  'settle-dead-change',
  'outside-registers',
  'own-letters',
  'list-withdrawals',
  'view-withdrawal',
  'propose-withdrawal',
  'decide-withdrawal',
  'own-requests',
  'list-requests',
  'decide-objection',
  'answer-for-institution',
  'list-delays',
  'set-delay',
  'list-publications',
  'settle-publication',
  'list-sources',
  'set-source',
  'list-applications',
  'set-application',
  'own-default',
  'view-request',
  'list-retention',
  'decide-retention',
  'hold-document',
  'links-i-hold',
  'put-party',
  'view-party',
  'accept-rules',
  'end-rules',
  'view-rules',
  'list-matrices',
  'propose-matrix',
  'approve-matrix',
  'withdraw-matrix',
  'list-emergency-reviews',
  'list-accounts',
  'change-account',
  'second-factor',
  'own-sessions',
  'end-session',
] as const;
export type Register = (typeof registerNames)[number];

/**
 * What was shown or decided. With `patients` it is one row of their record: its trail shows it. With `record` it tells, in the trail
 * of one record that the question named, what was shown of it.
 */
export interface RegisterNote extends Disclosure {
  readonly record?: PatientKey | undefined;
  readonly patients?: readonly PatientKey[] | undefined;
}

export interface RegisterGrantFacts {
  readonly tx: Transaction;
  readonly register: Register;
  readonly caller: Caller;
  readonly mostRows: number;
  /** Office roles of a caller who is an officer. */
  readonly roles: readonly string[];
  /** The records this question is about, opened for reading who they are. */
  readonly records: readonly PatientKey[];
}

class RegisterGrant {
  readonly #facts: RegisterGrantFacts;
  readonly #notes: RegisterNote[] = [];

  private constructor(facts: RegisterGrantFacts) {
    this.#facts = facts;
    Object.freeze(this);
  }

  static make(facts: RegisterGrantFacts): RegisterGrant {
    return new RegisterGrant(facts);
  }

  /** The facts of a grant for one of these registers; one for another register opens nothing here. */
  static read(grant: RegisterGrant, ...registers: readonly Register[]): RegisterGrantFacts {
    if (!registers.includes(grant.#facts.register)) throw new TypeError('a grant for another register');
    return grant.#facts;
  }

  static note(grant: RegisterGrant, note: RegisterNote): void {
    const rows = grant.#notes.filter(({ patients }) => patients !== undefined).length;
    if (note.patients && rows >= grant.#facts.mostRows) throw new Error('a register shows more rows than it may');
    grant.#notes.push(note);
  }

  static notes(grant: RegisterGrant): readonly RegisterNote[] {
    return grant.#notes;
  }
}

export type { RegisterGrant };
export const makeRegisterGrant = RegisterGrant.make;
export const readRegisterGrant = RegisterGrant.read;
/** Notes what was shown or decided; access traces it before the transaction commits. `kind` is the outcome in a word. */
export const noteUnder = RegisterGrant.note;
export const notesOf = RegisterGrant.notes;
