import { expect, it } from 'vitest';
import { proofOf } from './named.ts';

const id = (scheme: string) => ({ scheme, value: '000000000097' });

it.each([
  [['INSS'], 'eidencoding_nocard'],
  [['INSS', 'EID-CARDNO'], 'eidreading'],
  [['INSS', 'constructor'], 'eidencoding_nocard'],
])('the proof of a patient named by %j is %s', (schemes, proof) => {
  expect(proofOf(schemes.map(id))).toBe(proof);
});
