import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchedType } from '../parameters/table.ts';
import { selfLink } from '../self-link.ts';
import { splitAt, unescaped } from './escapes.ts';
import { type Pair, readSearch } from './read-search.ts';
import { readQuantityValue, readTokenValue } from './values.ts';

const NOW = Date.UTC(2026, 10, 30);
const read = (type: SearchedType, query: string, handling: 'strict' | 'lenient' = 'strict') =>
  readSearch(type, [...new URLSearchParams(query)], { handling, now: NOW, base: 'https://z.example/fhir' });
const testOf = (type: SearchedType, query: string) => {
  const answer = read(type, query);
  return answer.ok ? answer.criteria.map(({ test }) => test) : answer.fault;
};

describe('a token', () => {
  it.each([
    ['a|b', { system: 'a', code: 'b' }],
    ['|b', { system: '', code: 'b' }],
    ['b', { code: 'b' }],
    ['a|', { system: 'a' }],
    ['a\\|b', { code: 'a|b' }],
    ['a\\,b|c\\\\d', { system: 'a,b', code: 'c\\d' }],
    ['a|b|c', { system: 'a', code: 'b|c' }],
    ['|', undefined],
  ])('%s', (text, token) => {
    expect(readTokenValue(text)).toEqual(token);
  });
});

describe('a quantity', () => {
  it.each([
    ['100', { prefix: 'eq', value: 100, low: 99.5, high: 100.5 }],
    ['5.40', { prefix: 'eq', value: 5.4, low: 5.395, high: 5.405 }],
    ['ge-1.2e-3||mg', { prefix: 'ge', value: -0.0012, low: -0.00125, high: -0.00115, code: 'mg' }],
    ['ap10|u|g', { prefix: 'ap', value: 10, low: 9, high: 11, system: 'u', code: 'g' }],
    ['1|u', undefined],
    ['x', undefined],
    ['1e999', undefined],
  ])('%s', (text, value) => {
    expect(readQuantityValue(text)).toEqual(value);
  });
});

it('marks are read back as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (values) => {
      const escaped = (text: string) => text.replace(/[\\,|$]/g, '\\$&');
      expect(splitAt(values.map(escaped).join(','), ',').map(unescaped)).toEqual(values);
    }),
  );
});

describe('what is asked', () => {
  it.each<[SearchedType, string, unknown]>([
    ['Observation', 'code=a|1,2', [{ kind: 'token', not: false, any: [{ system: 'a', code: '1' }, { code: '2' }] }]],
    ['Observation', 'code:not=1', [{ kind: 'token', not: true, any: [{ code: '1' }] }]],
    ['Observation', 'code:text=Glycémie', [{ kind: 'string', how: 'starts', any: ['glycemie'] }]],
    ['Observation', 'code:missing=true', [{ kind: 'missing', missing: true }]],
    ['Observation', 'subject=p1', [{ kind: 'reference', any: [{ id: 'p1' }] }]],
    ['Observation', 'subject:Patient=p1', [{ kind: 'reference', any: [{ type: 'Patient', id: 'p1' }] }]],
    [
      'Observation',
      'subject=https://z.example/fhir/Patient/1,https://other.example/Patient/1',
      [{ kind: 'reference', any: [{ type: 'Patient', id: '1' }, { url: 'https://other.example/Patient/1' }] }],
    ],
    ['Observation', 'subject.identifier=s|1', [{ kind: 'identifier', any: [{ system: 's', code: '1' }] }]],
    ['Observation', 'subject:identifier=s|1', [{ kind: 'identifier', any: [{ system: 's', code: '1' }] }]],
    ['Observation', 'patient:Patient.identifier=1', [{ kind: 'identifier', type: 'Patient', any: [{ code: '1' }] }]],
    ['Observation', 'patient._id=1', [{ kind: 'reference', any: [{ id: '1' }] }]],
    [
      'AllergyIntolerance',
      'patient.identifier=http://www.ehealth.fgov.be/standards/fhir/NamingSystem/ssin|1',
      [
        {
          kind: 'identifier',
          any: [{ system: 'https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin', code: '1' }],
        },
      ],
    ],
    ['Organization', 'name:exact=A\\,B', [{ kind: 'string', how: 'exact', any: ['A,B'] }]],
    ['Patient', 'identifier:of-type=x', 'modifier-unknown'],
    ['Specimen', 'identifier:of-type=s|MR|1', [{ kind: 'token', not: false, any: [{ system: 's', code: 'MR|1' }] }]],
    ['DocumentReference', 'author.family:contains=É', [{ kind: 'string', how: 'contains', any: ['e'] }]],
  ])('%s?%s', (type, query, test) => {
    expect(testOf(type, query)).toEqual(test);
  });

  it('of a chain is asked of every type it may lead to', () => {
    const into = ['Observation', 'DiagnosticReport', 'AllergyIntolerance'].map((type) =>
      expect.objectContaining({ type }),
    );
    expect(testOf('Composition', 'entry.code=1')).toMatchObject([
      { kind: 'chain', into: expect.arrayContaining(into) },
    ]);
    expect(testOf('DiagnosticReport', 'result.identifier=s|1')).toMatchObject([
      { kind: 'chain', numbers: [{ system: 's', code: '1' }], into: [{ type: 'Observation' }] },
    ]);
    expect(testOf('Observation', '_has:DiagnosticReport:result:code=1')).toMatchObject([
      { kind: 'has', type: 'DiagnosticReport', by: 'result', criterion: { test: { any: [{ code: '1' }] } } },
    ]);
  });

  it('about the answer', () => {
    const answer = read(
      'Observation',
      '_sort=-date,_lastUpdated&_count=20&_summary=data&_total=none&_elements=code,value&_include=Observation:specimen&_revinclude=Provenance:target&_revinclude=DiagnosticReport:result',
    );
    const plain = read('Specimen', 'type=x');
    expect(plain.ok && plain.order).toMatchObject([{ parameter: { name: 'collected' }, descending: true }]);
    expect(answer.ok && answer.order).toMatchObject([{ descending: true }, { descending: false }]);
    expect(answer.ok && answer.answer).toMatchObject({
      sort: [
        { parameter: { name: 'date' }, descending: true },
        { parameter: { name: '_lastUpdated' }, descending: false },
      ],
      ...{ count: 20, summary: 'data', total: 'none', elements: ['code', 'value'] },
      include: [{ type: 'Observation', parameter: { name: 'specimen' } }],
      revinclude: [{ type: 'Provenance' }, { type: 'DiagnosticReport' }],
    });
  });
});

describe('what is not understood is refused', () => {
  it.each<[SearchedType, string, string]>([
    ['Observation', 'shoe-size=38', 'parameter-unknown'],
    ['Observation', 'code:in=http://x', 'modifier-unknown'],
    ['Observation', 'date:exact=2026', 'modifier-unknown'],
    ['Observation', 'subject:Practitioner=1', 'modifier-unknown'],
    ['Observation', 'date=yesterday', 'parameter-value-invalid'],
    ['Observation', 'date=2026,xx', 'parameter-value-invalid'],
    ['Observation', 'value-quantity=<5', 'parameter-value-invalid'],
    ['Observation', 'code=a,,b', 'parameter-value-invalid'],
    ['Observation', 'code-value-quantity=a', 'parameter-value-invalid'],
    ['Observation', 'code-value-quantity=a$b$c', 'parameter-value-invalid'],
    ['Observation', 'code-value-quantity:missing=true', 'modifier-unknown'],
    ['Observation', 'code:missing=maybe', 'parameter-value-invalid'],
    ['Observation', 'subject.identifier:not=1', 'modifier-unknown'],
    ['Observation', 'subject.birthdate=2000', 'parameter-unknown'],
    ['Observation', 'specimen.subject.identifier=1', 'parameter-unknown'],
    ['Observation', 'code.x=1', 'parameter-unknown'],
    ['Observation', '_has:Patient:x:y=1', 'parameter-unknown'],
    ['Observation', '_has:DiagnosticReport:specimen:code=1', 'parameter-unknown'],
    ['Observation', '_include=Specimen:subject', 'parameter-value-invalid'],
    ['Observation', '_include=*', 'parameter-value-invalid'],
    ['Observation', '_include:iterate=Observation:specimen', 'parameter-unknown'],
    ['Observation', '_revinclude=DiagnosticReport:specimen', 'parameter-value-invalid'],
    ['Observation', '_sort=code', 'parameter-value-invalid'],
    ['Observation', '_count=-1', 'parameter-value-invalid'],
    ['Observation', '_count=1&_count=2', 'one-value-only'],
    ['Observation', '_summary=all', 'parameter-value-invalid'],
    ['Observation', 'patient=', 'parameter-value-invalid'],
    ['Observation', `code=${'a,'.repeat(51)}b`, 'search-too-large'],
    ['Observation', `code=${'a'.repeat(501)}`, 'search-too-large'],
    ['Observation', 'code=a&'.repeat(33), 'search-too-large'],
    ['Observation', '_include=Observation:specimen&'.repeat(11), 'search-too-large'],
  ])('%s?%s: %s', (type, query, fault) => {
    expect(testOf(type, query)).toBe(fault);
  });

  it('by who wants it so; what would have limited is refused even then', () => {
    const ignored = (query: string) => {
      const answer = read('Immunization', query, 'lenient');
      return answer.ok ? answer.ignored : answer.fault;
    };
    expect(ignored('patient=1&shoe-size=1&date=2026')).toEqual(['shoe-size']);
    expect(ignored('subject=1')).toBe('parameter-unknown');
    expect(ignored('patient.shoe=1')).toBe('parameter-unknown');
    expect(ignored('encounter.patient=1')).toBe('parameter-unknown');
    expect(ignored('_has:X:y:z=1')).toBe('parameter-unknown');
    expect(ignored('_list=1')).toBe('parameter-unknown');
    expect(ignored('date:exact=2026')).toBe('modifier-unknown');
  });

  it('also types that do not stand behind the door', () => {
    const serves = (type: string) => type !== 'DiagnosticReport' && type !== 'Specimen';
    const fault = (pair: Pair) => {
      const answer = readSearch('Observation', [pair], { handling: 'lenient', now: NOW, serves });
      return answer.ok ? 'none' : answer.fault;
    };
    expect(fault(['_has:DiagnosticReport:result:code', '1'])).toBe('parameter-unknown');
    expect(fault(['_revinclude', 'DiagnosticReport:result'])).toBe('parameter-value-invalid');
    expect(fault(['specimen.type', '1'])).toBe('parameter-unknown');
  });
});

describe('whatever is asked', () => {
  it('never fails, and repeats no unknown name that holds a digit', () => {
    const name = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        'code',
        'date',
        'subject.identifier',
        '_has:A:b:c',
        '_include',
        '_sort',
        'code-value-quantity',
        '__proto__',
      ),
      fc.constantFrom('constructor', 'code:constructor', 'code:__proto__', 'toString', '_id', 'value-quantity'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, fc.string({ maxLength: 20 })), { maxLength: 6 }),
        fc.boolean(),
        (pairs, strict) => {
          const handling = strict ? 'strict' : 'lenient';
          const answer = readSearch('Observation', pairs, { handling, now: NOW });
          const said = answer.ok ? answer.ignored : [answer.parameter ?? ''];
          expect(said.some((one) => /\d/.test(one))).toBe(false);
          if (strict && answer.ok) expect(answer.ignored).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is told again as it was understood, without numbers of people that were not in the address', () => {
    const answer = read(
      'Immunization',
      'patient.identifier=s|80&performer:identifier=n|1&x=1&status=done&_count=5',
      'lenient',
    );
    if (!answer.ok) throw new Error(answer.fault);
    expect(selfLink('b', answer, { inAddress: true })).toBe(
      'b/Immunization?patient.identifier=s%7C80&performer%3Aidentifier=n%7C1&status=done&_count=5',
    );
    expect(selfLink('b', answer, { inAddress: false, more: [['page', 'x']] })).toBe(
      'b/Immunization?status=done&_count=5&page=x',
    );
  });
});
