import { describe, expect, it } from 'vitest';
import { findIdentities, nameKeys } from './find-identities.ts';

const known = {
  numbers: new Set(['80050500412']),
  names: new Set(nameKeys('Ada Maria', 'Van Verzonnen')),
};

describe('a known person in a text', () => {
  it.each([
    ['the number', 'id=80050500412;', { numbers: 1, names: 0 }],
    ['the number inside other digits', '1980050500412', { numbers: 1, names: 0 }],
    ['the number as people print it', 'nr 80.05.05-004.12.', { numbers: 1, names: 0 }],
    ['first names, then the family name', 'about ADA MARIA van verzonnen', { numbers: 0, names: 1 }],
    ['the family name first', 'Van Verzonnen, Ada Maria', { numbers: 0, names: 1 }],
    ['fields of JSON', '{"familyName":"Van Verzonnen","firstNames":"Ada Maria"}', { numbers: 0, names: 1 }],
    ['part of a name', 'Ada likes Maria', { numbers: 0, names: 0 }],
    ['another number', '80050500413', { numbers: 0, names: 0 }],
  ])('%s', (_, text, found) => {
    expect(findIdentities(text, known)).toEqual(found);
  });
});
