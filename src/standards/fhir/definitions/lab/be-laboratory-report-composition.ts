/** The first page of the document of a laboratory. Source: hl7.fhir.be.lab 1.0.1, be-laboratory-report-composition. */
import type { ProfileTable } from '../table/profile-table.ts';
import { MS, reference } from '../table/words.ts';

export const beLaboratoryReportComposition: ProfileTable = {
  profile: 'lab/be-laboratory-report-composition',
  version: '0.0.7',
  name: 'BeLaboratoryReportComposition',
  status: 'draft',
  type: 'Composition',
  rows: {
    'text.status': [{ patternCode: 'empty' }],
    identifier: ['1..', MS],
    status: [MS],
    type: [MS],
    subject: ['1..', MS, reference('Resource', 'core/be-patient')],
    date: [MS],
    author: [
      MS,
      reference(
        'Device',
        'RelatedPerson',
        'core/be-practitioner',
        'core/be-practitionerrole',
        'core/be-patient',
        'core/be-organization',
      ),
    ],
    title: [MS],
    relatesTo: [MS],
    section: ['1..1', MS],
    'section.entry': ['1..1', MS, reference('lab/be-laboratory-report')],
  },
};
