import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../platform/time/index.ts';
import { type Act, acts, type Caller, patientKey } from '../../grants/index.ts';
import { childKinds, representationKinds } from '../../people/index.ts';
import { DEFAULT_AGES } from './age.ts';
import { onlyByCitizens } from './citizen-acts.ts';
import type { CitizenFacts, MandateFacts } from './citizen-facts.ts';
import { citizenRole, citizenSide } from './citizen-side.ts';
import type { Case } from './facts.ts';
import { gates } from './gates.ts';
import { NO_CHOICES } from './patient-limits.ts';

const PATIENT = patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const OTHER = patientKey('7f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e');
const TODAY = '2026-11-25';
const NOW = new Date('2026-11-25T10:00:00Z');
const at = { door: 'patient-portal', requestId: 'r-1' } as const;

/** Whole years before today. */
const aged = (years: number): string => addMonths(TODAY, -12 * years);
const mandate: MandateFacts = {
  ...{ kind: 'mandate', scope: 'manage', purposes: ['documents', 'access-log', 'rights'] },
  ...{ accepted: true, ended: false, startsOn: '2026-01-01' },
};
const base: CitizenFacts = {
  ages: DEFAULT_AGES,
  birthDate: aged(40),
  ...{ incapable: false, relations: [], represented: [], mandates: [], closed: [] },
  caller: { birthDate: aged(40), deceased: false, consent: true },
};

interface Asked {
  readonly act?: Act;
  readonly self?: boolean;
  readonly consent?: boolean;
  readonly today?: string;
}

function ask(
  citizen: Partial<CitizenFacts>,
  { act = 'read-document', self = false, consent = true, today = TODAY }: Asked = {},
): Case {
  const caller: Caller = { kind: 'patient', ...at, patient: self ? PATIENT : OTHER };
  const patient = { known: true, deceased: false, consent, objected: false, deniedItems: [], choices: NO_CHOICES };
  const care = { circle: false, linkKinds: [], matrix: undefined };
  const facts = { ...patient, ...care, excluded: false, linked: false, emergencyOpen: false, self, today, now: NOW };
  return {
    facts: { ...facts, citizen: { ...base, ...citizen } },
    question: { act, caller, patient: { key: PATIENT } },
  };
}

const answer = (asked: Case): string => citizenSide(asked) ?? `yes: ${citizenRole(asked)}`;

/** Who stands at the record, in the words of the table. */
const ties: Readonly<Record<string, { facts: Partial<CitizenFacts>; self?: boolean }>> = {
  self: { facts: {}, self: true },
  parent: { facts: { relations: ['parent'], represented: ['parent'] } },
  mandatary: { facts: { mandates: [mandate] } },
  reader: { facts: { mandates: [{ ...mandate, scope: 'read', purposes: ['documents'] }] } },
  trusted: { facts: { mandates: [{ ...mandate, kind: 'person-of-trust' }] } },
  representative: { facts: { incapable: true, relations: ['spouse'], represented: ['spouse', 'sibling'] } },
  'second in order': { facts: { incapable: true, relations: ['sibling'], represented: ['spouse', 'sibling'] } },
  stranger: { facts: {} },
};

it('what no other gate keeps from caregivers, houses and officers is done from the side of the citizens only', () => {
  const kept = gates.filter(({ name }) => name === 'recognised caller' || name === 'reviewing officer');
  const others = acts.filter((act) => !kept.some(({ guards }) => guards.includes(act)));
  expect(others.filter((act) => !onlyByCitizens.includes(act))).toEqual([]);
});

/** Written from the facts (access 8.1-8.6), not from the rules: who may read a document at which age. */
const READ: readonly (readonly [
  tie: string,
  ...byAge: readonly [of11: string, of12: string, of15: string, of16: string, of17: string, of40: string],
])[] = [
  [
    'self',
    'citizen-child-with-parents',
    'citizen-side-closed',
    'citizen-side-closed',
    'yes: self',
    'yes: self',
    'yes: self',
  ],
  [
    'parent',
    'yes: parent',
    'citizen-side-closed',
    'citizen-side-closed',
    'citizen-decides-alone',
    'citizen-decides-alone',
    'citizen-decides-alone',
  ],
  [
    'mandatary',
    'mandate-giver-too-young',
    'mandate-giver-too-young',
    'mandate-giver-too-young',
    'yes: mandatary',
    'yes: mandatary',
    'yes: mandatary',
  ],
  [
    'reader',
    'mandate-giver-too-young',
    'mandate-giver-too-young',
    'mandate-giver-too-young',
    'yes: mandatary',
    'yes: mandatary',
    'yes: mandatary',
  ],
  [
    'trusted',
    'mandate-giver-too-young',
    'mandate-giver-too-young',
    'mandate-giver-too-young',
    'yes: person-of-trust',
    'yes: person-of-trust',
    'yes: person-of-trust',
  ],
  [
    'representative',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'yes: representative',
  ],
  [
    'second in order',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'citizen-higher-representative',
  ],
  [
    'stranger',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
    'not-your-record',
  ],
];
const AGES = [11, 12, 15, 16, 17, 40] as const;

/** Which acts a role covers, once its age is right. */
const looks: readonly Act[] = ['act-for', 'view-patient', 'list-documents', 'read-document', 'view-trail'];
const rights: readonly Act[] = [
  ...(['view-rights', 'view-letters', 'set-limits', 'exclude', 'end-exclusion'] as const),
  ...(['declare-consent', 'withdraw-consent', 'declare-link', 'end-link', 'list-links'] as const),
];
const corrections: readonly Act[] = ['ask-rectification', 'object-rectification'];
/** Of caregivers and of the office. */
const others: readonly Act[] = [
  ...(['put-patient', 'view-consent'] as const),
  ...(['publish-document', 'publish-set', 'load-history', 'request-publication', 'review-emergency'] as const),
];
const duties: readonly Act[] = ['withdraw-document', 'answer-rectification', 'extend-rectification'];
/** Of the software of caregivers and institutions. */
const software: readonly Act[] = [
  ...(['view-consent', 'set-document-right', 'view-document-rights', 'list-own-looks'] as const),
];
const COVERS: readonly (readonly [tie: string, age: number, acts: readonly Act[]])[] = [
  ['self', 40, [...acts.filter((act) => ![...others, ...duties, ...software].includes(act))]],
  ['parent', 9, [...looks, ...rights, ...corrections]],
  ['mandatary', 40, [...looks, ...rights, ...corrections, 'answer-mandate']],
  ['reader', 40, ['act-for', 'view-patient', 'list-documents', 'read-document', 'answer-mandate']],
  ['trusted', 40, [...looks, 'view-rights', 'view-letters', 'list-links', 'answer-mandate']],
  ['representative', 40, [...looks, ...rights, ...corrections]],
  ['second in order', 40, []],
  ['stranger', 40, []],
];

const cell = (tie: string, age: number, act: Act): string => {
  const { facts, self = false } = ties[tie] ?? { facts: {} };
  return answer(ask({ ...facts, birthDate: aged(age) }, { act, self }));
};

describe('role x age', () => {
  it.each(READ.flatMap(([tie, ...byAge]) => AGES.map((age, column) => [tie, age, byAge[column] ?? ''] as const)))(
    '%s of a patient aged %i: %s',
    (tie, age, expected) => {
      expect(cell(tie, age, 'read-document')).toBe(expected);
    },
  );
});

describe('role x act', () => {
  it.each(COVERS.flatMap(([tie, age, covered]) => acts.map((act) => [tie, act, age, covered.includes(act)] as const)))(
    '%s may %s at %i: %s',
    (tie, act, age, expected) => {
      expect(cell(tie, age, act).startsWith('yes')).toBe(expected);
    },
  );
});

describe('the day of a birthday', () => {
  const born = '2014-11-25';
  const parent = { ...ties.parent?.facts, birthDate: born };

  it('closes the parents’ side on the twelfth, not the day before', () => {
    expect(answer(ask(parent, { today: '2026-11-24' }))).toBe('yes: parent');
    expect(answer(ask(parent, { today: '2026-11-25' }))).toBe('citizen-side-closed');
  });

  it('opens the own record on the sixteenth', () => {
    expect(answer(ask({ birthDate: born }, { self: true, today: '2030-11-24' }))).toBe('citizen-side-closed');
    expect(answer(ask({ birthDate: born }, { self: true, today: '2030-11-25' }))).toBe('yes: self');
  });

  it('of a 29 February falls on 1 March of a common year, and on its own day in a leap year', () => {
    const leap = { birthDate: '2012-02-29', mandates: [mandate], caller: { ...base.caller, birthDate: '2009-02-29' } };
    expect(answer(ask({ ...ties.parent?.facts, birthDate: '2012-02-29' }, { today: '2024-02-28' }))).toBe(
      'yes: parent',
    );
    expect(answer(ask({ ...ties.parent?.facts, birthDate: '2012-02-29' }, { today: '2024-02-29' }))).toBe(
      'citizen-side-closed',
    );
    // An impossible birth date says no age at all.
    expect(answer(ask(leap, { today: '2030-02-28' }))).toBe('citizen-acting-person');
    const of18 = { ...base.caller, birthDate: '2008-02-29' };
    expect(answer(ask({ mandates: [mandate], caller: of18 }, { today: '2026-02-28' }))).not.toBe('yes: mandatary');
    expect(answer(ask({ mandates: [mandate], caller: of18 }, { today: '2026-03-01' }))).toBe('yes: mandatary');
  });
});

describe('a birth date that is not whole', () => {
  it.each([
    ['self', '2010', 'citizen-age-unknown'],
    ['self', '2009', 'yes: self'],
    ['self', '2010-11', 'citizen-age-unknown'],
    ['self', '2010-10', 'yes: self'],
    ['self', '2012-00-00', 'citizen-side-closed'],
    ['self', undefined, 'citizen-age-unknown'],
    ['self', 'unknown', 'citizen-age-unknown'],
    ['self', '2027-01-01', 'citizen-age-unknown'],
    ['parent', '2014', 'citizen-age-unknown'],
    ['parent', '2015', 'yes: parent'],
    ['parent', '2014-11', 'citizen-age-unknown'],
    ['parent', '2014-12', 'yes: parent'],
    ['parent', undefined, 'citizen-age-unknown'],
    ['mandatary', '2010', 'mandate-giver-too-young'],
    ['mandatary', undefined, 'citizen-age-unknown'],
    ['representative', '2008', 'citizen-age-unknown'],
  ])('%s, born %s: %s', (tie, birthDate, expected) => {
    const { facts, self = false } = ties[tie] ?? { facts: {} };
    expect(answer(ask({ ...facts, birthDate }, { self }))).toBe(expected);
  });
});

describe('a mandate', () => {
  it.each([
    ['not accepted', { accepted: false }, 'mandate-not-accepted'],
    ['ended', { ended: true }, 'mandate-over'],
    ['of tomorrow', { startsOn: '2026-11-26' }, 'mandate-not-begun'],
    ['on its last day', { endsOn: '2026-11-26' }, 'yes: mandatary'],
    ['the day after', { endsOn: '2026-11-25' }, 'mandate-over'],
  ] as const)('%s: %s', (_, change, expected) => {
    expect(answer(ask({ mandates: [{ ...mandate, ...change }] }))).toBe(expected);
  });

  it('of a 14-year-old opens where the setting allows it', () => {
    const asked = { mandates: [mandate], birthDate: aged(14) };
    expect(answer(ask(asked))).toBe('mandate-giver-too-young');
    expect(answer(ask({ ...asked, ages: { ...DEFAULT_AGES, mandateFrom: 12 } }))).toBe('yes: mandatary');
  });

  it('lets the one it names refuse it, whatever the age', () => {
    const young = { mandates: [{ ...mandate, accepted: false }], caller: { ...base.caller, birthDate: aged(15) } };
    expect(answer(ask(young, { act: 'answer-mandate' }))).toBe('yes: other-party');
  });

  it('of trust needs both consents', () => {
    const trust = { mandates: [{ ...mandate, kind: 'person-of-trust' } as const] };
    expect(answer(ask(trust, { consent: false }))).toBe('trust-needs-consents');
    expect(answer(ask({ ...trust, caller: { ...base.caller, consent: false } }))).toBe('trust-needs-consents');
  });
});

describe('a guardian', () => {
  const guardian = { relations: ['guardian'], represented: ['guardian'] } as const;
  it.each([
    [9, 'yes: guardian'],
    [13, 'citizen-side-closed'],
    [16, 'citizen-decides-alone'],
  ])('of somebody of %i: %s', (age, expected) => {
    expect(answer(ask({ ...guardian, birthDate: aged(age) }))).toBe(expected);
  });

  it('acts when no parent is there', () => {
    const both = { relations: ['guardian'], represented: ['parent', 'guardian'], birthDate: aged(9) } as const;
    expect(answer(ask(both))).toBe('citizen-higher-representative');
    expect(answer(ask({ ...both, relations: ['parent', 'guardian'] }))).toBe('yes: parent');
  });
});

describe('an adult who cannot decide', () => {
  it('is represented by the first of the legal order who is there', () => {
    for (const [at, kind] of representationKinds.entries()) {
      const rest = representationKinds.slice(at);
      expect(answer(ask({ incapable: true, relations: [kind], represented: rest }))).toBe('yes: representative');
      const before = representationKinds.slice(0, at);
      if (before.length === 0) continue;
      const higher = ask({ incapable: true, relations: [kind], represented: [...before, kind] });
      expect(answer(higher)).toBe('citizen-higher-representative');
    }
  });

  it('reads the own record and leaves decisions to the representative', () => {
    expect(answer(ask({ incapable: true }, { self: true }))).toBe('yes: self');
    expect(answer(ask({ incapable: true }, { self: true, act: 'set-limits' }))).toBe('citizen-represented');
    expect(answer(ask({ incapable: true }, { self: true, act: 'manage-mandates' }))).toBe('citizen-represented');
    // A mandate kept under another key of the same person's joined record is answered as the own one.
    expect(answer(ask({ incapable: true }, { self: true, act: 'answer-mandate' }))).toBe('citizen-represented');
  });

  it('is never a guardian’s, and a guardian there keeps nobody else out', () => {
    expect(answer(ask({ incapable: true, relations: ['guardian'], represented: ['guardian'] }))).toBe(
      'not-your-record',
    );
    const sister = ask({ incapable: true, relations: ['sibling'], represented: ['guardian', 'sibling'] });
    expect(answer(sister)).toBe('yes: representative');
  });

  it('is nobody’s once the incapacity is over', () => {
    expect(answer(ask({ relations: ['spouse'], represented: ['spouse'] }))).toBe('citizen-not-incapable');
  });
});

it.each([
  ...([['view-trail'], ['set-limits'], ['view-rights'], ['view-letters'], ['exclude'], ['end-exclusion']] as const),
  ...([['manage-mandates'], ['answer-mandate'], ['act-for']] as const),
])('%s is not for caregivers', (act) => {
  const caller: Caller = {
    kind: 'caregiver',
    ...at,
    caregiver: { key: OTHER as never, personHash: 'aa', profession: 'persphysician', status: 'active' },
  };
  const { facts, question } = ask({}, { act });
  expect(citizenSide({ facts, question: { ...question, caller } })).toBe('not-your-record');
});

describe('properties', () => {
  const day = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays(TODAY, -days));
  const near = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days));
  const kinds = fc.subarray([...new Set([...representationKinds, ...childKinds])]);
  const anyMandate: fc.Arbitrary<MandateFacts> = fc.record({
    kind: fc.constantFrom('mandate' as const, 'person-of-trust' as const),
    scope: fc.constantFrom('read' as const, 'manage' as const),
    purposes: fc.subarray([...mandate.purposes]),
    ...{ accepted: fc.boolean(), ended: fc.boolean(), startsOn: near, endsOn: fc.option(near, { nil: undefined }) },
  });
  const anyCase = fc
    .record({
      birthDate: fc.oneof(
        day,
        day.map((one) => one.slice(0, 4)),
        fc.constant(undefined),
      ),
      ...{ incapable: fc.boolean(), relations: kinds, others: kinds, mandates: fc.array(anyMandate, { maxLength: 3 }) },
      caller: fc.record({
        birthDate: fc.option(day, { nil: undefined }),
        deceased: fc.boolean(),
        consent: fc.boolean(),
      }),
      ...{ act: fc.constantFrom(...acts), self: fc.boolean(), consent: fc.boolean() },
    })
    .map(({ act, self, consent, others, ...facts }) => ({
      asked: { act, self, consent },
      facts: { ...facts, represented: [...new Set([...facts.relations, ...others])] },
    }));
  const opens = (facts: Partial<CitizenFacts>, asked: Asked): boolean => citizenSide(ask(facts, asked)) === undefined;

  it('an end, or an earlier end, never opens', () => {
    fc.assert(
      fc.property(anyCase, near, ({ facts, asked }, end) => {
        const ending = facts.mandates.map((one) => ({
          ...one,
          endsOn: one.endsOn && one.endsOn < end ? one.endsOn : end,
        }));
        return opens(facts, asked) || !opens({ ...facts, mandates: ending }, asked);
      }),
      { numRuns: 2000 },
    );
  });

  // One fact is a limit by itself: that a higher representative is there. Its going opens to the next by law.
  it('a fact that is gone never opens: a mandate, a relation, the incapacity, a birth date, a consent', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ facts, asked }, which) => {
        if (opens(facts, asked)) return true;
        const without = which % Math.max(1, facts.mandates.length);
        return [
          opens({ ...facts, mandates: facts.mandates.filter((_, at) => at !== without) }, asked),
          opens({ ...facts, relations: facts.relations.slice(1) }, asked),
          opens({ ...facts, birthDate: undefined }, asked),
          opens({ ...facts, caller: { ...facts.caller, birthDate: undefined } }, asked),
          opens({ ...facts, caller: { ...facts.caller, consent: false } }, asked),
          opens(facts, { ...asked, consent: false }),
          ...(asked.self ? [] : [opens({ ...facts, incapable: false }, asked)]),
        ].every((open) => !open);
      }),
      { numRuns: 2000 },
    );
  });
});
