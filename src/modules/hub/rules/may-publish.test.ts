import { expect, it } from 'vitest';
import { mayPublish } from './may-publish.ts';

it.each([
  ['sumehr', 'persphysician', true],
  ['sumehr', 'persnurse', false],
  ['sumehr', undefined, false],
  ['note', 'persnurse', true],
  ['note', undefined, true],
  ['constructor', 'persnurse', true],
])('%s by %s: %s', (kind, profession, may) => {
  expect(mayPublish(kind, profession)).toBe(may);
});
