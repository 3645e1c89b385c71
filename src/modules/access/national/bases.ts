/** What access asks of the national bases of consents and exclusions: an interface that `outside/` implements over the wire. Source: access rules 2.3, 4.1, 12.2. */
import type { Asked, UnreadableChange } from '../../people/index.ts';
import type { AccessContext } from '../context.ts';

/** Whom an exclusion shuts out: a person in every profession by SSIN, or a house by NIHII. */
export type NationalParty = { readonly person: string } | { readonly house: string };

interface Change {
  readonly sequence: number;
  readonly ssin: string;
  /** Moment it was said, ISO 8601 with milliseconds, UTC. */
  readonly at: string;
  /** Of the message of ours that caused it. */
  readonly reference?: string | undefined;
}

export interface ConsentChange extends Change {
  readonly state: 'GIVEN' | 'REVOKED' | 'DECEASED';
}

export interface ExclusionChange extends Change {
  readonly party: NationalParty;
  readonly excluded: boolean;
}

/** Something decided here. The same reference again changes nothing. */
export type Declaration = {
  readonly reference: string;
  readonly ssin: string;
  readonly at: string;
} & (
  | { readonly register: 'consents'; readonly state: 'GIVEN' | 'REVOKED' }
  | { readonly register: 'exclusions'; readonly party: NationalParty; readonly excluded: boolean }
);

/** `overtaken`: the base has a later word, which comes as a change. `refused`: it would not have it. */
export type ToldOutcome = 'taken' | 'overtaken' | 'refused';

export interface NationalBases {
  /** False without an address: then what is decided here waits. */
  readonly isConnected: boolean;
  readonly consentsAfter: (sequence: number) => Promise<Asked<readonly (ConsentChange | UnreadableChange)[]>>;
  readonly exclusionsAfter: (sequence: number) => Promise<Asked<readonly (ExclusionChange | UnreadableChange)[]>>;
  readonly declare: (declaration: Declaration) => Promise<Asked<ToldOutcome>>;
}

export interface NationalBasesContext extends AccessContext {
  readonly nationalBases: NationalBases;
}

/** The way by which such a change came, in consents, exclusions and the trail. */
export const NATIONAL_BASE = 'national-base';
