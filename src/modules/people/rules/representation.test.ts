import { describe, expect, it } from 'vitest';
import {
  childKinds,
  type EntryFacts,
  entryFault,
  entryKinds,
  proofKinds,
  proofs,
  representationKinds,
  type Standing,
} from './representation.ts';

const TODAY = '2026-11-25';
const adult = { deceased: false, age: { least: 50, most: 50 } };
const child = { deceased: false, age: { least: 9, most: 9 } };
const base: EntryFacts = {
  ...{ kind: 'spouse', proof: 'civil-registry', from: TODAY, today: TODAY, majority: 18 },
  ...{ patient: adult, representative: adult, standing: [] },
};
const standing = (kind: Standing['kind'], more: Partial<Standing> = {}): Standing => ({
  ...{ kind, from: '2020-01-01', same: false, alive: true },
  ...more,
});
const judge = (change: Partial<EntryFacts>) => entryFault({ ...base, ...change });

describe('an entry', () => {
  it.each<[string, Partial<EntryFacts>, string | undefined]>([
    ['as it should be', {}, undefined],
    ['that ended before it began', { from: '2026-12-02', until: '2026-12-01' }, 'period-order'],
    ['of no day', { until: TODAY, from: TODAY }, 'period-order'],
    ['of the past', { from: '2020-01-01', until: TODAY }, 'period-over'],
    ['of one day', { until: '2026-11-26' }, undefined],
    ['about somebody who died', { patient: { ...adult, deceased: true } }, 'patient-deceased'],
    ['by somebody who died', { representative: { ...adult, deceased: true } }, 'representative-deceased'],
    [
      'by somebody of 17',
      { representative: { deceased: false, age: { least: 17, most: 17 } } },
      'representative-not-adult',
    ],
    ['by somebody of unknown age', { representative: { deceased: false, age: undefined } }, 'representative-not-adult'],
    ['about somebody of unknown age', { patient: { deceased: false, age: undefined } }, 'age-unknown'],
    ['about somebody of 17 or 18', { patient: { deceased: false, age: { least: 17, most: 18 } } }, 'age-unknown'],
    ['of a spouse of a child', { patient: child }, 'kind-not-for-age'],
    ['of a guardian of an adult', { kind: 'guardian', proof: 'court-order' }, 'kind-not-for-age'],
    [
      'that a child cannot decide',
      { kind: 'incapacity', proof: 'court-order', patient: child, representative: undefined },
      'kind-not-for-age',
    ],
    ['that stands already', { standing: [standing('spouse', { same: true })] }, 'overlaps'],
    [
      'that begins on the day another ends',
      { from: '2027-01-01', standing: [standing('spouse', { same: true, until: '2027-01-01' })] },
      undefined,
    ],
    [
      'that ends before another begins',
      { until: '2027-01-01', standing: [standing('spouse', { same: true, from: '2027-01-01' })] },
      undefined,
    ],
    [
      'of a second incapacity',
      {
        kind: 'incapacity',
        proof: 'court-order',
        representative: undefined,
        standing: [standing('incapacity', { same: true })],
      },
      'overlaps',
    ],
    [
      'of an incapacity beside an administrator',
      { kind: 'incapacity', proof: 'court-order', representative: undefined, standing: [standing('administrator')] },
      undefined,
    ],
  ])('%s', (_, change, fault) => {
    expect(judge(change)).toBe(fault);
  });

  it('a young parent may be entered: from which age it acts is judged at each question', () => {
    const young = { deceased: false, age: { least: 16, most: 16 } };
    expect(judge({ kind: 'parent', patient: child, representative: young })).toBeUndefined();
  });

  it.each(entryKinds.flatMap((kind) => proofKinds.map((proof) => [kind, proof] as const)))(
    '%s by %s',
    (kind, proof) => {
      const patient = kind === 'guardian' ? child : adult;
      const representative = kind === 'incapacity' ? undefined : adult;
      const expected = proofs[kind].includes(proof) ? undefined : 'proof-not-enough';
      expect(judge({ kind, proof, patient, representative })).toBe(expected);
    },
  );
});

const orders = [
  ['an adult', adult, representationKinds],
  ['a child', child, childKinds],
] as const;

describe.each(orders)('the order of the law for %s', (_, patient, order) => {
  const pairs = order.flatMap((kind, at) => order.map((other, place) => [kind, other, place < at] as const));

  it.each(pairs)('%s while a %s stands', (kind, other, isLower) => {
    const facts = { kind, proof: proofs[kind][0] ?? 'court-order', patient };
    const refused = isLower ? 'higher-stands' : undefined;
    expect(judge({ ...facts, standing: [standing(other)] })).toBe(refused);
    expect(judge({ ...facts, standing: [standing(other, { alive: false })] })).toBeUndefined();
    expect(judge({ ...facts, standing: [standing(other, { until: TODAY })] })).toBeUndefined();
    expect(
      judge({ ...facts, until: '2027-01-01', standing: [standing(other, { from: '2027-01-01' })] }),
    ).toBeUndefined();
    expect(judge({ ...facts, standing: [standing(other, { from: '2027-01-01' })] })).toBe(refused);
  });
});
