import { describe, expect, it } from 'vitest';
import { type ElementDefinition, guideOf, ownStructures, type StructureDefinition } from './index.ts';
import { testFhirBase } from './testing/fhir-base.ts';

const own = ownStructures(testFhirBase);
const byUrl = new Map([...testFhirBase.structures, ...own].map((one) => [one.url, one]));
const BE = 'https://www.ehealth.fgov.be/standards/fhir';

const elementOf = (name: string, id: string): ElementDefinition => {
  const element = own
    .filter(({ url }) => url === `${BE}/${name}`)
    .flatMap(({ snapshot }) => snapshot.element)
    .find((one) => one.id === id);
  if (!element) throw new Error(`${name} has no ${id}`);
  return element;
};

const VACCINATION = 'vaccination/StructureDefinition/be-vaccination';
const REPORT = 'lab/StructureDefinition/be-laboratory-report';

describe('what a sender must know', () => {
  it('a vaccination names its recorder, and where its lot and place go', () => {
    expect(elementOf(VACCINATION, 'Immunization.extension:recorder')).toMatchObject({ min: 1, max: '1' });
    expect(elementOf(VACCINATION, 'Immunization.lotNumber')).toMatchObject({ max: '0' });
    expect(elementOf(VACCINATION, 'Immunization.location')).toMatchObject({ max: '0' });
  });

  it('a report has one number of the laboratory and one category LAB', () => {
    expect(elementOf(REPORT, 'DiagnosticReport.identifier:DRID')).toMatchObject({ min: 1, max: '1' });
    expect(elementOf(REPORT, 'DiagnosticReport.category.coding:LABREPORT.code')).toMatchObject({
      path: 'DiagnosticReport.category.coding.code',
      fixedCode: 'LAB',
      min: 1,
    });
  });

  it('an SSIN is judged once, not once for the list and again for the slice', () => {
    const keys = (id: string) =>
      elementOf('core/StructureDefinition/be-patient', id).constraint?.map(({ key }) => key) ?? [];
    expect(keys('Patient.identifier')).toContain('be-inv-SSIN');
    expect(keys('Patient.identifier:SSIN')).not.toContain('be-inv-SSIN');
  });

  it('what stays as it was in R4 keeps its rules', () => {
    const keys = elementOf(VACCINATION, 'Immunization').constraint?.map(({ key }) => key) ?? [];
    expect(keys).toContain('dom-2');
    expect(keys).toContain('be-rule-vaccination-4');
  });
});

describe.each(own.map((one) => [one.name, one.url, one] as const))('%s', (_, url, structure) => {
  const ids = structure.snapshot.element.map(({ id }) => id);

  it('has each element once, after the one that it belongs to', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const lost = ids.filter((id, at) => at > 0 && !ids.slice(0, at).includes(id.replace(/[.:][^.:]*$/, '')));
    expect(lost).toEqual([]);
  });

  it('names no Belgian definition that we do not have, and no extension of HL7 that R4 does not', () => {
    const named = structure.snapshot.element
      .flatMap(({ type }) => type ?? [])
      .flatMap(({ profile = [], targetProfile = [] }) => [
        ...profile,
        ...targetProfile.filter((one) => one.startsWith(BE)),
      ]);
    expect(named.filter((one) => !byUrl.has(one))).toEqual([]);
  });

  it('asks for nothing that its base forbids', () => {
    const base = byUrl.get(structure.baseDefinition ?? '')?.snapshot.element ?? [];
    expect(base.flatMap((element) => widened(element, structure))).toEqual([]);
  });

  it('has a version and comes of a guide that has one', () => {
    expect(guideOf(url)).toMatchObject({ artefactVersion: structure.version, guide: { version: /^\d/ } });
  });
});

function widened(base: ElementDefinition, { snapshot }: StructureDefinition): readonly string[] {
  const element = snapshot.element.find(({ id }) => id === base.id);
  if (!element) return [`${base.id} is lost`];
  const most = (max: string) => (max === '*' ? Number.POSITIVE_INFINITY : Number(max));
  const codes = base.type?.map(({ code }) => code) ?? [];
  const strange = element.type?.filter(({ code }) => !codes.includes(code)) ?? [];
  return element.min < base.min || most(element.max) > most(base.max) || strange.length > 0 ? [base.id] : [];
}

it('tells the version of the artefact from that of its guide', () => {
  expect(guideOf(`${BE}/lab/StructureDefinition/be-laboratory-report`)).toEqual({
    artefactVersion: '0.0.7',
    guide: { package: 'hl7.fhir.be.lab', version: '1.0.1' },
  });
  expect(guideOf('http://hl7.org/fhir/StructureDefinition/Patient')).toBeUndefined();
});
