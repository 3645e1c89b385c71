import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Caller, caregiverKey, patientKey, type Question } from '../../grants/index.ts';
import { decide } from './decide.ts';
import { decideItem, type ItemFacts } from './decide-item.ts';
import { explain } from './explain.ts';
import type { RecordFacts } from './facts.ts';
import { makeMatrix } from './matrix.ts';
import { delayNow, limitsOfCaregiver, limitsOfPatient, NO_CHOICES, type PatientChoices } from './patient-limits.ts';

const DAY = 86_400_000;
const NOW = new Date('2026-11-24T10:00:00.400Z');
const PATIENT = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const ME = caregiverKey('0190c0de-0000-7000-8000-000000000001');
const KINDS = ['sumehr', 'labresult', 'note'];
const matrix = makeMatrix(
  '1',
  (['summary', 'notes-journal'] as const).flatMap((category) =>
    ['persphysician', 'persnurse'].flatMap((profession) =>
      (['list', 'read'] as const).map((operation) => ({
        ...{ profession, category, operation, effect: 'full' as const },
        ...{ sections: [], condition: [], source: 'test' },
      })),
    ),
  ),
);
const ITEMS = ['0190c0de-0000-7000-8000-00000000000a', '0190c0de-0000-7000-8000-00000000000b'];

describe('the limits of a caregiver', () => {
  it.each([
    ['nothing chosen', {}, false, { deniedKinds: [], onlyKinds: 'any', recordedBefore: 'any', openedItems: [] }],
    ['a kind', { deniedKinds: ['note'] }, false, { deniedKinds: ['note'], recordedBefore: 'any' }],
    ['every kind', { deniedKinds: ['*'] }, false, { recordedBefore: new Date(0) }],
    // Whole seconds: a document that came in the same second is closed.
    ['new documents', { closedFrom: NOW }, false, { recordedBefore: new Date('2026-11-24T10:00:00Z') }],
    ['emergency limited, with a link', { emergency: 'limited' }, false, { onlyKinds: 'any' }],
    ['emergency limited', { emergency: 'limited' }, true, { onlyKinds: ['sumehr'] }],
    ['emergency refused, with a link', { emergency: 'refused' }, false, { recordedBefore: 'any' }],
    [
      'emergency refused',
      { emergency: 'refused', openedItems: ITEMS },
      true,
      { recordedBefore: new Date(0), openedItems: [] },
    ],
    ['emergency allowed', { emergency: 'allowed' }, true, { onlyKinds: 'any', recordedBefore: 'any' }],
  ] as const)('%s', (_, chosen, inEmergency, expected) => {
    expect(limitsOfCaregiver({ ...NO_CHOICES, ...chosen }, inEmergency)).toMatchObject(expected);
  });
});

describe('the delay on the own portal', () => {
  const changed = (days: number, before: number, daysAgo: number) => ({
    days,
    before,
    changedAt: new Date(NOW.getTime() - daysAgo * DAY),
  });
  it.each([
    ['none', changed(0, 0, 100), 0],
    ['made longer: at once', changed(30, 5, 0), 30],
    ['made shorter: the old one still runs', changed(0, 30, 29), 30],
    ['made shorter: the old one has passed', changed(0, 30, 30), 0],
    ['made shorter, not to nothing', changed(3, 30, 31), 3],
  ])('%s', (_, delay, days) => {
    expect(delayNow(delay, NOW)).toBe(days);
  });

  it('hides what came within it', () => {
    const limits = limitsOfPatient({ ...NO_CHOICES, delay: changed(5, 5, 90) }, NOW);
    expect(limits.recordedBefore).toEqual(new Date('2026-11-19T10:00:00Z'));
  });
});

const choices: fc.Arbitrary<PatientChoices> = fc.record({
  deniedKinds: fc.subarray([...KINDS, '*']),
  closedFrom: fc.constantFrom(undefined, new Date(NOW.getTime() - DAY), NOW),
  openedItems: fc.subarray(ITEMS),
  emergency: fc.constantFrom('allowed' as const, 'limited' as const, 'refused' as const),
  delay: fc.constantFrom(NO_CHOICES.delay, { days: 2, before: 0, changedAt: NOW }),
});
const items: fc.Arbitrary<ItemFacts> = fc.record({
  item: fc.constantFrom(...ITEMS),
  kind: fc.constantFrom(...KINDS),
  category: fc.constantFrom('summary', 'notes-journal'),
  author: fc.constantFrom(undefined, ME),
  authorProfession: fc.constantFrom(undefined, 'persnurse', 'persphysician'),
  openToPatientFrom: fc.constantFrom(undefined, '2026-11-01', '2027-01-01'),
  recordedAt: fc.constantFrom(new Date(NOW.getTime() - 3 * DAY), new Date('2026-11-24T10:00:00Z')),
});
const facts: fc.Arbitrary<RecordFacts> = fc.record({
  ...{ known: fc.constant(true), deceased: fc.boolean(), consent: fc.boolean(), objected: fc.boolean() },
  ...{ excluded: fc.boolean(), linked: fc.boolean(), emergencyOpen: fc.boolean(), self: fc.boolean() },
  deniedItems: fc.subarray(ITEMS),
  circle: fc.boolean(),
  linkKinds: fc.constant([]),
  matrix: fc.constant(matrix),
  choices,
  today: fc.constant('2026-11-24'),
  now: fc.constant(NOW),
});
const at = { door: 'intrahub', requestId: 'r' } as const;
const callers = fc.constantFrom<Caller>(
  { kind: 'patient', ...at, patient: PATIENT },
  ...['persphysician', 'persnurse'].map(
    (profession): Caller => ({
      kind: 'caregiver',
      ...at,
      caregiver: { key: ME, personHash: 'aa', profession, status: 'active' },
    }),
  ),
);
const questions: fc.Arbitrary<Question> = fc.record({
  act: fc.constantFrom('list-documents' as const, 'read-document' as const),
  caller: callers,
  patient: fc.constant({ key: PATIENT }),
  emergencyReason: fc.constantFrom(undefined, 'Found unconscious in the street'),
});

/** May this caller see this item? */
function sees(known: RecordFacts, question: Question, item: ItemFacts): boolean {
  const verdict = decide({ facts: known, question });
  return verdict.refused === undefined && decideItem(verdict.limits, item);
}

type Change = (known: RecordFacts) => RecordFacts;
const chosen =
  (change: (choice: PatientChoices) => Partial<PatientChoices>): Change =>
  (known) => ({ ...known, choices: { ...known.choices, ...change(known.choices) } });

/** Every way in which a patient closes; read backwards it is the end of that closure. */
const closures: readonly (readonly [string, Change])[] = [
  ['an exclusion', (known) => ({ ...known, excluded: true })],
  ['a withdrawal of consent', (known) => ({ ...known, consent: false })],
  ['a refusal of own use', (known) => ({ ...known, objected: true })],
  ['a hidden document', (known) => ({ ...known, deniedItems: ITEMS })],
  ['a closed kind', chosen(({ deniedKinds }) => ({ deniedKinds: [...deniedKinds, 'note'] }))],
  ['everything closed', chosen(({ deniedKinds }) => ({ deniedKinds: [...deniedKinds, '*'] }))],
  ['closed new documents', chosen(({ closedFrom }) => ({ closedFrom: closedFrom ?? NOW }))],
  ['a shown document no longer shown', chosen(() => ({ openedItems: [] }))],
  ['emergencies limited', chosen(({ emergency }) => ({ emergency: emergency === 'refused' ? 'refused' : 'limited' }))],
  ['emergencies refused', chosen(() => ({ emergency: 'refused' }))],
  ['a longer delay', chosen(({ delay }) => ({ delay: { ...delay, days: delay.days + 5 } }))],
];

describe.each(closures)('%s', (_, close) => {
  it('never opens an item, and its end never closes one', () => {
    fc.assert(
      fc.property(facts, questions, items, (known, question, item) => {
        const closed = sees(close(known), question, item);
        return !closed || sees(known, question, item);
      }),
      { numRuns: 400 },
    );
  });
});

it('what the caregiver wrote stays in sight, whatever the patient closed', () => {
  fc.assert(
    fc.property(facts, questions, items, (known, question, item) => {
      if (question.caller.kind !== 'caregiver') return true;
      const open = { ...known, consent: true, deceased: false, linked: true };
      return sees(open, question, { ...item, author: ME });
    }),
  );
});

it('is told step by step as it is decided', () => {
  fc.assert(
    fc.property(facts, questions, items, (known, question, item) => {
      const { cut, steps, by } = explain({ facts: known, question }, item);
      const verdict = decide({ facts: known, question });
      if (verdict.refused === undefined) return by !== undefined && (cut !== 'nothing') === sees(known, question, item);
      const [first] = steps.filter(({ refused }) => refused !== undefined);
      return cut === 'nothing' && by === undefined && first?.refused === verdict.refused;
    }),
    { numRuns: 400 },
  );
});
