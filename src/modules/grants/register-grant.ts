/**
 * The proof that one named question over many patients was decided and is traced: fixed columns, a row limit, the open
 * transaction. Only `maker.ts`, which only `access` may import, can make one. Source: architecture, "The grant".
 */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Caller } from './caller.ts';
import type { ItemKey, PatientKey } from './keys.ts';

/** Questions over many patients; each has its row in `modules/access/rules/registers.ts`. */
export type RegisterQuestion = 'links-i-hold';

export interface RegisterGrantFacts {
  readonly tx: Transaction;
  readonly caller: Caller;
  readonly question: RegisterQuestion;
  readonly mostRows: number;
}

/** A patient's row that was shown; access traces each in that patient's stream. */
export interface Shown {
  readonly patient: PatientKey;
  readonly item?: ItemKey | undefined;
  readonly kind?: string | undefined;
}

class RegisterGrant {
  readonly #facts: RegisterGrantFacts;
  readonly #shown: Shown[] = [];

  private constructor(facts: RegisterGrantFacts) {
    this.#facts = facts;
    Object.freeze(this);
  }

  static make(facts: RegisterGrantFacts): RegisterGrant {
    return new RegisterGrant(facts);
  }

  static read(grant: RegisterGrant): RegisterGrantFacts {
    return grant.#facts;
  }

  static disclose(grant: RegisterGrant, shown: Shown): void {
    if (grant.#shown.length >= grant.#facts.mostRows) throw new Error('a register shows more rows than it may');
    grant.#shown.push(shown);
  }

  static shown(grant: RegisterGrant): readonly Shown[] {
    return grant.#shown;
  }
}

export type { RegisterGrant };
export const makeRegisterGrant = RegisterGrant.make;
/** The facts behind a register grant; throws on anything that was not made by access. */
export const readRegisterGrant = RegisterGrant.read;
/** Notes a row that is shown; more than the register allows throws. */
export const discloseFromRegister = RegisterGrant.disclose;
export const shownFromRegister = RegisterGrant.shown;
