/** A patient. Source: hl7.fhir.be.core 2.1.2, be-patient. */
import type { ProfileTable } from '../table/profile-table.ts';
import { identifierSlice } from '../table/slices.ts';
import { extensible, extension, MS, namingSystem, reference, required, slicedBy, typed } from '../table/words.ts';
import { ssinRule } from './identifier-rules.ts';

export const bePatientTable: ProfileTable = {
  profile: 'core/be-patient',
  version: '1.0.1',
  name: 'BePatient',
  status: 'draft',
  type: 'Patient',
  rows: {
    extension: [slicedBy('url')],
    'extension:nationality': ['0..*', extension('patient-nationality')],
    'extension:birthPlace': ['0..1', extension('patient-birthPlace')],
    'extension:socialGender': ['0..1', extension('patient-genderIdentity')],
    'extension:genderAtBirth': ['0..1', extension('core/be-ext-gender-at-birth')],
    identifier: [slicedBy('system'), ssinRule, MS],
    ...identifierSlice('SSIN', namingSystem('core/ssin')),
    name: [MS],
    'birthDate.extension': [slicedBy('url')],
    'birthDate.extension:birthTime': ['0..1', extension('patient-birthTime')],
    address: [typed('Address', 'core/be-address')],
    maritalStatus: [required('core/be-civilstate')],
    'contact.relationship': [extensible('core/be-contactperson')],
    generalPractitioner: [reference('core/be-organization', 'core/be-practitioner', 'core/be-practitionerrole')],
    managingOrganization: [reference('core/be-organization')],
  },
};
