import { describe, expect, it } from 'vitest';
import { type Act, type Caller, caregiverKey, patientKey, type Question } from '../../grants/index.ts';
import { emergency, emergencyCodes, restsOnEmergency } from './emergency.ts';
import type { RecordFacts } from './facts.ts';
import { NO_CHOICES } from './patient-limits.ts';

const caller = (profession: string): Caller => ({
  kind: 'caregiver',
  door: 'intrahub',
  requestId: 'r',
  caregiver: {
    key: caregiverKey('0190c0de-0000-7000-8000-000000000001'),
    personHash: 'aa',
    profession,
    status: 'active',
  },
});
const facts = (emergencyOpen: boolean): RecordFacts => ({
  ...{ known: true, deceased: false, consent: true, objected: false, excluded: false, linked: false, self: false },
  ...{ circle: false, linkKinds: [], matrix: undefined },
  ...{ emergencyOpen, deniedItems: [], choices: NO_CHOICES, today: '2026-11-24', now: new Date(0) },
});
const judge = (open: boolean, asked: Partial<Question>, profession = 'persphysician') => {
  const question: Question = {
    act: 'list-documents',
    caller: caller(profession),
    patient: { key: patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e') },
    ...asked,
  };
  return emergency({ facts: facts(open), question });
};
const GOOD = 'Found unconscious in the street';

describe('a look without a link', () => {
  it.each([
    [undefined, undefined, 'no-therapeutic-link'],
    ['', undefined, 'emergency-reason-invalid'],
    ['123456789', undefined, 'emergency-reason-invalid'],
    ['  123456789  ', undefined, 'emergency-reason-invalid'],
    ['1234567890', undefined, undefined],
    ['x'.repeat(200), undefined, undefined],
    ['x'.repeat(201), undefined, 'emergency-reason-invalid'],
    // A character outside the basic plane counts once.
    ['🚑'.repeat(200), undefined, undefined],
    [GOOD, '', 'emergency-code-unknown'],
    [GOOD, 'toString', 'emergency-code-unknown'],
    [GOOD, 'nonsense', 'emergency-code-unknown'],
    ...Object.keys(emergencyCodes).map((code) => [GOOD, code, undefined] as const),
  ] as const)('reason %j, code %j: %s', (emergencyReason, emergencyCode, refused) => {
    expect(judge(false, { emergencyReason, emergencyCode })).toBe(refused);
  });

  it.each(['persnurse', 'perspharmacist', 'persdentist', 'nonsense', 'orghospital'])('is not for %s', (profession) => {
    expect(judge(false, { emergencyReason: GOOD }, profession)).toBe('emergency-not-for-profession');
  });

  it.each([
    ['list-documents', undefined],
    ['read-document', undefined],
    ['publish-document', 'no-therapeutic-link'],
  ] as const)('%s within an emergency declared before: %s', (act: Act, refused) => {
    expect(judge(true, { act })).toBe(refused);
  });

  it('a wrong reason is refused even while an emergency is open', () => {
    expect(judge(true, { emergencyReason: 'short' })).toBe('emergency-reason-invalid');
  });

  it('an act that an emergency does not cover does not rest on one', () => {
    const question = {
      act: 'put-patient',
      caller: caller('persphysician'),
      patient: { ssinHash: Buffer.of(1) },
    } as const;
    expect(restsOnEmergency({ facts: facts(true), question })).toBe(false);
  });
});
