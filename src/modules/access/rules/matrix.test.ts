import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, caregiverKey, patientKey, type RecordLimits } from '../../grants/index.ts';
import { categories } from './categories.ts';
import { type Cut, cutOf, type ItemFacts, mayWrite } from './decide-item.ts';
import { limitsOf } from './limits.ts';
import { type Effect, effects, type MatrixCell, makeMatrix, operations } from './matrix.ts';
import { startingCells } from './oracle/starting-cells.ts';
import { NO_CHOICES } from './patient-limits.ts';

const csv = readFileSync('src/modules/access/matrix/starting-matrix.csv', 'utf8');
const startingMatrix = makeMatrix('1', startingCells);
const ACT: Readonly<Record<string, Act>> = { list: 'list-documents', read: 'read-document', write: 'publish-document' };

function limitsFor(cells: readonly MatrixCell[], profession: string, operation: string, linkKinds: readonly string[]) {
  const matrix = cells === startingCells ? startingMatrix : makeMatrix('1', cells);
  const caregiver = {
    key: caregiverKey('0190c0de-0000-7000-8000-000000000001'),
    personHash: 'aa',
    profession,
  } as const;
  return limitsOf({
    question: {
      act: ACT[operation] ?? 'read-document',
      caller: { kind: 'caregiver', door: 'intrahub', requestId: '', caregiver: { ...caregiver, status: 'active' } },
      patient: { key: patientKey('6f2c8c9e-3d3b-4f0e-9c57-1f2a3b4c5d6e') },
    },
    facts: {
      ...{ known: true, deceased: false, consent: true, excluded: false, linked: true, circle: false, self: false },
      ...{ deniedItems: [], today: '2026-11-24', linkKinds, matrix },
      ...{ objected: false, emergencyOpen: false, choices: NO_CHOICES, now: NOW },
    },
  });
}

const NOW = new Date('2026-11-24T10:00:00Z');
const document = (category: string, authorProfession: string): ItemFacts => ({
  ...{ item: 'i', kind: 'note', recordedAt: NOW },
  category,
  authorProfession,
});
const OTHER = 'persoptician';

/** The oracle: the lines of the table read as text, without the rules. */
const lines = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
function told(profession: string, category: string, operation: string): readonly string[] {
  const line = lines.find(
    ([who, columns = '', does = '']) =>
      who === profession && columns.split(' ').includes(category) && does.split(' ').includes(operation),
  );
  return line?.slice(3, 6) ?? ['none', '', ''];
}
const professions = [...new Set(lines.map(([who = '']) => who)), OTHER];
const every = professions.flatMap((profession) =>
  categories.flatMap((category) => operations.map((operation) => [profession, category, operation] as const)),
);

describe('every cell of the starting matrix', () => {
  it('is there: all professions of the published list by all categories and operations', () => {
    expect(every.length).toBeGreaterThan(24 * 30 * 3);
  });

  it.each(professions)('of %s', (profession) => {
    for (const [who, category, operation] of every) if (who === profession) judge(profession, category, operation);
  });

  function judge(profession: string, category: string, operation: string): void {
    const [effect = '', sections = '', condition = ''] = told(profession, category, operation);
    const [met] = condition.split(' ').filter(Boolean);
    const without = limitsFor(startingCells, profession, operation, ['friendship']);
    const withLink = limitsFor(startingCells, profession, operation, met ? [met] : []);
    const expected = (own: boolean, linked: boolean): Cut => {
      if (effect === 'full' || (effect === 'on-condition' && linked)) return 'whole';
      if (effect === 'own-profession') return own ? 'whole' : 'nothing';
      return effect === 'sections' ? { sections: sections.split(' ') } : 'nothing';
    };
    if (operation === 'write') {
      expect([mayWrite(without, category), mayWrite(withLink, category)]).toEqual(
        [false, true].map((linked) => expected(false, linked) === 'whole'),
      );
      expect(cutOf(without, document(category, OTHER))).toBe('nothing');
      return;
    }
    for (const [limits, linked] of [
      [without, false],
      [withLink, true],
    ] as const) {
      expect(cutOf(limits, document(category, OTHER))).toEqual(expected(profession === OTHER, linked));
      expect(cutOf(limits, document(category, profession))).toEqual(expected(true, linked));
    }
  }
});

describe('the confirmed cells', () => {
  const cut = (profession: string, category: string, ...links: string[]) =>
    cutOf(limitsFor(startingCells, profession, 'read', links), document(category, 'persphysician'));

  it.each([
    ['persphysician', 'summary', [], 'whole'],
    ['persphysician', 'dr-physician-psychiatry', [], 'whole'],
    ['persphysician', 'genetic', [], 'nothing'],
    ['persphysician', 'genetic', ['gpconsultation'], 'whole'],
    ['persnurse', 'genetic', ['consultation'], 'nothing'],
    ['persnurse', 'dr-physician', [], 'whole'],
    ['persnurse', 'dr-physician-psychiatry', [], 'nothing'],
    ['persdentist', 'dr-physician-gynecology', [], 'nothing'],
    ['persphysiotherapist', 'oth-physician-radiology', [], 'nothing'],
    ['persphysiotherapist', 'oth-physician-radiology', ['referral'], 'whole'],
    ['persphysiotherapist', 'report-physician-orthopedics', ['referral'], 'whole'],
    ['persphysiotherapist', 'summary', ['referral'], 'nothing'],
    ['persdietician', 'report-physician-internal-medicine', ['consultation'], 'whole'],
    ['persdietician', 'report-physician-internal-medicine', ['patientmanagement'], 'nothing'],
  ] as const)('%s, %s, links %s: %s', (profession, category, links, expected) => {
    expect(cut(profession, category, ...links)).toBe(expected);
  });

  it.each(['persnurse', 'persdentist', 'perspharmacist'])('%s sees its sections of a summary', (profession) => {
    const sections = ['sm-adverse-drug-reaction', 'sm-allergies', 'sm-risks', 'sm-medication'];
    expect(cut(profession, 'summary')).toEqual({ sections });
  });
});

const LINKS = ['referral', 'gmd'];
const SECTIONS = ['sm-allergies', 'sm-risks'];
const COLUMNS = categories.slice(0, 4);
const cell: fc.Arbitrary<MatrixCell> = fc.record({
  profession: fc.constantFrom('persnurse', 'persdentist'),
  category: fc.constantFrom(...COLUMNS),
  operation: fc.constantFrom('list' as const, 'read' as const),
  effect: fc.constantFrom(...effects),
  sections: fc.subarray(SECTIONS, { minLength: 1 }),
  condition: fc.subarray(LINKS, { minLength: 1 }),
  source: fc.constant('test'),
});
const cells = fc.uniqueArray(cell, {
  selector: ({ profession, category, operation }) => `${profession}${category}${operation}`,
});
const item: fc.Arbitrary<ItemFacts> = fc.record({
  item: fc.constantFrom('i', 'j'),
  kind: fc.constant('note'),
  recordedAt: fc.constant(NOW),
  category: fc.constantFrom(...COLUMNS),
  author: fc.constantFrom(undefined, '0190c0de-0000-7000-8000-000000000001', 'somebody'),
  authorProfession: fc.constantFrom(undefined, 'persnurse', 'persdentist'),
  openToPatientFrom: fc.constantFrom(undefined, '2026-11-23', '2026-11-25'),
});

/** Everything of a document as a set of names, so that "no more than before" can be said. */
const shown = (cut: Cut): readonly string[] =>
  cut === 'whole' ? ['whole', ...SECTIONS] : cut === 'nothing' ? [] : cut.sections;
const opensNoMore = (narrow: RecordLimits, wide: RecordLimits, one: ItemFacts): void =>
  expect(shown(cutOf(wide, one))).toEqual(expect.arrayContaining([...shown(cutOf(narrow, one))]));

describe('a limit never opens', () => {
  const WEAKER: Readonly<Record<Effect, readonly Effect[]>> = {
    full: ['sections', 'own-profession', 'on-condition', 'none'],
    sections: ['none'],
    'own-profession': ['none'],
    'on-condition': ['none'],
    none: ['none'],
  };

  it('weakening or dropping a cell, losing a section, a condition or a link', () => {
    fc.assert(
      fc.property(cells, item, fc.subarray(LINKS), fc.nat(), (all, one, links, at) => {
        const wide = limitsFor(all, 'persnurse', 'read', links);
        const narrowed = (change: (of: MatrixCell) => MatrixCell) =>
          limitsFor(
            all.map((of, place) => (place === at % all.length ? change(of) : of)),
            'persnurse',
            'read',
            links,
          );
        for (const effect of WEAKER[all[at % all.length]?.effect ?? 'none'])
          opensNoMore(
            narrowed((of) => ({ ...of, effect })),
            wide,
            one,
          );
        opensNoMore(
          narrowed((of) => ({ ...of, sections: of.sections.slice(1) })),
          wide,
          one,
        );
        opensNoMore(
          narrowed((of) => ({ ...of, condition: of.condition.slice(1) })),
          wide,
          one,
        );
        opensNoMore(limitsFor(all.slice(1), 'persnurse', 'read', links), wide, one);
        opensNoMore(limitsFor(all, 'persnurse', 'read', links.slice(1)), wide, one);
      }),
      { numRuns: 1000 },
    );
  });

  it('adding a limit to a grant', () => {
    fc.assert(
      fc.property(cells, item, (all, one) => {
        const wide = limitsFor(all, 'persnurse', 'read', LINKS);
        const { categories: open } = wide;
        for (const more of [
          { onlyAuthored: true },
          { deniedItems: ['i'] },
          { openToPatientOn: '2026-11-24' },
          { categories: open === 'all' ? [] : open.slice(1) },
          { ownCategories: undefined },
          { ownProfession: undefined },
          { authoredBy: [] },
          { sections: Object.fromEntries(COLUMNS.map((category) => [category, []])) },
        ])
          opensNoMore({ ...wide, ...more }, wide, one);
      }),
      { numRuns: 1000 },
    );
  });
});
