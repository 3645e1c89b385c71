/** What the sandbox's door needs of the house. */
import type { AccessContext } from '../../modules/access/index.ts';
import type { NationalContext, RegistrationContext } from '../../modules/people/index.ts';
import type { SessionCookies } from '../../platform/http/index.ts';

/** The simulated CoBRHA and national register, as this door tells them of invented people. */
export interface SimulatedRegisters {
  readonly recognise: (
    ssin: string,
    recognition: {
      readonly nihii: string;
      readonly profession: string;
      readonly state: 'active' | 'suspended' | 'withdrawn';
    },
    options?: { readonly tell: boolean },
  ) => void;
  readonly addPerson: (person: SimulatedPerson) => void;
  readonly change: (event: NationalEvent) => void;
}

export const hospitalHabits = ['plain', 'slow', 'old', 'sealing'] as const;
export type HospitalHabit = (typeof hospitalHabits)[number];
export const hospitalFaults = [
  'silent',
  'drip',
  'huge',
  'html',
  'garbage',
  'bomb',
  'deep',
  'failing',
  'not-there',
  'other-patient',
  'two-patients',
  'other-document',
  'held',
] as const;

/** The simulated stores of hospitals, as this door fills them and makes them misbehave. */
export interface SimulatedHospitals {
  /** Gives the address at which it answers. */
  readonly openHospital: (id: string, habit: HospitalHabit) => string;
  readonly openedHospitals: () => readonly {
    readonly id: string;
    readonly habit: HospitalHabit;
    readonly address: string;
  }[];
  readonly keep: (
    id: string,
    document: { readonly ssin: string; readonly scheme: string; readonly value: string; readonly message: string },
  ) => void;
  readonly misbehaveHospital: (id: string, fault: (typeof hospitalFaults)[number] | undefined) => void;
  /** Questions that are held back now. */
  readonly heldAt: (id: string) => number;
  readonly releaseHospital: (id: string) => void;
}

interface SimulatedPerson {
  readonly ssin: string;
  readonly replaced: readonly string[];
  readonly familyName: string;
  readonly firstNames: string;
  readonly birthDate?: string | undefined;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly deceasedOn?: string | undefined;
}

export type NationalEvent = { readonly ssin: string } & (
  | { readonly kind: 'name'; readonly familyName: string; readonly firstNames: string }
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'sex'; readonly sex: 'male' | 'female' | 'unknown' }
  | { readonly kind: 'death'; readonly on: string }
  | { readonly kind: 'number'; readonly newSsin: string }
);

export interface SandboxContext {
  readonly access: AccessContext;
  readonly cookies: SessionCookies;
  /** Back to the seeded world. */
  readonly reset: () => Promise<void>;
  readonly simulated: SimulatedRegisters;
  /** Absent where no simulator runs beside the pages. */
  readonly hospitals?: SimulatedHospitals | undefined;
  readonly registers: RegistrationContext & NationalContext;
}
