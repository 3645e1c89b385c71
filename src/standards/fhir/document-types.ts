/** Kinds of documents (CD-TRANSACTION) and the LOINC codes that stand for them in FHIR and XDS. Source: LOINC document ontology; KMEHR facts A10. */
import type { Coded } from './resources.ts';

export const LOINC = 'http://loinc.org';
/** As the Belgian proposal between hubs writes it: the list has no address in FHIR. */
export const CD_TRANSACTION = 'urn:oid:1.3.6.1.4.1.21297.100.3.1';

/** The first kind of a code is the one it is told for. */
const ROWS: readonly (readonly [kind: string, code: string, display: string])[] = [
  ['sumehr', '60591-5', 'Patient summary Document'],
  ['clinicalsummary', '34133-9', 'Summary of episode note'],
  ['labresult', '11502-2', 'Laboratory report'],
  ['contactreport', '11488-4', 'Consult note'],
  ['report', '11488-4', 'Consult note'],
  ['dischargereport', '18842-5', 'Discharge summary'],
  ['quickdischargereport', '18842-5', 'Discharge summary'],
  ['discharge', '18842-5', 'Discharge summary'],
  ['transferreport', '18761-7', 'Transfer summary note'],
  ['nursingsummaryreport', '34746-8', 'Nurse Note'],
  ['intervention', '28570-0', 'Procedure note'],
  ['note', '34109-9', 'Note'],
  ['diarynote', '34109-9', 'Note'],
  ['referral', '57133-1', 'Referral note'],
  ['medicationscheme', '56445-0', 'Medication summary Document'],
  ['prescription', '57833-6', 'Prescription for medication'],
  ['pharmaceuticalprescription', '57833-6', 'Prescription for medication'],
  ['vaccination', '11369-6', 'History of Immunization note'],
  ['vaccinationscheme', '11369-6', 'History of Immunization note'],
  ['careplan', '18776-5', 'Plan of care note'],
];
/** Hubs list a health summary under this code too. */
const ALSO: readonly (readonly [kind: string, code: string])[] = [['sumehr', '34133-9']];

const byKind: ReadonlyMap<string, Coded> = new Map(ROWS.map(([kind, code, display]) => [kind, { code, display }]));

export const loincOf = (kind: string): Coded | undefined => byKind.get(kind);

/** The kinds that a code of LOINC or of CD-TRANSACTION means; without a system either. */
export function kindsOf(system: string | undefined, code: string): string[] {
  const byLoinc = [...ROWS, ...ALSO].filter(([, loinc]) => loinc === code).map(([kind]) => kind);
  if (system === LOINC) return byLoinc;
  if (system === CD_TRANSACTION) return [code];
  return system === undefined ? [...byLoinc, code] : [];
}
