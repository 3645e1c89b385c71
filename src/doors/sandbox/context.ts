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
  /** A house whose keys the key directory has. */
  readonly addHouse: (house: {
    readonly numbers: readonly { readonly type: string; readonly number: string }[];
  }) => void;
  readonly authority: () => Promise<string>;
  readonly keyOf: (actor: {
    readonly type: string;
    readonly number: string;
    readonly application?: string | undefined;
  }) => Promise<{ readonly certificate: string; readonly privateKey: string }>;
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
  /** EHP number of the hub: its key is looked up by it. */
  readonly hubNumber: string;
  readonly registers: RegistrationContext & NationalContext;
}
