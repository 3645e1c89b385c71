import { expect, it } from 'vitest';
import { SSIN_SYSTEM, SSIN_SYSTEMS } from './be-patient.ts';
import { readSentPatient } from './read-patient.ts';

const patient = {
  resourceType: 'Patient',
  identifier: [{ system: SSIN_SYSTEM, value: '80050500409' }],
  name: [{ family: 'Verzonnen', given: ['Ada', 'Maria'] }],
  gender: 'female',
};
const sent = { ssin: '80050500409', familyName: 'Verzonnen', firstNames: 'Ada Maria', sex: 'female' };

it.each<[string, object, object]>([
  ['least that is taken', {}, {}],
  [
    'official name before others',
    { name: [{ family: 'X' }, { use: 'official', family: ' Y  Z ', given: ['A'] }] },
    { familyName: 'Y Z', firstNames: 'A' },
  ],
  ['gender other', { gender: 'other' }, { sex: 'undefined' }],
  ['partial birth date', { birthDate: '1980-05' }, { birthDate: '1980-05' }],
  ['day of death', { deceasedDateTime: '2026-01-02T10:00:00+01:00' }, { deceasedOn: '2026-01-02' }],
  ['not dead', { deceasedBoolean: false }, {}],
  ['old system', { identifier: [{ system: SSIN_SYSTEMS[1], value: '80050500409' }, ...patient.identifier] }, {}],
  [
    'language',
    {
      communication: [
        { language: { coding: [{ code: 'nl' }] } },
        { preferred: true, language: { coding: [{ code: 'FR-be' }] } },
      ],
    },
    { language: 'fr' },
  ],
  ['text where a list should be', { communication: 'fr' }, {}],
])('the %s', (_, more, read) => {
  expect(readSentPatient({ ...patient, ...more })).toEqual({ sent: { ...sent, ...read } });
});

it.each<[string, object]>([
  ['number-missing', { identifier: [] }],
  ['number-missing', { identifier: [{ system: 'urn:x', value: '80050500409' }] }],
  ['two-numbers', { identifier: [...patient.identifier, { system: SSIN_SYSTEM, value: '81060600605' }] }],
  ['name-missing', { name: [{ family: 'Verzonnen' }] }],
  ['name-missing', { name: 'Ada' }],
  ['gender-missing', { gender: undefined }],
  ['gender-missing', { gender: '__proto__' }],
  ['birth-date-invalid', { birthDate: '1980-13-01' }],
  ['death-date-missing', { deceasedBoolean: true }],
  ['death-date-missing', { deceasedDateTime: '2026' }],
])('%s', (fault, more) => {
  expect(readSentPatient({ ...patient, ...more })).toMatchObject({ fault });
});
