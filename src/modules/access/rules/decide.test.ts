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
import { DEFAULT_AGES } from './age.ts';
import { decide } from './decide.ts';
import type { RecordFacts } from './facts.ts';
import { gates } from './gates.ts';
import { type MatrixCell, makeMatrix } from './matrix.ts';
import { NO_CHOICES } from './patient-limits.ts';

const PATIENT = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const CAREGIVER = caregiverKey('0190c0de-0000-7000-8000-000000000001');
const at = { door: 'intrahub', requestId: 'r-1' } as const;
const physician: Caller = {
  kind: 'caregiver',
  ...at,
  caregiver: { key: CAREGIVER, personHash: 'aa', profession: 'persphysician', status: 'active' },
};
const cell = (profession: string, more: Partial<MatrixCell> = {}): MatrixCell => ({
  ...{ profession, category: 'other', operation: 'list', effect: 'full', sections: [], condition: [], source: 'test' },
  ...more,
});
const matrix = makeMatrix('1', [
  cell('persphysician'),
  cell('persnurse', { category: 'summary', effect: 'sections', sections: ['sm-allergies'] }),
  cell('persphysiotherapist', { effect: 'on-condition', condition: ['referral'] }),
  cell('persdentist', { effect: 'own-profession' }),
]);
const allIsWell: RecordFacts = {
  known: true,
  deceased: false,
  consent: true,
  excluded: false,
  linked: true,
  circle: false,
  self: false,
  deniedItems: [],
  linkKinds: ['gpconsultation'],
  matrix,
  objected: false,
  emergencyOpen: false,
  choices: NO_CHOICES,
  today: '2026-11-24',
  now: new Date('2026-11-24T10:00:00Z'),
};
const adult: RecordFacts['citizen'] = {
  ages: DEFAULT_AGES,
  birthDate: '1980-05-05',
  incapable: false,
  relations: [],
  represented: [],
  mandates: [],
  closed: [],
  caller: { deceased: false, consent: true },
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
    expect(verdict({})).toMatchObject({
      basis: 'therapeutic-link',
      limits: { categories: ['other'], onlyAuthored: false },
    });
  });

  it.each([
    ['patient-unknown', { known: false }, {}],
    ['patient-deceased', { deceased: true }, {}],
    ['no-consent', { consent: false }, {}],
    ['no-therapeutic-link', { linked: false }, {}],
    ['no-matrix', { matrix: undefined }, {}],
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

  it('lets a physician write down what was found in an emergency, and says so', () => {
    const reason = { act: 'publish-document', emergencyReason: 'Found unconscious in the street' } as const;
    expect(verdict({ linked: false }, reason)).toMatchObject({ basis: 'emergency' });
    expect(verdict({ linked: false, emergencyOpen: true }, { act: 'publish-document' })).toMatchObject({
      refused: 'no-therapeutic-link',
    });
  });

  it('rests no act that needs no link on an emergency, whatever reason comes with it', () => {
    expect(verdict({ linked: false }, { act: 'put-patient', emergencyReason: 'x' })).toMatchObject({
      basis: 'registration',
    });
  });

  it('lets a circle of trust look without a link, says so, and never without consent', () => {
    expect(verdict({ linked: false, circle: true })).toMatchObject({ basis: 'circle-of-trust' });
    expect(verdict({ linked: true, circle: true })).toMatchObject({ basis: 'therapeutic-link' });
    expect(verdict({ linked: false, circle: true, consent: false })).toMatchObject({ refused: 'no-consent' });
    expect(verdict({ linked: false, circle: true, excluded: true })).toMatchObject({ limits: { onlyAuthored: true } });
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
    expect(verdict({ self: true, linked: false, citizen: adult }, { caller })).toMatchObject({
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

  const as = (profession: string, facts: Partial<RecordFacts> = {}, act: Act = 'list-documents') =>
    verdict(facts, { act, caller: { ...physician, caregiver: { ...physician.caregiver, profession } } });

  it.each([
    ['a profession without a row: only what it wrote', as('perspodologist'), { categories: [], ownCategories: [] }],
    [
      'sections of a summary',
      as('persnurse'),
      { categories: ['summary'], sections: { summary: ['sm-allergies'] }, ownCategories: [] },
    ],
    ['a condition that is met', as('persphysiotherapist', { linkKinds: ['referral'] }), { categories: ['other'] }],
    ['a condition that is not met', as('persphysiotherapist'), { categories: [] }],
    ['own profession', as('persdentist'), { categories: [], ownCategories: ['other'], ownProfession: 'persdentist' }],
    ['an operation without a cell', as('persphysician', {}, 'read-document'), { categories: [] }],
    ['writing without a cell', as('persphysician', {}, 'publish-document'), { categories: [], writes: [] }],
  ])('is limited by the matrix: %s', (_, answer, limits) => {
    expect(answer).toMatchObject({ limits: { ...limits, authoredBy: [CAREGIVER] } });
  });
});

describe('the table of gates', () => {
  const guarded = (act: Act) => gates.filter((gate) => gate.guards.includes(act)).map((gate) => gate.name);

  const DUTIES: readonly Act[] = [
    ...(['withdraw-document', 'answer-rectification', 'extend-rectification'] as const),
    ...(['set-document-right', 'view-document-rights'] as const),
  ];

  // The privacy officer judges what happened, authors do their duty and tell what the patient wanted, and who somebody was is
  // still told, whatever became of the patient.
  it.each(acts.map((act) => [act]))('guards %s', (act) => {
    const whatever = ['review-emergency', 'view-patient', ...DUTIES].includes(act);
    expect(guarded(act).includes('living patient')).toBe(!whatever);
  });

  it.each(DUTIES.map((act) => [act]))('asks for %s who is recognised, and neither consent nor link', (act) => {
    expect(guarded(act)).toEqual(['application scope', 'recognised caller', 'citizen side', 'known patient']);
  });

  it.each([
    ['publish-document'],
    ['publish-set'],
    ['load-history'],
    ['request-publication'],
    ['list-documents'],
    ['read-document'],
  ] as const)('lets %s pass all of them', (act) => {
    expect(guarded(act)).toEqual(
      expect.arrayContaining(['recognised caller', 'known patient', 'consent', 'therapeutic link']),
    );
  });
});
