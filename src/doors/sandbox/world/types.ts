/** The invented Brussels as plain data. Every person in it is invented. */

import type { OfficeRole, RepresentationKind } from '../../../modules/people/index.ts';
import type { Language } from '../../../platform/text/index.ts';
import type { Cbe, Ehp, InstitutionNihii, Nihii, Ssin } from '../../../standards/belgium/index.ts';

export type Story = Readonly<Record<Language, string>>;

export interface WorldPatient {
  readonly id: string;
  readonly ssin: Ssin;
  readonly familyName: string;
  readonly firstName: string;
  readonly birthDate?: string | undefined;
  readonly sex: 'male' | 'female';
  readonly language: Language;
  readonly deceasedOn?: string | undefined;
  readonly consent: boolean;
  /** Id of the general practitioner. */
  readonly gp: string;
  readonly story?: Story | undefined;
}

export interface WorldCaregiver {
  readonly id: string;
  readonly ssin: Ssin;
  readonly nihii: Nihii;
  /** CD-HCPARTY value. */
  readonly profession: string;
  readonly familyName: string;
  readonly firstName: string;
  readonly language: Language;
  readonly status: 'active' | 'awaiting-validation' | 'suspended';
  /** Ids of the institutions where it is registered. */
  readonly worksAt: readonly string[];
  readonly story?: Story | undefined;
}

export interface WorldInstitution {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly nihii?: InstitutionNihii | undefined;
  readonly cbe?: Cbe | undefined;
  readonly ehp?: Ehp | undefined;
  readonly story?: Story | undefined;
}

export interface WorldSoftware {
  readonly id: string;
  readonly name: string;
  /** Ids of caregivers and institutions it is registered for. */
  readonly registeredFor: readonly string[];
}

export interface WorldOfficer {
  readonly id: string;
  readonly ssin: Ssin;
  readonly name: string;
  readonly roles: readonly OfficeRole[];
  readonly story: Story;
}

/** A therapeutic link; days are local, `endsOn` is exclusive and may be absent: as long as the type allows. */
export interface WorldLink {
  readonly patient: string;
  /** A caregiver or an institution. */
  readonly holder: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn?: string | undefined;
}

export interface WorldDocument {
  /** Stable name, also the sender's local id. */
  readonly id: string;
  readonly patient: string;
  readonly author: string;
  readonly institution?: string | undefined;
  readonly kind: string;
  /** Its institution keeps it in a store of its own, and only declares it. */
  readonly kept?: true;
  /** The KMEHR message. */
  readonly xml: () => Promise<string>;
}

/** A document of another hub: our registry knows nothing of it. */
export interface WorldAbroad {
  /** Id of the hub. */
  readonly hub: string;
  readonly patient: string;
  /** Its LOCAL id there. */
  readonly scheme: string;
  readonly value: string;
  /** The KMEHR message. */
  readonly xml: () => Promise<string>;
}

export interface World {
  readonly patients: readonly WorldPatient[];
  readonly caregivers: readonly WorldCaregiver[];
  readonly institutions: readonly WorldInstitution[];
  readonly softwares: readonly WorldSoftware[];
  readonly officers: readonly WorldOfficer[];
  readonly links: readonly WorldLink[];
  readonly documents: readonly WorldDocument[];
  readonly abroad: readonly WorldAbroad[];
  readonly ties: {
    readonly representations: readonly {
      readonly patient: string;
      readonly representative: string;
      readonly kind: RepresentationKind;
    }[];
    /** Adults who cannot decide about care. */
    readonly incapable: readonly string[];
    readonly mandates: readonly {
      readonly giver: string;
      readonly holder: string;
      readonly kind: 'mandate' | 'person-of-trust';
      readonly scope: 'read' | 'manage';
    }[];
  };
  /** Institutions whose contract lets them act as one. */
  readonly circles: readonly { readonly institution: string; readonly contract: string; readonly from: string }[];
  /** Who holds whose global medical file, since when. */
  readonly files: readonly { readonly patient: string; readonly holder: string; readonly since: string }[];
  /** Patient excludes caregiver. */
  readonly exclusions: readonly { readonly patient: string; readonly caregiver: string }[];
  /** Patient hides one document from one caregiver. */
  readonly hidden: readonly { readonly patient: string; readonly document: string; readonly caregiver: string }[];
}
