/** A result of a laboratory. Source: hl7.fhir.be.lab 1.0.1, be-observation-laboratory. */
import type { Fact, ProfileTable, Rows } from '../table/profile-table.ts';
import { extension, MS, oneOf, reference, SNOMED_CT, slicedBy, typed } from '../table/words.ts';

/** Components that say more of what was asked, told apart by a SNOMED CT code. */
const qualifier = (name: string, code: string, display: string, value: Fact): Rows => ({
  [`component:${name}`]: ['0..1'],
  [`component:${name}.code.coding.system`]: ['1..', { fixedUri: SNOMED_CT }],
  [`component:${name}.code.coding.code`]: ['1..', { fixedCode: code }],
  [`component:${name}.code.coding.display`]: ['1..', { fixedString: display }],
  [`component:${name}.value[x]`]: ['1..', value],
});

const PERFORMERS = [
  ...['CareTeam', 'RelatedPerson', 'core/be-patient'],
  ...['core/be-organization', 'core/be-practitionerrole', 'core/be-practitioner'],
];

export const beObservationLaboratory: ProfileTable = {
  profile: 'lab/be-observation-laboratory',
  version: '0.0.7',
  name: 'BeObservationLaboratory',
  status: 'draft',
  type: 'Observation',
  rows: {
    language: [MS],
    'text.status': [{ patternCode: 'empty' }],
    identifier: [MS],
    status: [MS],
    category: [MS],
    code: [MS, typed('CodeableConcept', 'core-clinical/be-observationcodeableconcept')],
    'code.coding': [slicedBy('system')],
    subject: [MS, reference('Group', 'Device', 'Location', 'core/be-patient')],
    'effective[x]': [MS],
    issued: [MS],
    performer: [MS, reference(...PERFORMERS)],
    'value[x]': [MS],
    dataAbsentReason: [MS],
    interpretation: [MS],
    note: [MS, typed('Annotation', 'lab/coded-annotation')],
    bodySite: [MS],
    method: [MS],
    specimen: [MS, reference('lab/be-specimen-laboratory')],
    referenceRange: [MS],
    'referenceRange.extension': [slicedBy('url')],
    'referenceRange.extension:Comment': ['0..*', extension('lab/be-ext-referencerange-comment')],
    hasMember: [MS, reference('QuestionnaireResponse', 'MolecularSequence', 'lab/be-observation-laboratory')],
    derivedFrom: [
      MS,
      reference(
        ...['DocumentReference', 'ImagingStudy', 'Media', 'QuestionnaireResponse', 'MolecularSequence'],
        'lab/be-observation-laboratory',
      ),
    ],
    component: [slicedBy('code.coding.code'), MS],
    ...qualifier('relativeTimeQualifier', '118578006', 'Relative time', oneOf('Quantity')),
    ...qualifier('substanceAmountQualifier', '118555000', 'Substance amount', oneOf('Quantity')),
    ...qualifier('productNameQualifier', '774167006', 'Product name', oneOf('CodeableConcept', 'string')),
  },
};
