/** Whatever closes never opens anything, and what permits opens nothing by going: over whole questions, with every axis at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOf, mayWrite } from '../decide-item.ts';
import type { MatrixCell } from '../matrix.ts';
import type { Axes, Cell } from './axes.ts';
import { ALL_OPEN, columnsOf } from './axes.ts';
import { itemOf } from './case-of.ts';
import { rulesOn } from './compare.ts';
import { EVERYTHING, LOOKING, OPEN } from './paper-values.ts';
import { startingCells } from './starting-cells.ts';

const random = (axes: Axes) =>
  fc.record(Object.fromEntries(columnsOf(axes).map(([name, values]) => [name, fc.constantFrom(...values)])));
const cellsOf = (axes: Axes): fc.Arbitrary<Cell> =>
  random(axes).map((chosen) => ({ ...ALL_OPEN, ...chosen }) as unknown as Cell);
/** Something that is open, with a few axes at random: there a change can be seen to close. */
const nearOpen = fc
  .tuple(fc.constantFrom(...OPEN), random(EVERYTHING), fc.subarray(Object.keys(EVERYTHING), { maxLength: 4 }))
  .map(([start, chosen, axes]) => {
    const some = Object.entries(chosen).filter(([name]) => axes.includes(name));
    return { ...ALL_OPEN, ...start, ...Object.fromEntries(some) } as unknown as Cell;
  });
const anyCell = fc.oneof(cellsOf(EVERYTHING), nearOpen, nearOpen);

/** Everything that is open in a cell, as names: the act itself, the document or its sections, the right to write. */
function open(cell: Cell, cells: readonly MatrixCell[] = startingCells): string[] {
  const verdict = rulesOn(cell, cells);
  if (verdict.refused !== undefined) return [];
  const cut = cutOf(verdict.limits, itemOf(cell));
  const shown = cut === 'whole' ? ['whole', ...SECTIONS] : cut === 'nothing' ? [] : cut.sections;
  return ['act', ...shown, ...(mayWrite(verdict.limits, cell.category) ? ['write'] : [])];
}
const SECTIONS = [...new Set(startingCells.flatMap(({ sections }) => sections))];

type Change = (cell: Cell) => Partial<Cell>;

const closing: Readonly<Record<string, Change>> = {
  'an exclusion': () => ({ excluded: true }),
  'a hidden document': () => ({ hidden: true }),
  'a document closed to a citizen': ({ closedToCitizenOn }) => ({
    closedToCitizenOn: closedToCitizenOn ?? '2026-11-24',
  }),
  'a closed kind': ({ closedKinds }) => ({ closedKinds: [...closedKinds, 'contactreport'] }),
  'everything closed': ({ closedKinds }) => ({ closedKinds: [...closedKinds, '*'] }),
  'new documents closed': ({ closedFrom, recordedAt }) => ({ closedFrom: closedFrom ?? recordedAt }),
  'emergencies limited': ({ emergencies }) => ({ emergencies: emergencies === 'refused' ? 'refused' : 'limited' }),
  'emergencies refused': () => ({ emergencies: 'refused' }),
  'an objection to the own use': () => ({ ownUseRefused: true }),
  'a longer delay of the patient': ({ delay }) => ({ delay: { ...delay, days: delay.days + 3 } }),
  'a delay that still runs': ({ delay }) => ({ delay: { ...delay, before: delay.before + 30 } }),
  'a delay of the house': () => ({ delayedUntil: '2026-11-26' }),
  'a later day for the patient': ({ openFrom }) => ({ openFrom: openFrom && '2026-11-26' }),
  'a suspension': ({ standing }) => ({ standing: standing === 'active' ? 'suspended' : standing }),
  'the end of a recognition': () => ({ standing: 'ended' }),
  'a death': () => ({ dead: true }),
  'the death of who acts': () => ({ callerDead: true }),
  'an earlier end of every mandate': ({ mandates }) => ({
    mandates: mandates.map((one) => ({
      ...one,
      endsOn: one.endsOn && one.endsOn < '2026-11-25' ? one.endsOn : '2026-11-25',
    })),
  }),
  'mandates that are over': ({ mandates }) => ({ mandates: mandates.map((one) => ({ ...one, ended: true })) }),
  'mandates that read only': ({ mandates }) => ({ mandates: mandates.map((one) => ({ ...one, scope: 'read' })) }),
  'a higher representative': ({ others }) => ({ others: [...others, 'administrator'] }),
};

/** One fact that permits is gone. */
const gone: Readonly<Record<string, Change>> = {
  consent: () => ({ sharing: false }),
  'the consent of who acts': () => ({ callerConsents: false }),
  'the link': () => ({ link: undefined }),
  'the type of link that a cell asks for': ({ link }) => ({ link: link && 'patientmanagement' }),
  'the circle of trust': () => ({ circle: false }),
  'the open emergency': () => ({ emergencyOpen: false }),
  'the matrix': () => ({ matrixInForce: false }),
  'the patient’s number': () => ({ known: false }),
  'a document shown all the same': () => ({ shown: false }),
  'the day from which it is open': () => ({ openFrom: undefined }),
  'who wrote it': () => ({ writtenBy: 'nobody named' }),
  'the profession of who wrote it': () => ({ authorProfession: undefined }),
  'the birth date': () => ({ born: undefined }),
  'the birth date of who acts': () => ({ callerBorn: undefined }),
  'a relation': ({ relations }) => ({ relations: relations.slice(1) }),
  'a mandate': ({ mandates }) => ({ mandates: mandates.slice(1) }),
  'the agreement to mandates': ({ mandates }) => ({ mandates: mandates.map((one) => ({ ...one, accepted: false })) }),
  'a purpose of mandates': ({ mandates }) => ({
    mandates: mandates.map((one) => ({ ...one, purposes: one.purposes.slice(1) })),
  }),
};

describe.each([
  ['closing', closing],
  ['gone', gone],
] as const)('%s', (_, changes) => {
  it.each(Object.entries(changes))('%s never opens', (_name, change) => {
    let closed = 0;
    fc.assert(
      fc.property(anyCell, (cell) => {
        const before = open(cell);
        const after = open({ ...cell, ...change(cell) });
        if (after.length < before.length) closed += 1;
        expect(before).toEqual(expect.arrayContaining(after));
      }),
      { numRuns: 600, seed: 20_261_125 },
    );
    // A change that closed nothing in all these cells would prove nothing.
    expect(closed).toBeGreaterThan(0);
  });
});

describe('a cell of the matrix', () => {
  const LESS = { full: 'own-profession', 'on-condition': 'none', sections: 'none', 'own-profession': 'none' } as const;
  const weaker = (cell: MatrixCell): MatrixCell =>
    cell.effect === 'none' ? cell : { ...cell, effect: LESS[cell.effect] };

  it('that is weaker, gone, or names fewer sections or links never opens', () => {
    fc.assert(
      fc.property(cellsOf(LOOKING), fc.integer({ min: 0, max: 2 }), (cell, how) => {
        const touched = ({ profession, category }: MatrixCell) =>
          profession === cell.profession && category === cell.category;
        const less = startingCells.flatMap((one) => {
          if (!touched(one)) return [one];
          if (how === 0) return [];
          return [
            how === 1 ? weaker(one) : { ...one, sections: one.sections.slice(1), condition: one.condition.slice(1) },
          ];
        });
        expect(open(cell)).toEqual(expect.arrayContaining(open(cell, less)));
      }),
      { numRuns: 300 },
    );
  });
});
