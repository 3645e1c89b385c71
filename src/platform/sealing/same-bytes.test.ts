import { expect, it } from 'vitest';
import { sameBytes } from './same-bytes.ts';

it.each([
  ['one', 'one', true],
  ['one', 'two', false],
  ['one', 'one more', false],
  ['', '', true],
  ['', 'x', false],
])('“%s” and “%s”: %s', (one, other, same) => {
  expect(sameBytes(one, other)).toBe(same);
  expect(sameBytes(Buffer.from(one), other)).toBe(same);
});
