import { describe, expect, it } from 'vitest';
import { bePatient, partialDate } from './be-patient.ts';

const facts = { id: 'z1', familyName: 'Verzonnen', firstNames: 'Ada  Maria', sex: 'female' };

it.each([
  [undefined, undefined],
  ['1980', '1980'],
  ['1980-05', '1980-05'],
  ['1980-05-06', '1980-05-06'],
  ['1980-05-00', '1980-05'],
  ['1980-00-00', '1980'],
  ['1980-00-06', '1980'],
  ['0000-00-00', undefined],
])('a birth date %s is told as %s', (known, told) => {
  expect(partialDate(known)).toBe(told);
});

it.each([
  ['male', 'male'],
  ['female', 'female'],
  ['changed', 'other'],
  ['undefined', 'other'],
  ['unknown', 'unknown'],
  ['something', 'unknown'],
])('CD-SEX %s is the gender %s', (sex, gender) => {
  expect(bePatient({ ...facts, sex }).gender).toBe(gender);
});

describe('a patient', () => {
  it('has no empty parts', () => {
    expect(bePatient(facts)).toEqual({
      ...{ resourceType: 'Patient', id: 'z1', gender: 'female' },
      meta: { profile: ['https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-patient'] },
      name: [{ use: 'official', family: 'Verzonnen', given: ['Ada', 'Maria'] }],
    });
    expect(bePatient({ ...facts, firstNames: '' }).name).toEqual([{ use: 'official', family: 'Verzonnen' }]);
  });

  it('tells death, address and language', () => {
    const more = { deceasedOn: '2020-01-02', address: 'Zennestraat 1, 1000 Brussel', language: 'nl' };
    expect(bePatient({ ...facts, ...more, lastUpdated: new Date('2026-01-01T00:00:00Z') })).toMatchObject({
      meta: { lastUpdated: '2026-01-01T00:00:00.000Z' },
      deceasedDateTime: '2020-01-02',
      address: [{ use: 'home', text: 'Zennestraat 1, 1000 Brussel' }],
      communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: 'nl' }] }, preferred: true }],
    });
  });
});
