import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { LEAF_BYTES, merkleRoot } from './segment.ts';

const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** As the definition reads: level by level, an odd last node rises. */
function plainRoot(level: readonly Buffer[]): Buffer {
  const [only] = level;
  if (only && level.length === 1) return only;
  const above = level.flatMap((left, at) => {
    const right = level[at + 1];
    return at % 2 === 1 ? [] : [right ? sha256(Buffer.of(1), left, right) : left];
  });
  return plainRoot(above);
}

it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 33, 100].map((rows) => [rows]))(
  'the root of %d leaves is the defined one',
  (rows) => {
    const leaves = Array.from({ length: rows }, () => randomBytes(LEAF_BYTES));
    const expected = plainRoot(leaves.map((leaf) => sha256(Buffer.of(0), leaf)));
    expect(merkleRoot(Buffer.concat(leaves)).equals(expected)).toBe(true);
  },
);

it('no leaves have a root too', () => {
  expect(merkleRoot(Buffer.alloc(0)).equals(sha256(Buffer.of(0)))).toBe(true);
});
