import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergePage, windowFor } from './merge-page.ts';

const row = (from: string) => fc.integer({ min: 1, max: 28 }).map((day) => ({ from, day }));
type Row = { readonly from: string; readonly day: number };
const dated = ({ from, day }: Row) => ({
  from,
  writtenOn: `2026-11-${String(day).padStart(2, '0')}`,
  writtenAt: '10:00:00',
});
const sorted = (rows: readonly Row[]) =>
  rows
    .map(dated)
    .sort((one, other) => (one.writtenOn < other.writtenOn ? 1 : one.writtenOn > other.writtenOn ? -1 : 0));

it('pages cut from a window are the pages of the whole', () => {
  fc.assert(
    fc.property(
      fc.array(row('here'), { maxLength: 30 }),
      fc.array(row('elsewhere'), { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (here, elsewhere, limit) => {
        const [own, others] = [sorted(here), sorted(elsewhere)];
        const whole = sorted([...here, ...elsewhere]);
        for (let offset = 0; offset <= whole.length; offset += limit) {
          const window = windowFor({ offset, limit }, others.length);
          const read = own.slice(window.offset, window.offset + window.limit);
          const page = mergePage(read, others, { offset, limit });
          expect(page.map(({ writtenOn }) => writtenOn)).toEqual(
            whole.slice(offset, offset + limit).map(({ writtenOn }) => writtenOn),
          );
        }
      },
    ),
  );
});
