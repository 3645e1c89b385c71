import { describe, expect, it } from 'vitest';
import { type Cd, captionOf, patientAccessOf, type Transaction } from './index.ts';

const local = (list: string, value: string, display?: string): Cd => ({ scheme: 'LOCAL', local: list, value, display });
const transaction = (...cd: Cd[]): Transaction => ({ cd, parts: [{ text: { language: 'en', value: 'first words' } }] });

describe('whether the patient may see a document (the three date forms in production)', () => {
  it.each([
    [[], undefined],
    [['TRUE'], '0001-01-01'],
    [['yes'], '0001-01-01'],
    [['NO'], undefined],
    [['1'], undefined],
    [['TRUE', ''], '0001-01-01'],
    [['TRUE', '2026-03-02'], '2026-03-02'],
    [['TRUE', '02/03/2026'], '2026-03-02'],
    [['TRUE', '02-03-2026'], '2026-03-02'],
    [['TRUE', 'next week'], undefined],
    [['TRUE', '31/02/2026'], undefined],
    [['NO', '2026-03-02'], undefined],
  ])('%j opens from %s', ([access, date], from) => {
    const flags = [
      ...(access === undefined ? [] : [local('PatientAccess', access)]),
      ...(date === undefined ? [] : [local('PatientAccessDate', date)]),
    ];
    expect(patientAccessOf(transaction(...flags)).openFrom).toBe(from);
  });
});

it('a caption is the sender’s display; the first words of a document are content', () => {
  expect(
    captionOf(transaction(local('PatientAccess', 'TRUE', 'no'), local('CATALOGUE', 'x', 'Discharge letter'))),
  ).toBe('Discharge letter');
  expect(captionOf(transaction())).toBeUndefined();
});
