/** The files of an export over many: each has the records of an equal part of all keys, which are random. So no list of records is kept. */
import type { KeyRange } from '../../access/index.ts';

/** A file has about as many records; there are more in each when there would be too many files. */
const RECORDS = 40;
const MOST_SLICES = 2000;
/** The first digits of a key are what is divided. */
const PREFIXES = 2 ** 32;
const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

export const slicesFor = (records: number): number => Math.min(Math.ceil(records / RECORDS), MOST_SLICES);

/** The keys of slice `at` (from 0) of so many. Invariant: every key stands in one slice. */
export const sliceOf = (at: number, slices: number): KeyRange => ({
  after: at === 0 ? FIRST : edge(at, slices),
  upTo: at === slices - 1 ? LAST : edge(at + 1, slices),
});

const edge = (at: number, slices: number): string =>
  Math.floor((at * PREFIXES) / slices)
    .toString(16)
    .padStart(8, '0') + FIRST.slice(8);
