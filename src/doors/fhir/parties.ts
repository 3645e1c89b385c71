/** The register of the network as Practitioner, PractitionerRole and Organization. */
import {
  organizationOfPublicId,
  practitionerOfPublicId,
  publicOrganizationId,
  publicPractitionerId,
  type RegisteredParty,
} from '../../modules/people/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import {
  beOrganization,
  bePractitioner,
  bePractitionerRole,
  type PractitionerFacts,
  type Resource,
} from '../../standards/fhir/index.ts';
import { labelOf } from '../../standards/kmehr/index.ts';

interface PartyType {
  readonly kind: 'caregiver' | 'institution';
  readonly keyOf: (keys: KeyRing, id: string) => string | undefined;
  readonly show: (keys: KeyRing, party: RegisteredParty) => Resource;
}

const coded = (code: string) => ({ code, display: labelOf('CD-HCPARTY', code, 'en') ?? code });

const practitionerFacts = (keys: KeyRing, party: RegisteredParty): PractitionerFacts => ({
  id: publicPractitionerId(keys, party.key),
  nihii: party.numbers.nihdi ?? '',
  familyName: party.familyName ?? party.name,
  firstName: party.firstName ?? '',
  profession: coded(party.party),
  isActive: party.isActive,
  lastUpdated: party.recordedAt,
});

export const partyTypes = {
  Practitioner: {
    kind: 'caregiver',
    keyOf: practitionerOfPublicId,
    show: (keys, party) => bePractitioner(practitionerFacts(keys, party)),
  },
  PractitionerRole: {
    kind: 'caregiver',
    keyOf: practitionerOfPublicId,
    show: (keys, party) => bePractitionerRole(practitionerFacts(keys, party)),
  },
  Organization: {
    kind: 'institution',
    keyOf: organizationOfPublicId,
    show: (keys, party) =>
      beOrganization({
        id: publicOrganizationId(keys, party.key),
        name: party.name,
        numbers: party.numbers,
        kind: coded(party.party),
        lastUpdated: party.recordedAt,
      }),
  },
} as const satisfies Readonly<Record<string, PartyType>>;
export type PartyTypeName = keyof typeof partyTypes;
