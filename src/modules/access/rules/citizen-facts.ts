/** What the citizen's side is judged by: gathered in the same round trip as the other facts. */
import type { RepresentationKind } from '../../people/index.ts';
import type { Ages } from './age.ts';
import type { MandatePurpose, MandateScope } from './citizen-acts.ts';

/** A mandate or trust that names the caller. Days are local, the end exclusive. */
export interface MandateFacts {
  readonly kind: 'mandate' | 'person-of-trust';
  readonly scope: MandateScope;
  readonly purposes: readonly MandatePurpose[];
  readonly accepted: boolean;
  readonly ended: boolean;
  readonly startsOn: string;
  readonly endsOn?: string | undefined;
}

/** A document the patient closed to the caller as a person, and the local day of that. */
export interface ClosedItem {
  readonly item: string;
  readonly on: string;
}

export interface CitizenFacts {
  readonly ages: Ages;
  /** The patient's, as precise as known. */
  readonly birthDate?: string | undefined;
  /** The patient is an adult who cannot decide about care. */
  readonly incapable: boolean;
  /** What the caller is to the patient today. */
  readonly relations: readonly RepresentationKind[];
  /** Kinds of representative of whom somebody alive is there today. */
  readonly represented: readonly RepresentationKind[];
  readonly mandates: readonly MandateFacts[];
  readonly closed: readonly ClosedItem[];
  readonly caller: {
    readonly birthDate?: string | undefined;
    readonly deceased: boolean;
    readonly consent: boolean;
  };
}
