import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKickOff } from './kick-off.ts';
import { ndjsonLine } from './ndjson.ts';
import { sentParameters } from './sent-parameters.ts';

const served = ['Patient', 'Immunization'];
const read = (query: string, lenient = false) => readKickOff([...new URLSearchParams(query)], { served, lenient });

describe('what begins an export', () => {
  it.each([
    ['', { types: served, isNamed: false }],
    ['_type=Immunization', { types: ['Immunization'], isNamed: true }],
    ['_type=Immunization,Patient&_type=Patient', { types: ['Immunization', 'Patient'], isNamed: true }],
    ['_outputFormat=application/fhir+ndjson', { types: served, isNamed: false }],
    ['_outputFormat=ndjson&_format=json', { types: served, isNamed: false }],
    ['_since=2026-01-02T03:04:05+01:00', { types: served, isNamed: false, since: new Date('2026-01-02T02:04:05Z') }],
  ])('%s', (query, kickOff) => {
    expect(read(query)).toEqual({ ok: true, kickOff: { since: undefined, ...kickOff } });
  });

  it.each([
    ['_outputFormat=text/csv', 'output-format', '_outputFormat'],
    ['_type=Immunization,Basic', 'export-type', '_type'],
    ['_since=yesterday', 'since-invalid', '_since'],
    ['_since=2026-01-02', 'since-invalid', '_since'],
    ['_since=2026-13-02T03:04:05Z', 'since-invalid', '_since'],
    ['_typeFilter=x', 'parameter-unknown', '_typeFilter'],
    ['80050512345=x', 'parameter-unknown', undefined],
  ])('%s is refused', (query, fault, parameter) => {
    expect(read(query)).toEqual({ ok: false, fault, parameter });
  });

  it('leaves out what it does not know for who prefers that, and never widens what was named', () => {
    expect(read('_typeFilter=x&_type=Basic,Patient', true)).toMatchObject({ kickOff: { types: ['Patient'] } });
    expect(read('_type=Basic', true)).toMatchObject({ kickOff: { types: [], isNamed: true } });
  });
});

describe('what begins an export as a Parameters resource', () => {
  const posted = (...parameter: readonly unknown[]) =>
    readKickOff(sentParameters({ resourceType: 'Parameters', parameter }) ?? [['not', 'a list']], {
      ...{ served, lenient: false },
    });

  it('asks the same as an address', () => {
    const types = ['Immunization', 'Patient'].map((valueString) => ({ name: '_type', valueString }));
    const since = { name: '_since', valueInstant: '2026-01-02T03:04:05+01:00' };
    const format = { name: '_outputFormat', valueString: 'application/fhir+ndjson' };
    expect(posted(...types, since, format)).toEqual(
      read('_type=Immunization,Patient&_since=2026-01-02T03:04:05%2B01:00&_outputFormat=ndjson'),
    );
    expect(posted()).toEqual(read(''));
    expect(sentParameters({ resourceType: 'Parameters' })).toEqual([]);
  });

  it.each<[unknown, string]>([
    [{ name: '_since' }, 'since-invalid'],
    [{ name: '_since', valueInstant: '' }, 'since-invalid'],
    [{ name: '_since', valuePeriod: { start: '2026-01-02T03:04:05Z' } }, 'since-invalid'],
    [{ name: '_type', valueCoding: { code: 'Patient' } }, 'export-type'],
    [{ name: '_type', part: [{ name: '_type', valueString: 'Patient' }] }, 'export-type'],
    [{ name: '_outputFormat', valueInteger: 1 }, 'output-format'],
    [{ name: 'patient', valueReference: { reference: 'Patient/1' } }, 'parameter-unknown'],
    [{ valueString: 'Patient' }, 'parameter-unknown'],
    ['Patient', 'parameter-unknown'],
  ])('%j is refused, never left out', (parameter, fault) => {
    expect(posted(parameter)).toMatchObject({ ok: false, fault });
  });

  it('is no list', () => {
    expect(sentParameters({ parameter: { name: '_type', valueString: 'Patient' } })).toBeUndefined();
  });
});

it('a resource is one line, and the same resource', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('\n', '\r\n', '\t', '\n\n  '), (json, space) => {
      const value: unknown = JSON.parse(json);
      const line = ndjsonLine(Buffer.from(JSON.stringify(value, null, 2).replaceAll('\n', space))).toString();
      expect(line.match(/[\r\n]/g)).toEqual(['\n']);
      expect(JSON.parse(line)).toEqual(value);
    }),
  );
});
