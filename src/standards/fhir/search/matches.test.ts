import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Around, type IndexEntries, indexOf, matches, readSearch, type SearchedType } from './index.ts';
import { isSearched } from './parameters/table.ts';

const NOW = Date.UTC(2026, 10, 30);
const BASE = 'https://z.example/fhir';
const ALL_TYPES = ['Observation', 'DiagnosticReport', 'Specimen', 'Immunization', 'DocumentReference'] as const;

const isFound = (entries: IndexEntries, type: SearchedType, query: string, around?: Around): boolean => {
  const search = readSearch(type, [...new URLSearchParams(query)], { handling: 'strict', now: NOW, base: BASE });
  if (!search.ok) throw new Error(`${query}: ${search.fault}`);
  return search.criteria.every((criterion) => matches(entries, criterion, around));
};
const finds = (type: SearchedType, resource: object, query: string): boolean =>
  isFound(indexOf(type, { ...resource }, { base: BASE }), type, query);

const GLUCOSE = {
  resourceType: 'Observation',
  id: 'o1',
  meta: { lastUpdated: '2026-11-30T10:00:00Z', profile: ['http://p.example/lab|1.0'] },
  identifier: [{ system: 's', value: 'a|b', type: { coding: [{ system: 't', code: 'MR' }], text: 'Medical record' } }],
  status: 'final',
  category: [{ coding: [{ system: 'c', code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code: '2339-0', display: 'Glycémie à jeun' }], text: 'Glucose' },
  subject: { reference: 'Patient/p1', identifier: { system: 'ssin', value: '80' } },
  effectiveDateTime: '2026-11-30',
  performer: [
    { reference: '#lab' },
    { identifier: { system: 'nihdi', value: '7' }, type: 'Organization' },
    { reference: 'https://other.example/fhir/Practitioner/9' },
  ],
  contained: [{ resourceType: 'Organization', id: 'lab', identifier: [{ system: 'nihdi', value: '8' }] }],
  specimen: { reference: `${BASE}/Specimen/sp1/_history/3` },
  valueQuantity: { value: 5.4, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
};

describe('a laboratory result is found', () => {
  it.each<[string, boolean]>([
    ['code=2339-0', true],
    ['code=http://loinc.org|2339-0', true],
    ['code=http://loinc.org|', true],
    ['code=|2339-0', false],
    ['code=http://snomed.info/sct|2339-0', false],
    ['code=x,2339-0', true],
    ['code=x&code=2339-0', false],
    ['code:not=x', true],
    ['code:not=x,2339-0', false],
    ['value-concept:not=x', true],
    ['code:text=glyc', true],
    ['code:text=GLUC', true],
    ['code:text=jeun', false],
    ['code:missing=false', true],
    ['value-concept:missing=true', true],
    ['value-concept:missing=false', false],
    ['status=final', true],
    ['status=|final', true],
    ['status=http://hl7.org/fhir/observation-status|final', true],
    ['status=x|final', false],
    ['identifier=s|a\\|b', true],
    ['identifier=a\\|b', true],
    ['identifier:of-type=t|MR|a\\|b', true],
    ['identifier:of-type=t|MR|a', false],
    ['identifier:text=medical', true],
    ['subject=Patient/p1', true],
    ['subject=p1', true],
    ['patient=p1', true],
    ['patient=p2', false],
    ['subject=Group/p1', false],
    [`subject=${BASE}/Patient/p1`, true],
    ['subject.identifier=ssin|80', true],
    ['patient.identifier=80', true],
    ['patient:identifier=ssin|81', false],
    ['performer.identifier=nihdi|7', true],
    ['performer.identifier=nihdi|8', true],
    ['performer:Organization.identifier=8', true],
    ['performer:Practitioner.identifier=8', false],
    ['performer=https://other.example/fhir/Practitioner/9', true],
    ['performer=Practitioner/9', false],
    ['specimen=sp1', true],
    ['_id=o1', true],
    ['_id=o2,o1', true],
    ['_profile=http://p.example/lab', true],
    ['_profile=http://p.example/lab|1.0', true],
    ['_profile=http://p.example/lab|2.0', false],
    ['_lastUpdated=gt2026-11-30T09:00:00Z', true],
    ['value-quantity=5.4', true],
    ['value-quantity=5', true],
    ['value-quantity=5.0', false],
    ['value-quantity=5.35', false],
    ['value-quantity=gt5.3|http://unitsofmeasure.org|mmol/L', true],
    ['value-quantity=gt5.3|http://unitsofmeasure.org|mg/dL', false],
    ['value-quantity=5.4||mmol/L', true],
    ['code-value-quantity=2339-0$gt5', true],
    ['code-value-quantity=2339-0$gt6', false],
    ['code-value-quantity=x$gt5,http://loinc.org|2339-0$lt6||mmol/L', true],
    ['combo-code=2339-0', true],
  ])('%s: %s', (query, found) => {
    expect(finds('Observation', GLUCOSE, query)).toBe(found);
  });
});

const DAY = { resourceType: 'Observation', effectiveDateTime: '2026-11-30' };
const STAY = {
  resourceType: 'Observation',
  effectivePeriod: { start: '2026-11-01', end: '2026-11-10T12:00:00+01:00' },
};
const OPEN = { resourceType: 'Observation', effectivePeriod: { start: '2026-11-20' } };

describe('dates', () => {
  it.each<[string, string, boolean, boolean, boolean]>([
    ['eq', '2026-11-30', true, false, false],
    ['', '2026-11', true, true, false],
    ['', '2026-11-30T10:00:00Z', false, false, false],
    ['ne', '2026-11-30', false, true, true],
    ['gt', '2026-11-30', false, false, true],
    ['gt', '2026-11-30T10:00:00Z', true, false, true],
    ['gt', '2026-11-05', true, true, true],
    ['lt', '2026-11-30', false, true, true],
    ['lt', '2026-11-30T10:00:00Z', true, true, true],
    ['ge', '2026-11-30', true, false, true],
    ['ge', '2026-12-01', false, false, true],
    ['le', '2026-11-30', true, true, true],
    ['le', '2026-11-10', false, true, false],
    ['le', '2026-10-31', false, false, false],
    ['sa', '2026-11-10', true, false, true],
    ['sa', '2026-11-29', true, false, false],
    ['sa', '2026-11-30', false, false, false],
    ['eb', '2026-11-30', false, true, false],
    ['eb', '2026-12-01', true, true, false],
    ['eb', '2026-11-10', false, false, false],
    ['ap', '2026-11-15', false, false, false],
    ['ap', '2026-11-29', true, false, true],
    ['ap', '2026-10', false, true, false],
  ])('%s%s: the day %s, the stay %s, what goes on %s', (prefix, date, day, stay, open) => {
    const found = [DAY, STAY, OPEN].map((one) => finds('Observation', one, `date=${prefix}${date}`));
    expect(found).toEqual([day, stay, open]);
  });
});

describe('quantities', () => {
  const value = (number: number, comparator?: string) => ({ valueQuantity: { value: number, comparator } });
  it.each<[string, boolean, boolean, boolean]>([
    ['100', true, false, false],
    ['ne100', false, true, true],
    ['gt99', true, true, true],
    ['gt100', false, false, true],
    ['ge100', true, false, true],
    ['lt100', false, true, false],
    ['le100', true, true, false],
    ['sa99', true, false, true],
    ['eb101', true, true, false],
    ['ap95', true, true, true],
    ['ap80', false, true, false],
  ])('%s: 100 %s, <100 %s, >100 %s', (query, plain, less, more) => {
    const resources = [value(100), value(100, '<'), value(100, '>')];
    expect(resources.map((one) => finds('Observation', one, `value-quantity=${query}`))).toEqual([plain, less, more]);
  });
});

describe('what is pointed at, and what points here', () => {
  const report = {
    resourceType: 'DiagnosticReport',
    result: [{ reference: 'Observation/o1' }],
    code: { coding: [{ code: 'r' }] },
  };
  const around: Around = {
    pointedAt: ({ id }) =>
      id === 'o1' ? { type: 'Observation', entries: indexOf('Observation', GLUCOSE) } : undefined,
    pointingHere: (type, by) =>
      type === 'DiagnosticReport' && by === 'result' ? [indexOf('DiagnosticReport', report)] : [],
  };

  it.each<[SearchedType, object, string, boolean]>([
    ['DiagnosticReport', report, 'result.code=2339-0', true],
    ['DiagnosticReport', report, 'result.code=1', false],
    ['DiagnosticReport', report, 'result.identifier=s|a\\|b', true],
    ['Observation', GLUCOSE, '_has:DiagnosticReport:result:code=r', true],
    ['Observation', GLUCOSE, '_has:DiagnosticReport:result:code=x', false],
  ])('%s %#: %s %s', (type, resource, query, found) => {
    expect(isFound(indexOf(type, { ...resource }), type, query, around)).toBe(found);
  });
});

it('names and titles are found by their beginning, in any case and accent', () => {
  const document = {
    author: [{ reference: '#a' }],
    contained: [{ id: 'a', resourceType: 'Practitioner', name: [{ family: 'Élodie  Verzonnen', given: ['Zoé'] }] }],
    context: { period: { start: '2026' } },
    content: [{ attachment: { creation: '2026-02-03' } }],
  };
  const found = (query: string) => finds('DocumentReference', document, query);
  expect(
    ['author.family=elodie ver', 'author.given=ZOE', 'period=ge2026', 'creation=2026-02'].map(found),
  ).not.toContain(false);
  expect(['author.family=verzonnen', 'author.family:exact=élodie  verzonnen'].map(found)).not.toContain(true);
  expect(['author.family:contains=verzonnen', 'author.family:exact=Élodie  Verzonnen'].map(found)).not.toContain(false);
});

describe('whatever stands in a resource', () => {
  it('is indexed without failing', () => {
    const key = fc.constantFrom(
      ...['code', 'coding', 'subject', 'reference', 'identifier', 'value', 'status', 'meta'],
      'contained',
      '__proto__',
      'effectivePeriod',
      'start',
      'valueQuantity',
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 1, '#a', 'x', '2026', 'Patient/1'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree), fc.constantFrom(...ALL_TYPES), (resource, type) => {
        expect(indexOf(type, resource).present).toBeDefined();
      }),
    );
  });

  it('is found by every token it holds, and not when that is left out', () => {
    const text = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.record({ system: text, code: text }), { minLength: 1, maxLength: 3 }), (coding) => {
        const escaped = (one: string) => one.replace(/[\\,|$]/g, '\\$&');
        for (const { system, code } of coding) {
          const query = new URLSearchParams([['code', `${escaped(system)}|${escaped(code)}`]]).toString();
          expect(finds('Observation', { code: { coding } }, query)).toBe(true);
          expect(finds('Observation', { code: { coding } }, query.replace('code=', 'code:not='))).toBe(false);
        }
      }),
    );
  });
});

const EXAMPLES = '../shared/data/fhir-be/examples';

describe.skipIf(!existsSync(EXAMPLES))('the Belgian examples of ../shared (skipped without it)', () => {
  const files = existsSync(EXAMPLES) ? readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }) : [];
  const read = (file: string) => JSON.parse(readFileSync(join(EXAMPLES, file), 'utf8'));
  const resources = files.filter((file) => file.endsWith('.json') && !file.startsWith('negative')).map(read);

  it.each<[SearchedType, string]>([
    ['Immunization', 'patient:missing=false&vaccine-code:missing=false&status:missing=false'],
    ['AllergyIntolerance', 'patient:missing=false'],
    ['Observation', 'code:missing=false&status:missing=false'],
  ])('every %s is found by %s', (type, query) => {
    const those = resources.filter(({ resourceType }) => resourceType === type);
    expect(those.length).toBeGreaterThan(2);
    const lost = those.filter((one) => isSearched(one.resourceType) && !finds(type, one, query)).map(({ id }) => id);
    expect(lost).toEqual([]);
    const undated = those.filter((one) => 'occurrenceDateTime' in one && !finds(type, one, 'date=gt1900'));
    expect(undated.map(({ id }) => id)).toEqual([]);
  });
});
