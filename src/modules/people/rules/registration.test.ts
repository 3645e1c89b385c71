import { describe, expect, it } from 'vitest';
import {
  type Caller,
  type CaregiverRecognition,
  caregiverKey,
  institutionKey,
  officerKey,
  patientKey,
} from '../../grants/index.ts';
import type { RecognitionState } from '../outside.ts';
import { type Effect, effectOf } from './recognition-change.ts';
import {
  cobrhaSays,
  decisionFault,
  type OpenRegistration,
  type RegistrationState,
  stateAfter,
} from './registration.ts';

const GUARANTOR = caregiverKey('0190c0de-0000-7000-8000-000000000001');
const OTHER = caregiverKey('0190c0de-0000-7000-8000-000000000002');
const at = { door: 'office', requestId: 'r' } as const;
const caregiver = (key: typeof GUARANTOR, status: CaregiverRecognition = 'active', personHash = 'aa'): Caller => ({
  kind: 'caregiver',
  ...at,
  caregiver: { key, personHash, profession: 'persphysician', status },
});
const officer: Caller = { kind: 'officer', ...at, officer: officerKey(OTHER) };
const waiting: OpenRegistration = { state: 'waiting', guarantor: GUARANTOR, personHash: 'bb' };

describe('CoBRHA says of a number', () => {
  const one = { nihii: '1', profession: 'persphysician' };
  it.each([
    ['what it says of number and profession', [{ ...one, state: 'suspended' }], 'suspended'],
    ['nothing when it knows another number', [{ ...one, nihii: '2', state: 'active' }], 'absent'],
    [
      'nothing when the number is of another profession',
      [{ ...one, profession: 'persnurse', state: 'active' }],
      'absent',
    ],
    [
      'the worst of what it says',
      [
        { ...one, state: 'active' },
        { ...one, state: 'suspended' },
      ],
      'suspended',
    ],
    ['nothing when it knows nobody', [], 'absent'],
  ] as const)('%s', (_, recognitions, says) => {
    expect(cobrhaSays(recognitions, one)).toBe(says);
  });

  it.each([
    ['active', 'accepted'],
    ['suspended', 'refused'],
    ['withdrawn', 'refused'],
    ['absent', 'waiting'],
  ] as const)('%s: %s', (says, state) => {
    expect(stateAfter(says)).toBe(state);
  });
});

describe('who decides', () => {
  it.each([
    ['the guarantor', caregiver(GUARANTOR), [], undefined],
    ['the guarantor while suspended', caregiver(GUARANTOR, 'suspended'), [], 'not-yours-to-decide'],
    ['the guarantor while waiting too', caregiver(GUARANTOR, 'awaiting-validation'), [], 'not-yours-to-decide'],
    ['another caregiver', caregiver(OTHER), [], 'not-yours-to-decide'],
    ['the same person in another profession', caregiver(GUARANTOR, 'active', 'bb'), [], 'own-registration'],
    ['an administrator', officer, ['administrator'], undefined],
    ['a privacy officer', officer, ['privacy-officer'], 'not-yours-to-decide'],
    ['an officer without a role', officer, [], 'not-yours-to-decide'],
    ['a patient', { kind: 'patient', ...at, patient: patientKey(OTHER) }, [], 'not-yours-to-decide'],
    ['an institution', { kind: 'institution', ...at, institution: institutionKey(OTHER) }, [], 'not-yours-to-decide'],
  ] as const)('%s', (_, caller, roles, fault) => {
    const personHash = caller.kind === 'caregiver' ? caller.caregiver.personHash : undefined;
    expect(decisionFault(waiting, { caller, roles, personHash })).toBe(fault);
  });

  it('never an administrator who is the caregiver that waits', () => {
    const decider = { caller: officer, roles: ['administrator'] };
    expect(decisionFault(waiting, { ...decider, personHash: 'bb' })).toBe('own-registration');
    expect(decisionFault(waiting, { ...decider, personHash: 'cc' })).toBeUndefined();
  });

  it.each(['checking', 'accepted', 'refused', 'expired'] as const satisfies readonly RegistrationState[])(
    'nobody when it is %s',
    (state) => {
      expect(decisionFault({ ...waiting, state }, { caller: officer, roles: ['administrator'] })).toBe('not-waiting');
    },
  );
});

describe('a change of recognition', () => {
  const rows: readonly (readonly [CaregiverRecognition, RecognitionState, Effect])[] = [
    ['active', 'active', 'none'],
    ['active', 'suspended', 'suspended'],
    ['active', 'withdrawn', 'ended'],
    ['awaiting-validation', 'active', 'accepted'],
    ['awaiting-validation', 'suspended', 'refused'],
    ['awaiting-validation', 'withdrawn', 'refused'],
    ['suspended', 'active', 'restored'],
    ['suspended', 'suspended', 'none'],
    ['suspended', 'withdrawn', 'ended'],
    ['refused', 'active', 'none'],
    ['refused', 'suspended', 'none'],
    ['refused', 'withdrawn', 'none'],
    ['ended', 'active', 'none'],
    ['ended', 'suspended', 'none'],
    ['ended', 'withdrawn', 'none'],
  ];
  it.each(rows)('of %s to %s: %s', (status, state, effect) => {
    expect(effectOf(status, state)).toBe(effect);
  });
});
