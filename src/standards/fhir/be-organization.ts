/** An institution as an Organization of the Belgian core guide. Source: hl7.fhir.be.core 2.1, profile be-organization. */
import { beNumber, beProfile, CD_HCPARTY } from './be-systems.ts';
import type { Coded, Organization } from './resources.ts';

export interface OrganizationFacts {
  readonly id: string;
  readonly name: string;
  /** By the name of their system: `nihdi`, `cbe`, `ehp`. */
  readonly numbers: Readonly<Record<string, string>>;
  /** CD-HCPARTY value and its words. */
  readonly kind: Coded;
  readonly lastUpdated: Date;
}

export const beOrganization = (facts: OrganizationFacts): Organization => ({
  resourceType: 'Organization',
  id: facts.id,
  meta: { lastUpdated: facts.lastUpdated.toISOString(), profile: [beProfile('be-organization')] },
  identifier: Object.entries(facts.numbers).map(([system, value]) => ({
    use: 'official',
    system: beNumber(system),
    value,
  })),
  active: true,
  type: [{ coding: [{ system: CD_HCPARTY, ...facts.kind }] }],
  name: facts.name,
});
