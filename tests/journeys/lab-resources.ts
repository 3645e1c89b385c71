/** Reports of an invented laboratory about invented people, as documents. */
import type { Ssin } from '../../src/standards/belgium/index.ts';
import { SSIN } from './vault-town.ts';

const BE = 'https://www.ehealth.fgov.be/standards/fhir';
export const DRID = 'https://www.ehealth.fgov.be/lab-report/diagnostic-report-id';
const LOINC = 'http://loinc.org';
export const intended = (profile: string, version = '1.0.1') => ({
  url: `${BE}/infsec/StructureDefinition/be-ext-intended-profile`,
  valueCanonical: `${BE}/lab/StructureDefinition/${profile}|${version}`,
});
const URL = {
  composition: 'urn:uuid:0c000000-0000-4000-8000-000000000001',
  report: 'urn:uuid:0c000000-0000-4000-8000-000000000002',
  patient: 'urn:uuid:0c000000-0000-4000-8000-000000000003',
  laboratory: 'urn:uuid:0c000000-0000-4000-8000-000000000004',
  specimen: 'urn:uuid:0c000000-0000-4000-8000-000000000005',
  order: 'urn:uuid:0c000000-0000-4000-8000-000000000006',
};
const to = (reference: string) => ({ reference });
export const observationUrl = (at: number) => `urn:uuid:0b000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
const NIHDI = { system: `${BE}/core/NamingSystem/nihdi`, value: '81000001' };
const report = { coding: [{ system: LOINC, code: '11502-2', display: 'Laboratory report' }] };

export interface Result {
  readonly loinc: string;
  readonly value: number;
  readonly unit: string;
}

export interface LabOptions {
  readonly drid?: string;
  /** Of the Bundle. */
  readonly number?: string | undefined;
  readonly date?: string;
  readonly status?: 'preliminary' | 'final';
  readonly results?: readonly Result[];
  readonly collection?: boolean;
}

export const GLUCOSE: Result = { loinc: '2345-7', value: 92, unit: 'mg/dL' };
export const POTASSIUM: Result = { loinc: '2823-3', value: 4.2, unit: 'mmol/L' };

const observation = ({ loinc, value, unit }: Result, date: string) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: LOINC, code: loinc }] },
  subject: to(URL.patient),
  effectiveDateTime: date,
  performer: [to(URL.laboratory)],
  valueQuantity: { value, unit, code: unit, system: 'http://unitsofmeasure.org' },
  specimen: to(URL.specimen),
});

export function labReportOf(
  ssin: Ssin,
  {
    drid = '81000001.1',
    number = 'urn:uuid:0d000000-0000-4000-8000-000000000001',
    date = '2026-11-20T10:00:00+01:00',
    status = 'final',
    results = [GLUCOSE, POTASSIUM],
    collection = false,
  }: LabOptions = {},
) {
  const identifier = { system: DRID, value: drid };
  const composition = {
    resourceType: 'Composition',
    extension: [intended('be-laboratory-report-composition')],
    identifier,
    status,
    type: report,
    subject: to(URL.patient),
    date,
    author: [to(URL.laboratory)],
    title: 'Laboratory report',
    section: [{ entry: [to(URL.report)] }],
  };
  const diagnosticReport = {
    resourceType: 'DiagnosticReport',
    ...(collection ? { extension: [intended('be-laboratory-report')] } : {}),
    identifier: [identifier],
    basedOn: [to(URL.order)],
    status,
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB', display: 'Laboratory' }] },
    ],
    code: report,
    subject: to(URL.patient),
    issued: date,
    performer: [to(URL.laboratory)],
    resultsInterpreter: [to(URL.laboratory)],
    specimen: [to(URL.specimen)],
    ...(results.length > 0 ? { result: results.map((_, at) => to(observationUrl(at))) } : {}),
  };
  const order = {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    subject: to(URL.patient),
    authoredOn: date,
  };
  const patient = { resourceType: 'Patient', identifier: [{ system: SSIN, value: ssin }] };
  const laboratory = { resourceType: 'Organization', identifier: [NIHDI], name: 'Laboratory of Nowhere' };
  const specimen = {
    resourceType: 'Specimen',
    identifier: [{ system: 'urn:laboratory', value: 'S-1' }],
    subject: to(URL.patient),
  };
  return {
    resourceType: 'Bundle',
    identifier: { system: 'urn:ietf:rfc:3986', value: number },
    type: collection ? 'collection' : 'document',
    timestamp: date,
    entry: [
      ...(collection ? [] : [{ fullUrl: URL.composition, resource: composition }]),
      { fullUrl: URL.report, resource: diagnosticReport },
      { fullUrl: URL.patient, resource: patient },
      { fullUrl: URL.laboratory, resource: laboratory },
      { fullUrl: URL.specimen, resource: specimen },
      { fullUrl: URL.order, resource: order },
      ...results.map((result, at) => ({ fullUrl: observationUrl(at), resource: observation(result, date) })),
    ],
  };
}
