import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patientNarrowings } from '../fhir/narrowing.ts';
import { servedTypes } from '../fhir/rest/served.ts';
import { grantableScopes, servedScopes } from './requested.ts';
import { parseScope, printScope } from './scope.ts';
import { served } from './served.ts';

describe('a scope', () => {
  it.each([
    ['patient/Observation.rs', { level: 'patient', resource: 'Observation', interactions: 'rs', version: 2 }],
    ['user/*.cruds', { level: 'user', resource: '*', interactions: 'cruds' }],
    ['system/Patient.read', { level: 'system', interactions: 'rs', version: 1 }],
    ['patient/Patient.write', { interactions: 'cud', version: 1 }],
    ['patient/*.*', { resource: '*', interactions: 'cruds', version: 1 }],
    [
      'patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory',
      { only: [['category', 'http://terminology.hl7.org/CodeSystem/observation-category|laboratory']] },
    ],
    [
      'patient/Patient.rs?gender=female&_id=z1',
      {
        only: [
          ['gender', 'female'],
          ['_id', 'z1'],
        ],
      },
    ],
  ])('%s', (text, read) => expect(parseScope(text)).toMatchObject(read));

  it.each([
    'patient/Patient',
    'patient/Patient.',
    'patient/Patient.sr',
    'patient/Patient.rr',
    'patient/patient.rs',
    'other/Patient.rs',
    'patient/Patient.rs?',
    'patient/Patient.rs?gender',
    'patient/Patient.rs?gender=%E0%A4%A',
    'patient/Patient.read?gender=female',
    'patient/Patient.rs extra',
    `patient/Patient.rs?${Array.from({ length: 6 }, () => 'a=b').join('&')}`,
  ])('%s is none', (text) => expect(parseScope(text)).toBeUndefined());

  it('of the second version is printed as it was written', () => {
    const interactions = fc.subarray([...'cruds'], { minLength: 1 }).map((some) => some.join(''));
    const value = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.constantFrom('patient', 'user', 'system'),
        interactions,
        fc.array(value, { maxLength: 3 }),
        (level, some, values) => {
          const query = values.map((one) => `code=${encodeURIComponent(one)}`).join('&');
          const text = `${level}/Patient.${some}${query && `?${query}`}`;
          const parsed = parseScope(text);
          expect(parsed && printScope(parsed)).toBe(text);
        },
      ),
    );
  });
});

describe('what can be given', () => {
  it('is what the FHIR doors serve, narrowed by what can be judged', () => {
    const letters: Record<string, string> = { create: 'c', read: 'r', update: 'u', delete: 'd', 'search-type': 's' };
    const doors = Object.entries(servedTypes).map(([type, { interactions }]) => [
      type,
      interactions.map((one) => letters[one] ?? '').join(''),
    ]);
    expect(Object.entries(served).map(([type, { interactions }]) => [type, interactions])).toEqual(doors);
    expect(served.Patient?.parameters).toEqual([...patientNarrowings].sort());
  });

  it.each([
    ['patient/Patient.cruds', ['patient/Patient.crus']],
    ['patient/*.*', ['patient/*.*']],
    ['patient/*.read', ['patient/*.read']],
    ['patient/Patient.write', ['patient/Patient.cu']],
    ['patient/Practitioner.write', []],
    ['patient/Immunization.cruds?status=completed', ['patient/Immunization.rs?status=completed']],
    ['patient/Immunization.c?status=completed', []],
    ['patient/Practitioner.cruds', ['patient/Practitioner.rs']],
    // A condition that nobody here can judge closes the scope; it never falls away.
    ['patient/Patient.rs?name=Ada', []],
    ['patient/*.rs?gender=female', []],
    ['openid fhirUser online_access', ['openid', 'fhirUser']],
    ['patient/Patient.rs patient/Patient.rs', ['patient/Patient.rs']],
  ])('of %s', (asked, given) => expect(servedScopes(asked)).toEqual(given));

  it.each([
    ['patient/Patient.rs', 'patient/*.rs', 'patient/Patient.rs'],
    ['patient/Patient.rs', 'patient/Patient.cruds', 'patient/Patient.rs'],
    ['patient/*.cruds', 'patient/*.rs', 'patient/*.rs'],
    ['patient/Immunization.*', 'patient/*.rs', 'patient/Immunization.read'],
    ['patient/Patient.rs', 'patient/Patient.r', 'patient/Patient.r'],
    ['patient/Immunization.read', 'patient/Immunization.rs', 'patient/Immunization.read'],
    ['patient/Patient.crus', 'patient/Patient.c patient/*.rs', 'patient/Patient.crs'],
    ['patient/Patient.rs?gender=female', 'patient/Patient.rs', 'patient/Patient.rs?gender=female'],
    ['patient/Patient.rs', 'patient/Patient.rs?gender=female', ''],
    ['patient/*.rs', 'patient/Patient.rs', ''],
    ['user/Patient.rs', 'patient/Patient.rs', ''],
    ['patient/Immunization.d', 'patient/*.rs', ''],
    ['openid', 'patient/*.rs', ''],
    ['openid', 'openid', 'openid'],
  ])('of %s beside %s: %s', (asked, registered, given) =>
    expect(grantableScopes(asked, registered.split(' ')).join(' ')).toBe(given),
  );
});
