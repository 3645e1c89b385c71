/** The extensions of the core guide that resources we store use. Source: hl7.fhir.be.core 2.1.2. */
import { valueExtension } from '../table/extension-tables.ts';
import { oneOf, reference, required, slicedByType } from '../table/words.ts';

const beExtGenderAtBirth = valueExtension(
  {
    profile: 'core/be-ext-gender-at-birth',
    version: '2.1.2',
    name: 'BeExtGenderAtBirth',
    status: 'draft',
    context: ['Patient'],
  },
  [oneOf('CodeableConcept'), required('core/be-vs-gender-at-birth')],
);

/** Who is responsible for what is recorded. */
const beExtRecorder = valueExtension(
  {
    profile: 'core/be-ext-recorder',
    version: '1.0.0',
    name: 'BeExtRecorder',
    status: 'draft',
    context: ['DomainResource'],
  },
  [oneOf('CodeableConcept', 'Reference'), slicedByType],
  {
    'value[x]:valueReference': [
      '0..1',
      reference('core/be-patient', 'core/be-practitioner', 'core/be-organization', 'core/be-practitionerrole'),
    ],
  },
);

const beExtSimpleNote = valueExtension(
  {
    profile: 'core/be-ext-simple-note',
    version: '2.1.2',
    name: 'BeExtSimpleNote',
    status: 'draft',
    context: ['DomainResource'],
  },
  [oneOf('Annotation')],
);

export const coreExtensions = [beExtGenderAtBirth, beExtRecorder, beExtSimpleNote];
