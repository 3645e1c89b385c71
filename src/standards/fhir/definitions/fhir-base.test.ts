import { describe, expect, it } from 'vitest';
import type { ElementDefinition } from './index.ts';
import { testFhirBase } from './testing/fhir-base.ts';

const { structures, valueSets, codeSystems, searchParameters } = testFhirBase;
const elements: readonly ElementDefinition[] = structures.flatMap(({ snapshot }) => snapshot.element);
const sets = new Set(valueSets.map(({ url }) => url));
const systems = new Set(codeSystems.map(({ url }) => url));
const types = new Set(structures.map(({ type }) => type));

/** Sets and systems that others own, and that R4 only names. */
const ELSEWHERE =
  /^(http:\/\/(dicom\.nema|www\.rsna|loinc|snomed|unitsofmeasure|unstats\.un|nucc|ihe)\.|https:\/\/www\.iana\.org\/|urn:|http:\/\/hl7\.org\/fhir\/ValueSet\/usps-state$)/;

describe('what is kept of R4', () => {
  it('has every type that an element may have', () => {
    const codes = elements.flatMap(({ type }) => type ?? []).map(({ code }) => code);
    const missing = codes.filter((code) => !types.has(code) && !code.startsWith('http://hl7.org/fhirpath/'));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has every set that binds', () => {
    const bound = elements
      .flatMap(({ binding }) => binding ?? [])
      .filter(({ strength }) => strength === 'required' || strength === 'extensible')
      .map(({ valueSet }) => valueSet?.split('|')[0] ?? '');
    expect([...new Set(bound)].filter((url) => !sets.has(url) && !ELSEWHERE.test(url))).toEqual([]);
  });

  it('has what these sets are made of', () => {
    const includes = valueSets.flatMap(({ compose }) => [...compose.include, ...(compose.exclude ?? [])]);
    const missing = [
      ...includes.flatMap(({ valueSet }) => valueSet ?? []).filter((url) => !sets.has(url.split('|')[0] ?? '')),
      ...includes
        .flatMap(({ system, concept }) => (system && !concept ? [system] : []))
        .filter((url) => !systems.has(url)),
    ];
    expect([...new Set(missing)].filter((url) => !ELSEWHERE.test(url))).toEqual([]);
  });

  it('keeps the rules and leaves the prose', () => {
    const patient = structures.find(({ url }) => url.endsWith('/Patient'));
    const contact = patient?.snapshot.element.find(({ id }) => id === 'Patient.contact');
    expect(contact?.constraint?.map(({ key }) => key)).toContain('pat-1');
    expect(
      elements.flatMap((one) => Object.keys(one)).filter((name) => /definition|comment|short|mapping/.test(name)),
    ).toEqual([]);
  });

  it('has the searches of the types that are stored', () => {
    const codes = searchParameters.filter(({ base }) => base.includes('Immunization')).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['date', 'identifier', 'patient', 'status', 'vaccine-code']));
  });
});
