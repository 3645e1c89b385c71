import { describe, expect, it } from 'vitest';
import { validateFhirFile } from './validate-fhir.ts';

const noIssue = { issues: [], errors: 0, warnings: 0, unlisted: 0 };
const told = (text: string | Buffer) => {
  const { errors, findings } = validateFhirFile(
    Buffer.from(text),
    { validator: { validate: () => noIssue } },
    { profile: undefined, language: 'en' },
  );
  return [errors, ...findings.map(({ rule, expression }) => `${rule} ${expression}`)];
};

describe('a file that the vault would not take', () => {
  it.each([
    ['a key twice', '{"resourceType":"Patient",\n "gender":"male","gender":"female"}', 'json duplicate-key 2:18'],
    ['a byte order mark', '\uFEFF{"resourceType":"Patient"}', 'json byte-order-mark 1:1'],
    ['no JSON', '{"resourceType":', 'json syntax 1:17'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'json not-utf8 1:2'],
    ['levels without end', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'json too-deep 1:69'],
  ])('is told so, with the place: %s', (_, text, expected) => {
    expect(told(text)).toEqual([1, expected]);
  });

  it('is not found among those that it takes', () => {
    expect(told('{"resourceType":"Patient"}')).toEqual([0]);
  });
});
