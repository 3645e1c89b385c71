/** What was taken from a person, and what a laboratory made of it. Source: hl7.fhir.be.lab 1.0.1, be-specimen-laboratory. */
import type { ProfileTable } from '../table/profile-table.ts';
import { MS, reference } from '../table/words.ts';

export const beSpecimenLaboratory: ProfileTable = {
  profile: 'lab/be-specimen-laboratory',
  version: '0.0.7',
  name: 'BeSpecimenLaboratory',
  status: 'draft',
  type: 'Specimen',
  rows: {
    'text.status': [{ patternCode: 'empty' }],
    identifier: [MS],
    status: [MS],
    type: [MS],
    subject: [MS, reference('Group', 'Device', 'Substance', 'Location', 'core/be-patient')],
    receivedTime: [MS],
    parent: [MS, reference('lab/be-specimen-laboratory')],
    request: [MS],
    collection: [MS],
    condition: [MS],
    note: [MS],
  },
};
