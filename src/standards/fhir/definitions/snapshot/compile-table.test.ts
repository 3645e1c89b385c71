import { describe, expect, it } from 'vitest';
import type { ElementDefinition } from '../index.ts';
import type { ProfileTable, Rows } from '../table/profile-table.ts';
import { ruleTexts } from '../table/rule-texts.ts';
import { MS, oneOf, rule, slicedBy } from '../table/words.ts';
import { testFhirBase } from '../testing/fhir-base.ts';
import { compileTable } from './compile-table.ts';

const types = new Map(testFhirBase.structures.map((one) => [one.url.split('/').at(-1), one]));

const compile = (type: string, rows: Rows) => {
  const table: ProfileTable = { profile: 'core/x', version: '1.0.0', name: 'X', status: 'draft', type, rows };
  return compileTable(table, (code) => types.get(code)).snapshot.element;
};
const idsBelow = (elements: readonly ElementDefinition[], id: string) =>
  elements.map((one) => one.id).filter((one) => one.startsWith(id));

describe('a table becomes a snapshot', () => {
  it('keeps every element of the type, in its order', () => {
    const plain = types.get('Specimen')?.snapshot.element.map(({ id }) => id);
    expect(compile('Specimen', {}).map(({ id }) => id)).toEqual(plain);
  });

  it('unfolds a datatype where a row goes into it', () => {
    const elements = compile('Patient', { 'name.period.start': ['1..'] });
    expect(idsBelow(elements, 'Patient.name.period')).toEqual([
      'Patient.name.period',
      'Patient.name.period.id',
      'Patient.name.period.extension',
      'Patient.name.period.start',
      'Patient.name.period.end',
    ]);
  });

  it('unfolds what another element is made of', () => {
    const elements = compile('Bundle', { 'entry.link.relation': ['1..1', MS] });
    expect(elements.find(({ id }) => id === 'Bundle.entry.link.relation')).toMatchObject({ mustSupport: true });
  });

  it('puts slices after the children and the slices that are there', () => {
    const elements = compile('Patient', {
      identifier: [slicedBy('system')],
      'identifier.value': ['1..'],
      'identifier:A': ['1..1'],
      'identifier:A.system': [{ fixedUri: 'urn:a' }],
      'identifier:B': ['0..1'],
    });
    const ids = idsBelow(elements, 'Patient.identifier');
    expect(ids.filter((id) => /(identifier|:[AB]|\.system|\.value)$/.test(id))).toEqual([
      'Patient.identifier',
      'Patient.identifier.system',
      'Patient.identifier.value',
      'Patient.identifier:A',
      'Patient.identifier:A.system',
      'Patient.identifier:A.value',
      'Patient.identifier:B',
    ]);
    expect(elements.find(({ id }) => id === 'Patient.identifier:A.value')).toMatchObject({ min: 1 });
    expect(elements.find(({ id }) => id === 'Patient.identifier:B')).not.toHaveProperty('slicing');
  });

  it('adds rules to those that are there, with their origin', () => {
    const [root] = compile('Patient', { '': [rule('be-inv-SSIN', 'name.exists()')] });
    expect(root?.constraint?.at(-1)).toEqual({
      key: 'be-inv-SSIN',
      severity: 'error',
      expression: 'name.exists()',
      human: ruleTexts['be-inv-SSIN'].en,
      source: 'https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/x',
    });
    expect(root?.constraint?.length).toBeGreaterThan(1);
  });

  it('leaves R4 as it was', () => {
    const before = JSON.stringify(types.get('Patient'));
    compile('Patient', { name: ['1..1', MS], 'name.family': ['1..'] });
    expect(JSON.stringify(types.get('Patient'))).toBe(before);
  });
});

it.each<[string, Rows]>([
  ['an element that the type does not have', { nam: ['1..'] }],
  ['a part of a datatype that it does not have', { 'name.familie': ['1..'] }],
  ['a part of a choice that is still open', { 'deceased[x].extension': ['..0'] }],
])('a row about %s is a bug of ours', (_, rows) => {
  expect(() => compile('Patient', rows)).toThrow(/^(No element|Nothing is known below) Patient/);
});

it('a choice with one type left can be gone into', () => {
  const elements = compile('Patient', {
    'deceased[x]': [oneOf('dateTime')],
    'deceased[x].extension': ['..0'],
  });
  expect(elements.find(({ id }) => id === 'Patient.deceased[x].extension')).toMatchObject({ max: '0' });
});
