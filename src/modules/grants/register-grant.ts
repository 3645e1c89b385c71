/**
 * The proof that one named question over many patients was decided and is traced. It carries the open transaction and dies
 * with it; it opens one table for reading, never a record.
 */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Caller } from './caller.ts';

/** Questions over many patients; each has its row in `modules/access/rules/registers.ts`. */
export type Register = 'emergency-reviews';

export interface RegisterGrantFacts {
  readonly tx: Transaction;
  readonly register: Register;
  readonly caller: Caller;
  readonly mostRows: number;
}

class RegisterGrant {
  readonly #facts: RegisterGrantFacts;

  private constructor(facts: RegisterGrantFacts) {
    this.#facts = facts;
    Object.freeze(this);
  }

  static make(facts: RegisterGrantFacts): RegisterGrant {
    return new RegisterGrant(facts);
  }

  /** The facts of a grant for this register; one for another register opens nothing here. */
  static read(grant: RegisterGrant, register: Register): RegisterGrantFacts {
    if (grant.#facts.register !== register) throw new TypeError('a grant for another register');
    return grant.#facts;
  }
}

export type { RegisterGrant };
export const makeRegisterGrant = RegisterGrant.make;
export const readRegisterGrant = RegisterGrant.read;
