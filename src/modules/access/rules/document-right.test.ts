import { describe, expect, it } from 'vitest';
import { type DocumentRight, rightFor } from './document-right.ts';

const right = (meant: Partial<DocumentRight>): DocumentRight => ({
  ...{ personHash: null, institution: null, profession: null, effect: 'disallow', setBy: null },
  ...meant,
});
const closedToPerson = right({ personHash: 'aa' });
const shownToPerson = right({ personHash: 'aa', effect: 'allow' });
const closedToHouse = right({ institution: 'post' });
const closedToProfession = right({ profession: 'persnurse' });
const looker = { personHash: 'aa', profession: 'persnurse', institution: 'post' };

describe('the last word about one document', () => {
  it.each([
    ['nothing', [], undefined],
    ['the profession', [closedToProfession], closedToProfession],
    ['the house before the profession', [closedToProfession, closedToHouse], closedToHouse],
    ['the person before both', [closedToProfession, closedToHouse, shownToPerson], shownToPerson],
    ['a closed person', [closedToHouse, closedToPerson], closedToPerson],
    [
      'the patient before an author',
      [right({ personHash: 'aa', effect: 'allow', setBy: 'who' }), closedToHouse],
      closedToHouse,
    ],
    ['nobody else', [right({ personHash: 'bb' }), right({ institution: 'other' })], undefined],
  ])('is of %s', (_, rights, expected) => {
    expect(rightFor(rights, looker)).toBe(expected);
  });

  it('a house is meant only when somebody acts in its name', () => {
    expect(rightFor([closedToHouse], { ...looker, institution: undefined })).toBeUndefined();
  });
});
