import { describe, expect, it } from 'vitest';
import {
  type Act,
  acts,
  type Caller,
  caregiverKey,
  institutionKey,
  patientKey,
  type Question,
} from '../../grants/index.ts';
import { decide } from './decide.ts';
import type { RecordFacts } from './facts.ts';
import { gates } from './gates.ts';

const PATIENT = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const CAREGIVER = caregiverKey('0190c0de-0000-7000-8000-000000000001');
const at = { door: 'intrahub', requestId: 'r-1' } as const;
const physician: Caller = {
  kind: 'caregiver',
  ...at,
  caregiver: { key: CAREGIVER, personHash: 'aa', profession: 'persphysician', status: 'active' },
};
const allIsWell: RecordFacts = {
  known: true,
  deceased: false,
  consent: true,
  excluded: false,
  linked: true,
  self: false,
  deniedItems: [],
  today: '2026-11-24',
};
const ask = (changes: Partial<Question> = {}): Question => ({
  act: 'list-documents',
  caller: physician,
  patient: { key: PATIENT },
  ...changes,
});
const verdict = (facts: Partial<RecordFacts>, question: Partial<Question> = {}) =>
  decide({ facts: { ...allIsWell, ...facts }, question: ask(question) });
const withStatus = (status: 'awaiting-validation' | 'suspended'): Caller => ({
  ...physician,
  caregiver: { ...physician.caregiver, status },
});

describe('the verdict on a question', () => {
  it('is yes on a therapeutic link with consent', () => {
    expect(verdict({})).toMatchObject({ basis: 'therapeutic-link', limits: { kinds: 'all', onlyAuthored: false } });
  });

  it.each([
    ['patient-unknown', { known: false }, {}],
    ['patient-deceased', { deceased: true }, {}],
    ['no-consent', { consent: false }, {}],
    ['no-therapeutic-link', { linked: false }, {}],
    ['caller-awaiting-validation', {}, { caller: withStatus('awaiting-validation') }],
    ['caller-suspended', {}, { caller: withStatus('suspended'), act: 'publish-document' }],
    ['emergency-reason-invalid', { linked: false }, { emergencyReason: 'too short' }],
    ['emergency-reason-invalid', { linked: false }, { emergencyReason: 'x'.repeat(201) }],
    ['emergency-reason-invalid', { linked: false }, { emergencyReason: `  ${' '.repeat(20)}` }],
    ['no-consent', { consent: false, linked: false }, { emergencyReason: 'Found unconscious in the street' }],
    ['person-required', {}, { caller: { kind: 'institution', ...at, institution: institutionKey(CAREGIVER) } }],
    ['not-your-record', {}, { act: 'view-trail' }],
    ['not-your-record', {}, { act: 'set-limits' }],
    ['not-your-record', {}, { caller: { kind: 'patient', ...at, patient: PATIENT } }],
  ] as const)('is no with %s', (reason, facts, question) => {
    expect(verdict(facts, question)).toMatchObject({ refused: reason });
  });

  it('lets a physician without a link look in an emergency, and says so', () => {
    expect(verdict({ linked: false }, { emergencyReason: 'Found unconscious in the street' })).toMatchObject({
      basis: 'emergency',
    });
  });

  it('does not let a nurse look in an emergency', () => {
    const caller: Caller = { ...physician, caregiver: { ...physician.caregiver, profession: 'persnurse' } };
    expect(verdict({ linked: false }, { caller, emergencyReason: 'Found unconscious in the street' })).toMatchObject({
      refused: 'emergency-not-for-profession',
    });
  });

  it('shows an excluded caregiver a yes that reaches only what it wrote', () => {
    expect(verdict({ excluded: true })).toMatchObject({ limits: { onlyAuthored: true, authoredBy: [CAREGIVER] } });
  });

  it('shows a patient only what is open on that day', () => {
    const caller: Caller = { kind: 'patient', ...at, patient: PATIENT };
    expect(verdict({ self: true, linked: false }, { caller })).toMatchObject({
      basis: 'self',
      limits: { openToPatientOn: '2026-11-24', authoredBy: [] },
    });
  });

  it.each(acts.map((act) => [act]))('is no to a barred caller whatever the facts: %s', (act) => {
    const caller: Caller = {
      kind: 'barred',
      ...at,
      as: { kind: 'caregiver', key: CAREGIVER },
      refused: 'author-not-entitled',
    };
    expect(verdict({ self: true }, { act, caller })).toEqual({
      refused: 'author-not-entitled',
      all: ['author-not-entitled'],
    });
  });

  it('remembers every gate that refused, and answers with the first', () => {
    expect(verdict({ consent: false, linked: false, deceased: true })).toEqual({
      refused: 'patient-deceased',
      all: ['patient-deceased', 'no-consent', 'no-therapeutic-link'],
    });
  });

  it('opens nothing to a profession without a row in the matrix but its own colleagues’ documents', () => {
    const caller: Caller = { ...physician, caregiver: { ...physician.caregiver, profession: 'perspodologist' } };
    expect(verdict({}, { caller })).toMatchObject({ limits: { kinds: [], ownProfession: 'perspodologist' } });
  });
});

describe('the table of gates', () => {
  const guarded = (act: Act) => gates.filter((gate) => gate.guards.includes(act)).map((gate) => gate.name);

  const DUTIES: readonly Act[] = ['withdraw-document', 'answer-rectification', 'extend-rectification'];

  it.each(acts.map((act) => [act]))('guards %s', (act) => {
    expect(guarded(act).includes('living patient')).toBe(!DUTIES.includes(act));
  });

  it.each(DUTIES.map((act) => [act]))('asks for %s who is recognised, and neither consent nor link', (act) => {
    expect(guarded(act)).toEqual(['recognised caller', 'own record', 'known patient']);
  });

  it.each([['publish-document'], ['list-documents'], ['read-document']] as const)('lets %s pass all of them', (act) => {
    expect(guarded(act)).toEqual(
      expect.arrayContaining(['recognised caller', 'known patient', 'consent', 'therapeutic link']),
    );
  });
});
