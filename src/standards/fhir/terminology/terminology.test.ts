import { describe, expect, it } from 'vitest';
import { boundedPattern } from './bounded-pattern.ts';
import { expand } from './expand.ts';
import { lookup } from './lookup.ts';
import type { CodeSystem, ConceptSet, ValueSet } from './model.ts';
import { makeTerminology } from './terminology.ts';

const COLOURS: CodeSystem = {
  resourceType: 'CodeSystem',
  ...{ url: 'urn:colours', version: '1', status: 'active', content: 'complete', caseSensitive: false, language: 'en' },
  property: [{ code: 'warm' }],
  concept: [
    {
      code: 'red',
      display: 'Red',
      designation: [
        { language: 'fr', value: 'Rouge' },
        { language: 'nl-BE', value: 'Rood' },
      ],
      property: [{ code: 'warm', valueBoolean: true }],
      concept: [
        { code: 'crimson', display: 'Crimson', designation: [{ language: 'fr', value: 'Cramoisi foncé' }] },
        { code: 'scarlet', display: 'Scarlet', property: [{ code: 'inactive', valueBoolean: true }] },
      ],
    },
    { code: 'blue', display: 'Blue', property: [{ code: 'warm', valueBoolean: false }] },
    { code: 'paint', display: 'Paint', property: [{ code: 'notSelectable', valueBoolean: true }] },
  ],
};
const PART: CodeSystem = {
  resourceType: 'CodeSystem',
  ...{ url: 'urn:part', status: 'active', content: 'fragment' },
  concept: [{ code: 'known', display: 'Known' }],
};

const set = (url: string, include: readonly ConceptSet[], exclude: readonly ConceptSet[] = []): ValueSet => ({
  ...{ resourceType: 'ValueSet', url, version: '1.0', status: 'active', compose: { include, exclude } },
});
const filtered = (property: string, op: string, value: string): ConceptSet => ({
  system: 'urn:colours',
  filter: [{ property, op, value }],
});

const sets: readonly ValueSet[] = [
  set('urn:all', [{ system: 'urn:colours' }]),
  set('urn:reds', [filtered('concept', 'is-a', 'red')]),
  set('urn:below-red', [filtered('concept', 'descendent-of', 'red')]),
  set('urn:warm', [filtered('warm', '=', 'true')]),
  set('urn:short', [filtered('code', 'regex', '[a-z]{3,4}')]),
  set('urn:not-red', [{ system: 'urn:colours' }], [filtered('concept', 'is-a', 'red')]),
  set('urn:red-and-warm', [{ valueSet: ['urn:reds', 'urn:warm'] }]),
  set('urn:whole-part', [{ system: 'urn:part' }]),
  set('urn:below-part', [{ system: 'urn:part', filter: [{ property: 'concept', op: 'is-a', value: 'known' }] }]),
  set('urn:listed', [
    { system: 'urn:elsewhere', concept: [{ code: 'a' }] },
    { system: 'urn:part', concept: [{ code: 'new' }] },
  ]),
  set('urn:lists-a-ghost', [{ system: 'urn:colours', concept: [{ code: 'red' }, { code: 'ghost' }] }]),
  set(
    'urn:all-but-unknown',
    [{ system: 'urn:part', concept: [{ code: 'known' }] }],
    [{ valueSet: ['urn:below-part'] }],
  ),
  set('urn:circle-a', [{ valueSet: ['urn:circle-b'] }]),
  set('urn:circle-b', [{ valueSet: ['urn:circle-a'] }]),
  set('urn:imports-nothing', [{ valueSet: ['urn:nowhere'] }]),
];
const terminology = makeTerminology({ valueSets: sets, codeSystems: [COLOURS, PART] });
const member = (url: string, system: string | undefined, code: string) => terminology.memberOf(url, { system, code });
const codes = (url: string): readonly string[] =>
  [...(terminology.codesIn(url)?.members.values() ?? [])].flatMap((one) => [...one.keys()]);

describe('membership', () => {
  it.each([
    ['urn:all', 'urn:colours', 'red', 'in'],
    ['urn:all|1.0', 'urn:colours', 'red', 'in'],
    ['urn:all', 'urn:colours', 'RED', 'in'],
    ['urn:all', 'urn:colours', 'green', 'out'],
    ['urn:all', 'urn:other', 'red', 'out'],
    ['urn:all', undefined, 'red', 'in'],
    ['urn:all', undefined, 'green', 'out'],
    ['urn:all|9', 'urn:colours', 'red', 'unknown'],
    ['urn:nowhere', 'urn:colours', 'red', 'unknown'],
    ['urn:whole-part', 'urn:part', 'known', 'in'],
    ['urn:whole-part', 'urn:part', 'other', 'unknown'],
    ['urn:whole-part', 'urn:colours', 'red', 'out'],
    ['urn:whole-part', undefined, 'other', 'unknown'],
    ['urn:below-part', 'urn:part', 'known', 'unknown'],
    ['urn:listed', 'urn:elsewhere', 'a', 'in'],
    ['urn:listed', 'urn:elsewhere', 'b', 'out'],
    ['urn:listed', 'urn:part', 'new', 'in'],
    ['urn:lists-a-ghost', 'urn:colours', 'ghost', 'out'],
    ['urn:all-but-unknown', 'urn:part', 'known', 'unknown'],
    ['urn:imports-nothing', 'urn:colours', 'red', 'unknown'],
    ['urn:circle-a', 'urn:colours', 'red', 'unknown'],
    ['urn:all', 'urn:colours', '__proto__', 'out'],
    ['urn:all', '__proto__', 'constructor', 'out'],
    ['__proto__', 'urn:colours', 'red', 'unknown'],
  ])('%s with %s|%s: %s', (url, system, code, expected) => {
    expect(member(url, system, code)).toBe(expected);
  });

  it.each([
    ['urn:reds', ['red', 'crimson', 'scarlet']],
    ['urn:below-red', ['crimson', 'scarlet']],
    ['urn:warm', ['red']],
    ['urn:short', ['red', 'blue']],
    ['urn:not-red', ['blue', 'paint']],
    ['urn:red-and-warm', ['red']],
  ])('%s holds what its filters pick', (url, expected) => {
    expect(codes(url)).toEqual(expected);
  });

  it('moved addresses and old systems mean the same', () => {
    const BE = 'https://www.ehealth.fgov.be/standards/fhir';
    const atc = set(`${BE}/terminology/ValueSet/be-vs-severity`, [
      { system: 'http://whocc.no/atc', concept: [{ code: 'J07' }] },
    ]);
    const { memberOf } = makeTerminology({ valueSets: [atc], codeSystems: [] });
    const asked = { system: 'http://www.whocc.no/atc', code: 'J07' };
    expect(memberOf(`${BE}/core-clinical/ValueSet/be-vs-severity|1.0`, asked)).toBe('in');
  });
});

describe('expansion', () => {
  const named = (url: string): ValueSet => terminology.library.valueSet(url) as ValueSet;
  const shown = (url: string, question: Parameters<typeof expand>[2]) => {
    const found = expand(terminology, named(url), question);
    return found.ok ? found.codes.map(({ code, display }) => `${code}: ${display}`) : found.issue.name;
  };

  it('shows labels in the first language that has one', () => {
    expect(shown('urn:reds', { displayLanguage: 'de, nl;q=0.5' })).toEqual([
      'red: Rood',
      'crimson: Crimson',
      'scarlet: Scarlet',
    ]);
    expect(shown('urn:reds', { displayLanguage: 'fr-BE' })[1]).toBe('crimson: Cramoisi foncé');
  });

  it('filters by the beginnings of words, in whatever language and without accents', () => {
    expect(shown('urn:all', { filter: 'FONCE cram' })).toEqual(['crimson: Crimson']);
    expect(shown('urn:all', { filter: 'amoisi' })).toEqual([]);
  });

  it('pages, counts and leaves out what is inactive', () => {
    expect(shown('urn:all', { count: 2, offset: 1 })).toEqual(['crimson: Crimson', 'scarlet: Scarlet']);
    expect(expand(terminology, named('urn:all'), { count: 0 })).toMatchObject({ total: 5, codes: [] });
    expect(shown('urn:reds', { activeOnly: true })).toEqual(['red: Red', 'crimson: Crimson']);
  });

  it('says what it does not know', () => {
    expect(expand(terminology, named('urn:whole-part'), {})).toMatchObject({ ok: true, isUnclosed: true, total: 1 });
    expect(expand(terminology, named('urn:all'), {})).toMatchObject({ isUnclosed: false });
    expect(shown('urn:below-part', {})).toBe('content-lacking');
    expect(shown('urn:imports-nothing', {})).toBe('value-set-unknown');
    expect(shown('urn:circle-a', {})).toBe('value-set-circular');
  });

  it('does not cut a list in silence', () => {
    const concept = Array.from({ length: 1001 }, (_, at) => ({ code: `c${at}` }));
    const many = makeTerminology({
      valueSets: [set('urn:many', [{ system: 'urn:many' }])],
      codeSystems: [{ ...PART, url: 'urn:many', content: 'complete', concept }],
    });
    expect(expand(many, many.library.valueSet('urn:many') as ValueSet, {})).toMatchObject({
      issue: { name: 'expansion-too-large', about: '1001' },
    });
    expect(expand(many, many.library.valueSet('urn:many') as ValueSet, { offset: 1 })).toMatchObject({
      total: 1001,
      ok: true,
    });
  });
});

it('looks codes up, with what is below them', () => {
  expect(lookup(terminology, { system: 'urn:colours', code: 'red', displayLanguage: 'nl' })).toMatchObject({
    ...{ ok: true, display: 'Rood', children: ['crimson', 'scarlet'] },
  });
  const why = (system: string, code: string) => lookup(terminology, { system, code });
  expect(why('urn:colours', 'green')).toMatchObject({ issue: { name: 'code-unknown' } });
  expect(why('urn:part', 'other')).toMatchObject({ issue: { name: 'code-not-held' } });
  expect(why('urn:nowhere', 'x')).toMatchObject({ issue: { name: 'code-system-unknown' } });
});

it('takes codes from the official file and labels from ours', () => {
  const ours: CodeSystem = {
    ...PART,
    url: 'urn:colours',
    version: '9',
    content: 'complete',
    concept: [{ code: 'blue', display: 'Sky', designation: [{ language: 'de', value: 'Blau' }] }],
  };
  const both = makeTerminology({ valueSets: [], codeSystems: [COLOURS], labels: [ours] });
  const display = (displayLanguage: string) => lookup(both, { system: 'urn:colours', code: 'blue', displayLanguage });
  expect(display('de')).toMatchObject({ display: 'Blau' });
  expect(display('en')).toMatchObject({ display: 'Blue' });
  expect(both.library.codeSystems).toEqual([COLOURS]);
});

describe('patterns', () => {
  it.each([['[a-z]{3}'], ['a+b*'], ['(red|blue)'], ['\\d+-\\d'], ['.*x']])('%s is taken', (pattern) => {
    expect(boundedPattern(pattern)).toBeTypeOf('function');
  });

  it.each([
    ['(a+)+$'],
    ['(a|a)*'],
    ['a*a*a*b'],
    ['(?=a)a'],
    ['(a)\\1'],
    ['a{1,1000}'],
    ['a{999999}'],
    ['('],
    ['x'.repeat(201)],
    ['(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)'],
  ])('%s is not', (pattern) => {
    expect(boundedPattern(pattern)).toBeUndefined();
  });

  it('fits the whole text', () => {
    expect(boundedPattern('re')?.('red')).toBe(false);
    expect(boundedPattern('a|b')?.('ab')).toBe(false);
    expect(boundedPattern('red')?.('red')).toBe(true);
  });
});
