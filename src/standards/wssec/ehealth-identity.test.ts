import { describe, expect, it } from 'vitest';
import { identityOf } from './ehealth-identity.ts';

const IDENTIFIED = 'urn:be:fgov:identification-namespace';
const CERTIFIED = 'urn:be:fgov:certified-namespace:ehealth';
const said = (name: string, value: string, namespace = CERTIFIED) => ({ name, namespace, values: [value] });

const ssin = said('urn:be:fgov:person:ssin', '12345678901', IDENTIFIED);
const holder = said('urn:be:fgov:ehealth:1.0:certificateholder:person:ssin', '12345678901', IDENTIFIED);
const isDoctor = said('urn:be:fgov:person:ssin:doctor:boolean', 'true');
const isNurse = said('urn:be:fgov:person:ssin:ehealth:1.0:fpsph:nurse:boolean', 'true');
const doctorNumber = said('urn:be:fgov:person:ssin:ehealth:1.0:doctor:nihii11', '11530231003');
const nurseNumber = said('urn:be:fgov:person:ssin:ehealth:1.0:nihii:nurse:nihii11', '41530231401');
const house = (kind: string, by: string, number: string, holds = '') => [
  said(`urn:be:fgov:ehealth:1.0:${holds}${kind}:${by}-number`, number, IDENTIFIED),
  said(`urn:be:fgov:ehealth:1.0:${holds}${kind}:${by}-number:recognised${kind}:boolean`, 'true'),
];
const [hospital, isHospital] = house('hospital', 'nihii', '71000001');
if (!hospital || !isHospital) throw new Error('no hospital');

describe('the identity in an assertion', () => {
  it.each([
    [
      'a doctor',
      [ssin, holder, isDoctor, doctorNumber],
      { kind: 'person', quality: 'doctor', ssin: '12345678901', nihii: '11530231003' },
    ],
    ['a nurse without a number', [ssin, isNurse], { kind: 'person', quality: 'nurse', ssin: '12345678901' }],
    [
      'a hospital',
      [hospital, isHospital],
      { kind: 'organisation', quality: 'hospital', by: 'nihii', number: '71000001' },
    ],
    [
      'a medical house, as holder of the certificate',
      house('medicalhouse', 'nihii', '81000001', 'certificateholder:'),
      { kind: 'organisation', quality: 'medicalhouse', by: 'nihii', number: '81000001' },
    ],
    [
      'a hub',
      [
        said('urn:be:fgov:ehealth:1.0:certificateholder:organization:ehp-number', '1990000035', IDENTIFIED),
        ...house('hub', 'ehp', '1990000035'),
      ],
      { kind: 'organisation', quality: 'hub', by: 'ehp', number: '1990000035' },
    ],
    [
      'a house with the person who works there',
      [hospital, isHospital, ssin],
      { kind: 'organisation', quality: 'hospital' },
    ],
  ])('%s', (_, attributes, expected) => {
    expect(identityOf(attributes)).toMatchObject(expected);
  });

  it.each([
    ['nobody', [], 'identity-not-recognised'],
    ['a person without a quality', [ssin, holder, doctorNumber], 'identity-not-recognised'],
    ['a doctor who is none', [ssin, { ...isDoctor, values: ['false'] }, doctorNumber], 'identity-not-recognised'],
    ['a doctor in other letters', [ssin, { ...isDoctor, values: ['TRUE'] }, doctorNumber], 'identity-not-recognised'],
    ['a doctor who says so', [ssin, { ...isDoctor, namespace: IDENTIFIED }, doctorNumber], 'identity-not-recognised'],
    ['a doctor, and no nurse', [ssin, isDoctor, { ...isNurse, values: ['false'] }], 'identity-not-recognised'],
    ['a house that is not recognised', [hospital, { ...isHospital, values: ['false'] }], 'identity-not-recognised'],
    [
      'a house that is something else',
      [hospital, said('urn:be:fgov:ehealth:1.0:hospital:nihii-number:open:boolean', 'true')],
      'identity-not-recognised',
    ],
    ['a doctor without a number of the person', [isDoctor, doctorNumber], 'identity-shape'],
    ['two persons', [ssin, { ...holder, values: ['12345678902'] }, isDoctor], 'identity-shape'],
    ['two qualities', [ssin, isDoctor, isNurse, doctorNumber, nurseNumber], 'identity-shape'],
    ['a person and a house', [ssin, isDoctor, hospital, isHospital], 'identity-shape'],
    ['two values', [{ ...ssin, values: ['12345678901', '12345678902'] }, isDoctor], 'identity-shape'],
    ['no value', [{ ...ssin, values: [] }, isDoctor], 'identity-shape'],
    [
      'two numbers of a doctor',
      [ssin, isDoctor, doctorNumber, { ...doctorNumber, values: ['11530231004'] }],
      'identity-shape',
    ],
    ['a number that nobody certifies', [ssin, isDoctor, { ...doctorNumber, namespace: IDENTIFIED }], 'identity-shape'],
    ['a house without its number', [isHospital], 'identity-shape'],
    [
      'two houses',
      [...house('hospital', 'nihii', '71000001'), { ...hospital, values: ['71000002'] }],
      'identity-shape',
    ],
    [
      'one house by two numbers',
      [hospital, isHospital, said('urn:be:fgov:ehealth:1.0:hospital:cbe-number', '0419052173', IDENTIFIED)],
      'identity-shape',
    ],
  ])('%s: refused', (_, attributes, refused) => {
    expect(identityOf(attributes)).toEqual({ refused });
  });

  it('takes the number of the quality that is certified, not of another', () => {
    expect(identityOf([ssin, isDoctor, nurseNumber])).toEqual({
      kind: 'person',
      quality: 'doctor',
      ssin: '12345678901',
    });
  });
});
