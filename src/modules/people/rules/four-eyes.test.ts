import { expect, it } from 'vitest';
import { eyesFault, isSamePerson } from './four-eyes.ts';

it.each([
  ['one account', { officer: 'a' }, { officer: 'a' }, true],
  ['one account with a number', { officer: 'a', personHash: '01' }, { officer: 'a', personHash: '01' }, true],
  ['two accounts of one number', { officer: 'a', personHash: '01' }, { officer: 'b', personHash: '01' }, true],
  ['two accounts of two numbers', { officer: 'a', personHash: '01' }, { officer: 'b', personHash: '02' }, false],
  ['two accounts, one number not known', { officer: 'a' }, { officer: 'b', personHash: '02' }, false],
  ['two accounts without a number', { officer: 'a' }, { officer: 'b' }, false],
] as const)('%s', (name, one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
  expect(isSamePerson(other, one)).toBe(same);
  const unknown = /not known|without/.test(name) ? 'person-unknown' : undefined;
  for (const fault of [eyesFault(one, other), eyesFault(other, one)])
    expect(fault).toBe(same ? 'same-person' : unknown);
});
