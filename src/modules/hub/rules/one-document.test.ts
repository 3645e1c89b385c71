import { expect, it } from 'vitest';
import { kindsFault } from './one-document.ts';

it.each([
  ['one transaction', ['sumehr'], undefined],
  ['several of one kind', ['vaccination', 'vaccination'], undefined],
  ['a scheme with its parts', ['medicationscheme', 'medicationschemeelement', 'treatmentsuspension'], undefined],
  ['a vaccination scheme with its lines', ['vaccinationscheme', 'vaccinationschemeelement'], undefined],
  ['a summary behind a prescription', ['prescription', 'sumehr'], 'kinds-mixed'],
  ['a summary behind a scheme', ['medicationscheme', 'medicationschemeelement', 'sumehr'], 'kinds-mixed'],
  ['no kind', [''], 'kind-invalid'],
  ['no kind behind one', ['note', ''], 'kinds-mixed'],
  ['a number of a person', ['80010100231'], 'kind-invalid'],
  ['a name of the prototype', ['constructor', 'sumehr'], 'kinds-mixed'],
])('%s', (_, kinds, fault) => {
  expect(kindsFault(kinds)).toBe(fault);
});
