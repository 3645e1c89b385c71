/** What the sandbox's door needs of the house. */
import type { AccessContext, NationalBasesContext } from '../../modules/access/index.ts';
import type { NationalContext, RegistrationContext } from '../../modules/people/index.ts';
import type { SessionCookies } from '../../platform/http/index.ts';
import type { SelfTests } from './selftest/sessions.ts';

/** The simulated CoBRHA, national register and insurers, as this door tells them of invented people. */
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
  /** An insurer learns who holds a person's global medical file; the holder by its NIHII. */
  readonly holdGmd: (file: { readonly ssin: string; readonly holder: string; readonly since: string }) => void;
  readonly sayConsent: (said: SaidConsent) => void;
  readonly sayExclusion: (said: SaidExclusion) => void;
  /** What the national bases hold of one person. */
  readonly heldNationally: (ssin: string) => unknown;
  readonly misbehave: (fault: SimulatedFault | undefined, register: string) => void;
  /** A house whose keys the key directory has. */
  readonly addHouse: (house: {
    readonly numbers: readonly { readonly type: string; readonly number: string }[];
  }) => void;
  /** A token of a simulated issuer, by its path. */
  readonly issueToken: (issuer: string, claims: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly authority: () => Promise<string>;
  readonly keyOf: (actor: {
    readonly type: string;
    readonly number: string;
    readonly application?: string | undefined;
  }) => Promise<IssuedKey>;
  /** A key to sign messages with. */
  readonly certificateOf: (signer: { readonly type: string; readonly number: string }) => Promise<IssuedKey>;
  /** The invented STS: a SOAP envelope in, one out. */
  readonly askSts: (bytes: Buffer) => Promise<{ readonly status: number; readonly xml: string }>;
}

/** As PEM. */
interface IssuedKey {
  readonly certificate: string;
  readonly privateKey: string;
}

interface SaidConsent {
  readonly ssin: string;
  readonly at: string;
  readonly state: 'GIVEN' | 'REVOKED' | 'DECEASED';
}

interface SaidExclusion {
  readonly ssin: string;
  readonly at: string;
  readonly party: { readonly person: string } | { readonly house: string };
  readonly excluded: boolean;
}

export const simulatedFaults = ['silent', 'slow', 'failing', 'garbage', 'other-shape', 'too-large'] as const;
type SimulatedFault = (typeof simulatedFaults)[number];

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
  'sealed-by-another',
  'sealed-for-another',
  'only-wrapped',
  'held',
] as const;

/** The simulated stores of hospitals, as this door fills them and makes them misbehave. */
export interface SimulatedHospitals {
  /** Gives the address at which it answers. */
  readonly openHospital: (id: string, number: string, habit: HospitalHabit) => string;
  /** Opens another hub, likewise. */
  readonly openHub: (id: string, number: string, name: string) => string;
  readonly openedHospitals: () => readonly {
    readonly id: string;
    readonly habit: HospitalHabit;
    readonly address: string;
  }[];
  readonly keep: (
    id: string,
    document: { readonly ssin: string; readonly scheme: string; readonly value: string; readonly message: string },
  ) => void;
  /** What it was asked to publish. */
  readonly askedOf: (id: string) => readonly { readonly reference: string; readonly kinds: readonly string[] }[];
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
  /** Address of the house, without a path. */
  readonly baseUrl: string;
  /** Back to the seeded world. */
  readonly reset: () => Promise<void>;
  readonly simulated: SimulatedRegisters;
  /** Absent where no simulator runs beside the pages. */
  readonly hospitals?: SimulatedHospitals | undefined;
  /** EHP number of the hub: its key is looked up by it. */
  readonly hubNumber: string;
  /** Of the server's own certificate, as PEM; absent without TLS, or with a certificate that others issued. */
  readonly authority?: string | undefined;
  readonly registers: RegistrationContext & NationalContext & NationalBasesContext;
  /** Those that run; the hub's door tells them what passes there. */
  readonly selfTests: SelfTests;
}
