/** A caregiver as a Practitioner of the Belgian core guide. Source: hl7.fhir.be.core 2.1, profile be-practitioner. */
import { beNumber, beProfile, CD_HCPARTY } from './be-systems.ts';
import type { Coded, Practitioner } from './resources.ts';

export interface PractitionerFacts {
  readonly id: string;
  readonly nihii: string;
  readonly familyName: string;
  readonly firstName: string;
  /** CD-HCPARTY value and its words. */
  readonly profession: Coded;
  readonly isActive: boolean;
  readonly lastUpdated: Date;
}

export const bePractitioner = (facts: PractitionerFacts): Practitioner => ({
  resourceType: 'Practitioner',
  id: facts.id,
  meta: { lastUpdated: facts.lastUpdated.toISOString(), profile: [beProfile('be-practitioner')] },
  identifier: [{ use: 'official', system: beNumber('nihdi'), value: facts.nihii }],
  active: facts.isActive,
  name: [{ use: 'official', family: facts.familyName, given: facts.firstName.split(/\s+/).filter(Boolean) }],
  qualification: [{ code: { coding: [{ system: CD_HCPARTY, ...facts.profession }] } }],
});
