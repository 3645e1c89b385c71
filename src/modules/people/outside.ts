/** What people asks of outside registers: interfaces that `outside/` implements over the wire. Source: access rules 9.3, 9.10. */

/** An answer, or the reason why there is none; the caller says what silence means. */
export type Asked<Value> =
  | { readonly answered: true; readonly value: Value }
  | { readonly answered: false; readonly why: 'silent' | 'wrong-answer' };

export type RecognitionState = 'active' | 'suspended' | 'withdrawn';

/** One profession of a person, as CoBRHA recognises it. */
export interface Recognition {
  readonly nihii: string;
  /** CD-HCPARTY value. */
  readonly profession: string;
  readonly state: RecognitionState;
}

/** A change whose shape is not the declared one: it must not hold up those that come after it. */
export interface UnreadableChange {
  readonly sequence: number;
  readonly unreadable: unknown;
}

/** Changes come in the order of their sequence numbers; the same one may come again. */
export interface CobrhaChange extends Recognition {
  readonly sequence: number;
  readonly ssin: string;
}

export interface Cobrha {
  /** The person's recognitions; none when CoBRHA does not know the person. */
  readonly recognitionsOf: (ssin: string) => Promise<Asked<readonly Recognition[]>>;
  readonly changesAfter: (sequence: number) => Promise<Asked<readonly (CobrhaChange | UnreadableChange)[]>>;
}

export type NationalChange = { readonly sequence: number; readonly ssin: string } & (
  | { readonly kind: 'name'; readonly familyName: string; readonly firstNames: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'sex'; readonly sex: 'male' | 'female' | 'unknown' }
  | { readonly kind: 'death'; readonly on: string }
  | { readonly kind: 'number'; readonly newSsin: string }
);

export interface RegisteredPerson {
  /** The number in force. */
  readonly ssin: string;
  readonly replaced: readonly string[];
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate?: string | undefined;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly address?: string | undefined;
  readonly deceasedOn?: string | undefined;
}

export interface NationalRegister {
  /** The person with this number, in force or replaced; nothing when there is none. */
  readonly person: (ssin: string) => Promise<Asked<RegisteredPerson | undefined>>;
  readonly changesAfter: (sequence: number) => Promise<Asked<readonly (NationalChange | UnreadableChange)[]>>;
}
