import { expect, it } from 'vitest';
import { proofOf, ssinOf } from './named.ts';

const id = (scheme: string) => ({ scheme, value: '000000000097' });

it.each([
  [['INSS'], 'eidencoding_nocard'],
  [['INSS', 'EID-CARDNO'], 'eidreading'],
  [['INSS', 'constructor'], 'eidencoding_nocard'],
])('the proof of a patient named by %j is %s', (schemes, proof) => {
  expect(proofOf(schemes.map(id))).toBe(proof);
});

it.each([
  ['85073099833', 'warn', { ssin: '85073099833', doubtful: false }],
  ['85073099834', 'warn', { ssin: '85073099834', doubtful: true }],
  ['85073099834', 'error', { error: 'patient-number-invalid' }],
  ['8507', 'warn', { error: 'patient-number-invalid' }],
] as const)('%s, borne as %s, is %o', (value, strictness, found) => {
  expect(ssinOf([{ scheme: 'INSS', value }], strictness)).toEqual(found);
});
