/** What other guides use of the clinical core. Source: hl7.fhir.be.core-clinical 1.1.0. */
import { valueExtension } from '../table/extension-tables.ts';
import type { ProfileTable, Rows } from '../table/profile-table.ts';
import { oneOf, required, SNOMED_CT, slicedBy } from '../table/words.ts';

const codingSlice = (name: string, system: string): Rows => ({
  [`coding:${name}`]: ['0..*'],
  [`coding:${name}.system`]: ['1..', { fixedUri: system }],
  [`coding:${name}.code`]: ['1..'],
});

/** What was observed, as a code of LOINC, SNOMED CT or another system. */
const beObservationCodeableConcept: ProfileTable = {
  profile: 'core-clinical/be-observationcodeableconcept',
  version: '1.0.0',
  name: 'BeObservationCodeableConcept',
  status: 'active',
  type: 'CodeableConcept',
  rows: {
    coding: [slicedBy('system')],
    ...codingSlice('LOINC', 'http://loinc.org'),
    ...codingSlice('SNOMED-CT', SNOMED_CT),
  },
};

/** The side of the body. */
const beExtLaterality = valueExtension(
  {
    profile: 'core-clinical/be-ext-laterality',
    version: '1.1.0',
    name: 'BeExtLaterality',
    status: 'active',
    context: [
      'Claim.item.bodySite',
      'Condition.bodySite',
      'Immunization.site',
      'Observation.bodySite',
      'ServiceRequest.bodySite',
      'DeviceUseStatement.bodySite',
      'Procedure.bodySite',
    ],
  },
  [oneOf('Coding'), required('terminology/be-vs-laterality')],
);

export const coreClinicalTables = [beObservationCodeableConcept, beExtLaterality];
