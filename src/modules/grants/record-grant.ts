/**
 * The proof that an act on one patient's record was decided and is traced: it carries the open transaction and dies with it.
 * Only `maker.ts`, which only `access` may import, can make one; a cast or a copy fails the brand check at run time.
 */
import type { Transaction } from '../../platform/postgres/index.ts';
import type { Caller } from './caller.ts';
import type { ItemKey, PatientKey } from './keys.ts';
import type { Act, Basis, RecordLimits } from './question.ts';

/** What was shown or written, to be traced in the same transaction. */
export interface Disclosure {
  readonly item?: ItemKey | undefined;
  readonly kind?: string | undefined;
  /** Rows shown. */
  readonly count?: number | undefined;
  /** What is to be known of it besides, in a word; `extract`: only a part of the item was shown. */
  readonly reason?: string | undefined;
}

export interface RecordGrantFacts {
  readonly tx: Transaction;
  /** Where new rows go: of records that were merged, the survivor. */
  readonly patient: PatientKey;
  /** Every key of this person's record, the survivor first; one unless records were merged. Reads go over all of them. */
  readonly patients: readonly PatientKey[];
  readonly caller: Caller;
  readonly act: Act;
  readonly basis: Basis;
  readonly limits: RecordLimits;
}

class RecordGrant {
  readonly #facts: RecordGrantFacts;
  readonly #disclosures: Disclosure[] = [];
  readonly #intents: Disclosure[] = [];

  private constructor(facts: RecordGrantFacts) {
    this.#facts = facts;
    Object.freeze(this);
  }

  static make(facts: RecordGrantFacts): RecordGrant {
    return new RecordGrant(facts);
  }

  static read(grant: RecordGrant): RecordGrantFacts {
    return grant.#facts;
  }

  static disclose(grant: RecordGrant, disclosure: Disclosure): void {
    grant.#disclosures.push(disclosure);
  }

  static disclosures(grant: RecordGrant): readonly Disclosure[] {
    return grant.#disclosures;
  }

  static intend(grant: RecordGrant, intent: Disclosure): void {
    grant.#intents.push(intent);
  }

  static intents(grant: RecordGrant): readonly Disclosure[] {
    return grant.#intents;
  }
}

export type { RecordGrant };
export const makeRecordGrant = RecordGrant.make;
/** The facts behind a grant; throws on anything that was not made by access. */
export const readGrant = RecordGrant.read;
/** Notes what an act shows or writes; access traces it before the transaction commits. */
export const discloseUnder = RecordGrant.disclose;
export const disclosuresOf = RecordGrant.disclosures;
/** Notes what is only wanted yet: outside work follows, and the question is decided again before anything is shown. */
export const intendUnder = RecordGrant.intend;
export const intentsOf = RecordGrant.intents;
