/** What an invented store has. */
import type { HospitalHabit } from './hospital-habits.ts';
import type { AskedPublication } from './publications.ts';

/** A document as its store has it: a whole kmehrmessage. */
export interface KeptDocument {
  readonly ssin: string;
  readonly scheme: string;
  readonly value: string;
  readonly message: string;
}

export interface HospitalState {
  habit: HospitalHabit;
  /** Its NIHII: whose key it seals with. Of another hub its EHP. */
  number: string;
  documents: KeptDocument[];
  /** What it was asked to publish. */
  asked?: AskedPublication[];
  /** Another hub: it tells what it has of a person as well. */
  hubName?: string | undefined;
}
