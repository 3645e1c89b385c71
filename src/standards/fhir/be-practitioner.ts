/** A caregiver as a Practitioner of the Belgian core guide. Source: hl7.fhir.be.core 1.0, profile be-practitioner. */
import type { Practitioner } from './resources.ts';

const BE_CORE = 'https://www.ehealth.fgov.be/standards/fhir/core';
export const BE_PRACTITIONER = `${BE_CORE}/StructureDefinition/be-practitioner`;
const PROFESSIONS = `${BE_CORE}/CodeSystem/cd-hcparty`;

export interface PractitionerFacts {
  readonly id: string;
  readonly nihii: string;
  readonly familyName: string;
  readonly firstName: string;
  /** CD-HCPARTY value and its words. */
  readonly profession: { readonly code: string; readonly display: string };
}

export const bePractitioner = (facts: PractitionerFacts): Practitioner => ({
  resourceType: 'Practitioner',
  id: facts.id,
  meta: { profile: [BE_PRACTITIONER] },
  identifier: [{ use: 'official', system: `${BE_CORE}/NamingSystem/nihdi`, value: facts.nihii }],
  active: true,
  name: [{ use: 'official', family: facts.familyName, given: facts.firstName.split(/\s+/).filter(Boolean) }],
  qualification: [{ code: { coding: [{ system: PROFESSIONS, ...facts.profession }] } }],
});
