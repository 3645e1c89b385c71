import { expect, it } from 'vitest';
import { patientKey } from './keys.ts';
import { makeRecordGrant } from './maker.ts';
import { type RecordGrant, type RecordGrantFacts, readGrant } from './record-grant.ts';

const patient = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const own = { deniedKinds: [], onlyKinds: 'any', recordedBefore: 'any', openedItems: [] } as const;
const limits = { categories: 'all', authoredBy: [], onlyAuthored: false, deniedItems: [], own } as const;
const facts: RecordGrantFacts = {
  tx: { now: new Date(0), run: async () => [], runLast: () => {} },
  patient,
  patients: [patient],
  caller: { kind: 'patient', door: 'patient-portal', requestId: '', patient },
  act: 'list-documents',
  basis: 'self',
  limits,
};

it('is read back as it was made', () => {
  expect(readGrant(makeRecordGrant(facts)).patient).toBe(patient);
});

it.each([
  ['a cast', () => facts as unknown as RecordGrant],
  ['a copy', () => Object.assign({}, makeRecordGrant(facts)) as RecordGrant],
  ['a look-alike', () => Object.create(Object.getPrototypeOf(makeRecordGrant(facts))) as RecordGrant],
])('refuses %s', (_, forge) => {
  expect(() => readGrant(forge())).toThrow(TypeError);
});
