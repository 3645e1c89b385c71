import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell, printCsv } from './csv.ts';

it.each([
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+32 2 000', "'+32 2 000"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =cmd', "' =cmd"],
  ['\t=cmd', "'\t=cmd"],
  ['\u0000=cmd', "'\u0000=cmd"],
  ['\uFF1D1', "'\uFF1D1"],
  ['\r=1', '"\'\r=1"'],
  ['a "b", c', '"a ""b"", c"'],
  ['2026-11-25', '2026-11-25'],
])('%j becomes %j', (text, cell) => expect(csvCell(text)).toBe(cell));

it('no cell begins as a formula, and every text can be read back', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
      const row = cells.map(csvCell);
      for (const [at, cell] of row.entries()) {
        const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(read).not.toMatch(/^\s*[=+\-@]/);
        expect([cells[at], `'${cells[at]}`]).toContain(read);
      }
    }),
  );
});

it('begins with the mark of UTF-8 and ends each row as the standard says', () => {
  expect(printCsv([['é', 'b'], ['c']])).toBe('\uFEFFé,b\r\nc\r\n');
});
