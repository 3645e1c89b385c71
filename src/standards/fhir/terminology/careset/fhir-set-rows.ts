/** The value sets of FHIR itself that the caresets bind. Source: FHIR R4, bindings of Immunization, AllergyIntolerance, Observation, DiagnosticReport, Specimen. */
import type { ConceptSet } from '../model.ts';
import { fhirSet, fhirSystem, hl7Set, hl7System, LOINC } from './addresses.ts';
import { coded, type SetRow, whole } from './set-parts.ts';

const fhir = (id: string, title: string, ...include: readonly ConceptSet[]): SetRow => ({
  ...{ id, url: fhirSet(id), version: '4.0.1', title, include },
});
const table = (id: string, title: string): SetRow => ({
  ...{ id, url: hl7Set(id), version: '2.9', title, include: [whole(hl7System(id))] },
});

const same = (address: (name: string) => string, title: string, id: string): SetRow =>
  fhir(id, title, whole(address(id)));

export const fhirSets: readonly SetRow[] = [
  fhir(
    ...(['immunization-status', 'States of vaccinations'] as const),
    coded(fhirSystem('event-status'), ['completed', 'entered-in-error', 'not-done']),
  ),
  same(hl7System, 'Clinical state of an allergy', 'allergyintolerance-clinical'),
  same(hl7System, 'Certainty of an allergy', 'allergyintolerance-verification'),
  same(fhirSystem, 'Kinds of allergy', 'allergy-intolerance-category'),
  same(fhirSystem, 'Risk of an allergy', 'allergy-intolerance-criticality'),
  same(fhirSystem, 'Severity of a reaction', 'reaction-event-severity'),
  same(fhirSystem, 'Sex', 'administrative-gender'),
  same(fhirSystem, 'States of observations', 'observation-status'),
  same(fhirSystem, 'States of reports', 'diagnostic-report-status'),
  same(fhirSystem, 'States of documents', 'composition-status'),
  same(fhirSystem, 'States of samples', 'specimen-status'),
  same(hl7System, 'Kinds of observations', 'observation-category'),
  same(hl7System, 'Reasons why a result lacks', 'data-absent-reason'),
  same(hl7System, 'Meanings of reference ranges', 'referencerange-meaning'),
  fhir('observation-interpretation', 'Interpretations of results', whole(hl7System('v3-ObservationInterpretation'))),
  fhir('diagnostic-service-sections', 'Sections of a laboratory', whole(hl7System('v2-0074'))),
  fhir('report-codes', 'Codes of reports', whole(LOINC)),
  fhir('observation-codes', 'Codes of observations', whole(LOINC)),
  ...[table('v2-0487', 'Kinds of samples'), table('v2-0493', 'Condition of samples'), table('v2-0916', 'Fasting')],
];
