/** A caregiver in one profession as a PractitionerRole of the Belgian core guide. Source: hl7.fhir.be.core 2.1, profile be-practitionerrole. */
import type { PractitionerFacts } from './be-practitioner.ts';
import { beNumber, beProfile, CD_HCPARTY } from './be-systems.ts';
import type { PractitionerRole } from './resources.ts';

/** `id`: of role and practitioner alike, since the register has one row a person and profession. */
export const bePractitionerRole = (facts: PractitionerFacts): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  id: facts.id,
  meta: { lastUpdated: facts.lastUpdated.toISOString(), profile: [beProfile('be-practitionerrole')] },
  identifier: [{ use: 'official', system: beNumber('nihdi'), value: facts.nihii }],
  active: facts.isActive,
  practitioner: {
    reference: `Practitioner/${facts.id}`,
    display: `${facts.firstName} ${facts.familyName}`,
  },
  code: [{ coding: [{ system: CD_HCPARTY, ...facts.profession }] }],
});
