/** The report of a laboratory. Source: hl7.fhir.be.lab 1.0.1, be-laboratory-report. */
import type { ProfileTable } from '../table/profile-table.ts';
import { identifierSlice } from '../table/slices.ts';
import { extension, MS, reference, slicedBy } from '../table/words.ts';

export const beLaboratoryReport: ProfileTable = {
  profile: 'lab/be-laboratory-report',
  version: '0.0.7',
  name: 'BeLaboratoryReport',
  status: 'draft',
  type: 'DiagnosticReport',
  rows: {
    'text.status': [{ patternCode: 'empty' }],
    extension: [slicedBy('url')],
    'extension:note': ['0..*', extension('lab/be-ext-note'), MS],
    identifier: [slicedBy('system'), '1..', MS],
    ...identifierSlice('DRID', 'https://www.ehealth.fgov.be/lab-report/diagnostic-report-id', '1..1'),
    basedOn: ['1..1', MS, reference('ServiceRequest')],
    status: [MS],
    category: ['1..', MS],
    'category.coding': [slicedBy('code'), '1..'],
    'category.coding.system': ['1..'],
    'category.coding.code': ['1..'],
    'category.coding.display': ['1..'],
    'category.coding:LABREPORT': ['1..1'],
    'category.coding:LABREPORT.system': [{ fixedUri: 'http://terminology.hl7.org/CodeSystem/v2-0074' }],
    'category.coding:LABREPORT.code': [{ fixedCode: 'LAB' }],
    'category.coding:LABREPORT.display': [{ fixedString: 'Laboratory' }],
    code: [MS],
    subject: ['1..', MS, reference('core/be-patient', 'Group', 'Device', 'Location')],
    'effective[x]': [MS],
    issued: ['1..', MS],
    performer: [
      '1..',
      MS,
      reference('core/be-organization', 'core/be-practitioner', 'CareTeam', 'core/be-practitionerrole'),
    ],
    resultsInterpreter: [
      '1..',
      MS,
      reference('core/be-practitioner', 'core/be-practitionerrole', 'core/be-organization', 'CareTeam'),
    ],
    specimen: [MS, reference('lab/be-specimen-laboratory')],
    result: [MS, reference('lab/be-observation-laboratory')],
    media: [MS],
    conclusion: [MS],
    conclusionCode: [MS],
    presentedForm: [MS],
  },
};
