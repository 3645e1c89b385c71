import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isStrict, takesJson } from './format.ts';
import { readSearch, readToken, selfLink } from './search.ts';
import { servedTypes } from './served.ts';

const { parameters } = servedTypes.Patient;

describe('a token', () => {
  it.each([
    ['a|b', { system: 'a', value: 'b' }],
    ['|b', { system: '', value: 'b' }],
    ['b', { value: 'b' }],
    ['a\\|b', { value: 'a|b' }],
    ['a\\,b|c\\\\d', { system: 'a,b', value: 'c\\d' }],
    ['a|b|c', { system: 'a', value: 'b|c' }],
  ])('%s', (text, token) => {
    expect(readToken(text)).toEqual(token);
  });
});

describe('a search', () => {
  it('never fails, and repeats no unknown name that holds a digit', () => {
    const pair = fc.tuple(fc.string({ maxLength: 80 }), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), fc.boolean(), (pairs, strict) => {
        const read = readSearch(pairs, { parameters, strict });
        const said = read.ok ? read.ignored : [read.parameter ?? ''];
        expect(said.some((name) => /\d/.test(name))).toBe(false);
        if (strict && read.ok) expect(read.ignored).toEqual([]);
      }),
    );
  });

  it('is told again with what was understood', () => {
    const read = readSearch(
      [
        ['identifier', 's|80'],
        ['x', '1'],
        ['_id', 'z'],
      ],
      { parameters, strict: false },
    );
    if (!read.ok) throw new Error('refused');
    expect(read.ignored).toEqual(['x']);
    const { criteria } = read;
    expect(selfLink('b', 'Patient', { criteria, inAddress: true })).toBe('b/Patient?identifier=s%7C80&_id=z');
    expect(selfLink('b', 'Patient', { criteria, inAddress: false })).toBe('b/Patient?_id=z');
  });
});

it.each([
  [undefined, undefined, true],
  ['', undefined, true],
  ['*/*', undefined, true],
  ['application/fhir+json; fhirVersion=4.0', undefined, true],
  ['application/xml, application/json;q=0.5', undefined, true],
  ['application/json;q=0', undefined, false],
  ['application/json;q=0.0', undefined, false],
  ['application/json;q=0.01', undefined, true],
  ['application/fhir+xml', undefined, false],
  ['application/fhir+xml', 'json', true],
  ['application/json', 'xml', false],
  [undefined, 'application/fhir json', true],
] as const)('Accept %s, _format %s: %s', (accept, format, taken) => {
  expect(takesJson(accept, format)).toBe(taken);
});

it.each([
  [undefined, false],
  ['handling=lenient', false],
  ['return=minimal, handling=strict', true],
  ['respond-async; handling="strict"', true],
  ['handling=stricter', false],
])('Prefer %s is strict: %s', (prefer, strict) => {
  expect(isStrict(prefer)).toBe(strict);
});
