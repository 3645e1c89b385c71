import { describe, expect, it } from 'vitest';
import { type Purpose, purposes, stateOf } from './purposes.ts';

const YES_NO = [true, false];

describe('where a purpose stands', () => {
  it.each([
    ['care-sharing', { given: false, refused: false }, 'NONE'],
    ['care-sharing', { given: true, refused: false }, 'GIVEN'],
    ['care-sharing', { given: false, refused: true }, 'REVOKED'],
    // Given again after a withdrawal.
    ['care-sharing', { given: true, refused: true }, 'GIVEN'],
    ['own-use', { given: false, refused: false }, 'GIVEN'],
    ['own-use', { given: true, refused: false }, 'GIVEN'],
    ['own-use', { given: false, refused: true }, 'REVOKED'],
    ['own-use', { given: true, refused: true }, 'REVOKED'],
    ['public-health', { given: false, refused: false }, 'GIVEN'],
    ['public-health', { given: true, refused: false }, 'GIVEN'],
    ['public-health', { given: false, refused: true }, 'GIVEN'],
    ['public-health', { given: true, refused: true }, 'GIVEN'],
  ] as const)('%s, %o: %s', (purpose, decided, state) => {
    expect(stateOf(purpose, { deceased: false, ...decided })).toBe(state);
  });

  it.each(Object.keys(purposes) as Purpose[])('%s of a dead patient is DECEASED whatever was decided', (purpose) => {
    for (const given of YES_NO) {
      for (const refused of YES_NO) expect(stateOf(purpose, { deceased: true, given, refused })).toBe('DECEASED');
    }
  });
});
