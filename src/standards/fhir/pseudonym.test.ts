import { describe, expect, it } from 'vitest';
import { acceptedPseudonyms, isMarked, PSEUDONYMIZATION, printPseudonyms, pseudonymsIn } from './pseudonym.ts';

const part = (url: string, value: object) => ({ url, ...value });
const marker = (...parts: readonly object[]) => ({
  extension: [{ url: PSEUDONYMIZATION, extension: [part('marker', { valueBoolean: true }), ...parts] }],
});
const format = (valueCode: string) => part('format', { valueCode });
const version = (valuePositiveInt: number) => part('version', { valuePositiveInt });
const V1 = 'urn:be:fgov:ehealth:pseudo:v1';
const V2 = 'urn:be:fgov:ehealth:pseudo:v2';
const LONG = 'urn:be:fgov:pseudo-encrypted:v1';
const note = (text: string, companion: object) => ({
  resourceType: 'Immunization',
  note: [{ text: 'clear' }, { text, _text: companion }],
});

describe('pseudonyms of a resource', () => {
  it.each([
    ['none', { resourceType: 'Immunization', note: [{ text: 'urn:be:fgov' }] }, []],
    ['of the first version', note('eyJ4Ijo', marker(format('direct'), version(1))), [V1]],
    ['without a version: the lowest', note('eyJ4Ijo', marker()), [V1]],
    ['without a version, that say it', note(`${V2}:ab:cd`, marker()), [V2]],
    ['in the other spelling', note('urn:be:fgov:pseudo:v2:ab:cd', marker(format('direct'), version(2))), [V2]],
    ['that are encrypted', note(`${LONG}:k:j`, marker(format('encrypted'), version(1))), [LONG]],
    [
      'of a text that repeats',
      { resourceType: 'Patient', name: [{ given: ['a', `${V2}:b`], _given: [null, marker(version(2))] }] },
      [V2],
    ],
  ])('%s', (_, resource, versions) => {
    expect(pseudonymsIn(resource)).toEqual({ versions });
  });

  it.each([
    [
      'a marker that says no',
      { extension: [{ url: PSEUDONYMIZATION, extension: [part('marker', { valueBoolean: false })] }] },
    ],
    ['a marker without its word', { extension: [{ url: PSEUDONYMIZATION }] }],
    ['a format there is not', marker(format('other'))],
    ['a version there is not', marker(version(3))],
    ['two versions', marker(version(1), version(2))],
    ['a version that is no number', marker(part('version', { valueString: '1' }))],
    ['another version than the value has', marker(version(1))],
    ['another format than the value has', marker(format('encrypted'))],
    ['a pseudonym without a marker', {}],
  ])('%s is a fault', (_, companion) => {
    expect(pseudonymsIn(note(`${V2}:ab:cd`, companion)).fault).toBe('Immunization.note[1].text');
  });

  it('are found however deep, without end of stack', () => {
    let deep: object = note(`${V2}:x`, marker(version(2)));
    for (let at = 0; at < 50_000; at += 1) deep = { a: deep };
    expect(pseudonymsIn({ ...deep }).versions).toEqual([V2]);
  });
});

it.each([
  [undefined, [V1, V2, LONG]],
  [V1, [V1]],
  [`${V2}:, ${LONG}:`, [V2, LONG]],
  ['urn:be:fgov:pseudo:v2:', [V2]],
  ['urn:be:fgov:ehealth:pseudo:v9', []],
  ['', []],
])('a client that says %s takes %j', (header, versions) => {
  expect(acceptedPseudonyms(header)).toEqual(versions);
});

it('are told as a list of prefixes', () => {
  expect(printPseudonyms([V1, LONG])).toBe(`${V1}:, ${LONG}:`);
});

it('an identifier is marked at its value or itself', () => {
  expect(isMarked({ value: 'x', _value: marker() }, 'value')).toBe(true);
  expect(isMarked({ value: 'x', ...marker() }, 'value')).toBe(true);
  expect(isMarked({ value: 'x' }, 'value')).toBe(false);
});
