/** The extensions of a vaccination. Source: hl7.fhir.be.vaccination 1.1.2. */
import { partsExtension, valueExtension } from '../table/extension-tables.ts';
import type { Fact, ProfileTable } from '../table/profile-table.ts';
import { MS, oneOf, reference, required } from '../table/words.ts';

const head = (id: string, name: string) =>
  ({
    profile: `vaccination/be-ext-${id}`,
    version: '1.1.2',
    name,
    status: 'active',
    context: ['Immunization'],
  }) as const;

const part = (value: Fact) => ({ often: '0..1', facts: [MS], value: [value] }) as const;

export const vaccinationExtensions: readonly ProfileTable[] = [
  partsExtension(head('administeredProduct', 'BeAdministeredProduct'), {
    reference: part(reference('Medication')),
    coded: part(oneOf('CodeableConcept')),
    lotNumber: part(oneOf('string')),
    expirationDate: part(oneOf('date')),
  }),
  valueExtension(head('simple-note', 'BeExtSimpleNote'), [oneOf('Annotation')]),
  valueExtension(head('vaccination-confirmationStatus', 'BeVaccinationConfirmationStatus'), [
    oneOf('code'),
    required('vaccination/be-vs-vaccination-confirmation-status'),
  ]),
  valueExtension(head('vaccination-originalorder', 'BeVaccinationOriginalOrder'), [
    reference('ImmunizationRecommendation', 'MedicationRequest', 'CarePlan'),
  ]),
  valueExtension(head('vaccination-stock-funding-organization', 'BeVaccinationStockFundingOrganization'), [
    reference('Organization'),
  ]),
  valueExtension(head('vaccination-stock-location', 'BeVaccinationStockLocation'), [reference('Location')]),
];
