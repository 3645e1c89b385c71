import { expect, it } from 'vitest';
import { pageNumber } from './send.ts';

it.each([
  [undefined, 1],
  ['2', 2],
  ['0', 1],
  ['-3', 1],
  ['99999', 1],
  ['2 OR 1', 1],
])('page %j is page %i', (text, number) => {
  expect(pageNumber(text)).toBe(number);
});
