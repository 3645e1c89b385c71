import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '../rules/categories.ts';
import type { MatrixCell } from '../rules/matrix.ts';
import { printMatrixCsv } from './print-csv.ts';
import { readMatrixCsv } from './read-csv.ts';

const starting = readFileSync('src/modules/access/matrix/starting-matrix.csv', 'utf8');
const HEAD = 'profession,categories,operations,effect,sections,condition,source';
const faults = (...lines: string[]) => {
  const read = readMatrixCsv([HEAD, ...lines].join('\n'));
  return read.ok ? [] : read.faults.map(({ line, fault, value }) => `${line} ${fault} ${value}`);
};
const GOOD = 'persnurse,summary,list read,sections,sm-allergies,,test';

describe('a matrix as CSV', () => {
  it('the starting matrix comes out as it stands', () => {
    const read = readMatrixCsv(starting);
    if (process.env.ZENNE_PRINT && read.ok)
      writeFileSync('src/modules/access/matrix/starting-matrix.csv', printMatrixCsv(read.cells));
    expect(read.ok && printMatrixCsv(read.cells)).toBe(starting);
  });

  it.each([
    ['an unknown profession', 'perswizard,summary,list,full,,,test', '2 profession-unknown perswizard'],
    ['an organisation', 'orghospital,summary,list,full,,,test', '2 profession-unknown orghospital'],
    ['a name of the prototype', 'constructor,summary,list,full,,,test', '2 profession-unknown constructor'],
    ['an unknown category', 'persnurse,summary dreams,list,full,,,test', '2 category-unknown dreams'],
    ['no category', 'persnurse,,list,full,,,test', '2 category-unknown '],
    ['an unknown operation', 'persnurse,summary,delete,full,,,test', '2 operation-unknown delete'],
    ['an unknown effect', 'persnurse,summary,list,maybe,,,test', '2 effect-unknown maybe'],
    ['an unknown section', 'persnurse,summary,list,sections,sm-dreams,,test', '2 section-unknown sm-dreams'],
    ['no section', 'persnurse,summary,list,sections,,,test', '2 section-unknown '],
    [
      'sections of what cannot be cut',
      'persnurse,genetic,list,sections,sm-risks,,test',
      '2 sections-misplaced genetic',
    ],
    ['sections of a whole', 'persnurse,summary,list,full,sm-risks,,test', '2 sections-misplaced sm-risks'],
    ['an unknown link', 'persnurse,other,list,on-condition,,friendship,test', '2 link-type-unknown friendship'],
    ['no link', 'persnurse,other,list,on-condition,,,test', '2 link-type-unknown '],
    ['a condition of a whole', 'persnurse,other,list,full,,referral,test', '2 condition-misplaced referral'],
    ['writing a part', 'persnurse,other,write,own-profession,,,test', '2 effect-not-for-operation own-profession'],
    ['no source', 'persnurse,other,list,full,,,', '2 source-invalid '],
    ['a formula', 'persnurse,other,list,full,,,=1+1', '2 source-invalid =1+1'],
    ['a field too few', 'persnurse,other,list,full', '2 fields-wrong persnurse,other,list,full'],
    ['an open quote', 'persnurse,other,list,full,,,"test', '2 fields-wrong persnurse,other,list,full,,,"test'],
    ['a cell twice', `${GOOD}\npersnurse,summary,read,full,,,test`, '3 cell-twice persnurse summary read'],
  ])('%s is refused with its line', (_, line, fault) => {
    expect(faults(...line.split('\n'))).toContain(fault);
  });

  it('is all or nothing: good lines beside a bad one give no cells', () => {
    expect(readMatrixCsv([HEAD, GOOD, 'perswizard,other,list,full,,,test'].join('\n'))).not.toHaveProperty('cells');
  });

  it.each([
    ['nothing', '', 'header-unknown'],
    ['another header', 'a,b\n', 'header-unknown'],
    ['no cells', `${HEAD}\n`, 'no-cells'],
    ['too much', `${HEAD}\n${'x'.repeat(1_000_001)}`, 'too-large'],
  ])('%s is refused', (_, csv, fault) => {
    expect(readMatrixCsv(csv)).toMatchObject({ ok: false, faults: [{ line: 1, fault }] });
  });

  const cell: fc.Arbitrary<MatrixCell> = fc
    .record({
      profession: fc.constantFrom('persnurse', 'persphysician'),
      category: fc.constantFrom(...categories.slice(1)),
      operation: fc.constantFrom('list' as const, 'read' as const),
      source: fc.constantFrom('test', 'a "b", c'),
      effect: fc.constantFrom('full' as const, 'own-profession' as const, 'none' as const, 'on-condition' as const),
    })
    .map((one) => ({ ...one, sections: [], condition: one.effect === 'on-condition' ? ['referral', 'gmd'] : [] }));
  const cells = fc.uniqueArray(cell, {
    minLength: 1,
    selector: ({ profession, category, operation }) => `${profession} ${category} ${operation}`,
  });
  const sorted = (all: readonly MatrixCell[]) =>
    all.map((one) => JSON.stringify(Object.entries(one).toSorted())).sort();

  it('what is printed is read back', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const read = readMatrixCsv(printMatrixCsv(all));
        expect(read.ok && sorted(read.cells)).toEqual(sorted(all));
      }),
    );
  });
});
