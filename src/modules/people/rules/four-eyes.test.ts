import { expect, it } from 'vitest';
import { isSamePerson } from './four-eyes.ts';

it.each([
  ['one account', { officer: 'a' }, { officer: 'a' }, true],
  ['one account with a number', { officer: 'a', personHash: '01' }, { officer: 'a', personHash: '01' }, true],
  ['two accounts of one number', { officer: 'a', personHash: '01' }, { officer: 'b', personHash: '01' }, true],
  ['two accounts of two numbers', { officer: 'a', personHash: '01' }, { officer: 'b', personHash: '02' }, false],
  ['two accounts, one number not known', { officer: 'a' }, { officer: 'b', personHash: '02' }, false],
  ['two accounts without a number', { officer: 'a' }, { officer: 'b' }, false],
] as const)('%s', (_, one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
  expect(isSamePerson(other, one)).toBe(same);
});
