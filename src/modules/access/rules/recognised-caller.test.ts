import { describe, expect, it } from 'vitest';
import { type Act, acts, type Caller, type CaregiverStatus, caregiverKey, patientKey } from '../../grants/index.ts';
import { decide } from './decide.ts';
import { limitsOf } from './limits.ts';
import { makeMatrix } from './matrix.ts';
import { NO_CHOICES } from './patient-limits.ts';
import { recognisedCaller } from './recognised-caller.ts';

const KEY = caregiverKey('0190c0de-0000-7000-8000-000000000001');
const PATIENT = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const facts = {
  ...{ known: true, deceased: false, consent: true, excluded: false, linked: true, self: false },
  ...{ circle: false, linkKinds: [], matrix: makeMatrix('1', []), deniedItems: [], today: '2026-11-25' },
  ...{ objected: false, emergencyOpen: false, choices: NO_CHOICES, now: new Date('2026-11-25T10:00:00Z') },
};
const asked = (status: CaregiverStatus, act: Act, emergencyReason?: string) => {
  const caregiver = { key: KEY, personHash: 'aa', profession: 'persphysician', status };
  const caller: Caller = { kind: 'caregiver', door: 'intrahub', requestId: 'r', caregiver };
  return { facts, question: { act, caller, patient: { key: PATIENT }, emergencyReason } };
};

const REFUSED = {
  active: undefined,
  'awaiting-validation': 'caller-awaiting-validation',
  suspended: 'caller-suspended',
  refused: 'caller-not-accepted',
  ended: 'caller-not-accepted',
  'rules-not-accepted': 'caller-rules-open',
} as const;
const LOOKS: readonly Act[] = ['list-documents', 'read-document', 'list-own-looks'];
const cells = (Object.keys(REFUSED) as CaregiverStatus[]).flatMap((status) =>
  acts.map((act) => [status, act] as const),
);

describe('what a caregiver may do by its status', () => {
  it.each(cells)('%s, %s', (status, act) => {
    const right = status === 'suspended' && LOOKS.includes(act) ? undefined : REFUSED[status];
    expect(recognisedCaller(asked(status, act))).toBe(right);
  });

  it.each(LOOKS)('a suspended one looks in no emergency: %s', (act) => {
    expect(recognisedCaller(asked('suspended', act, 'Found unconscious'))).toBe('caller-suspended');
    const { question } = asked('suspended', act);
    const declaredBefore = { ...facts, emergencyOpen: true };
    expect(recognisedCaller({ facts: { ...declaredBefore, linked: false }, question })).toBe('caller-suspended');
    expect(recognisedCaller({ facts: declaredBefore, question })).toBeUndefined();
  });

  it('a suspended one sees only what it wrote', () => {
    expect(limitsOf(asked('suspended', 'list-documents'))).toMatchObject({ onlyAuthored: true, authoredBy: [KEY] });
    expect(limitsOf(asked('active', 'list-documents'))).toMatchObject({ onlyAuthored: false });
  });

  it('a suspended one still needs consent and a link', () => {
    const question = asked('suspended', 'list-documents').question;
    expect(decide({ facts: { ...facts, consent: false }, question })).toMatchObject({ refused: 'no-consent' });
    expect(decide({ facts: { ...facts, linked: false }, question })).toMatchObject({ refused: 'no-therapeutic-link' });
  });
});
