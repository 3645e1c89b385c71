import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statement } from '../../../platform/postgres/index.ts';
import { createDataKey, makeKeyRing, newItemId, newPatientId, printPublicId } from '../../../platform/sealing/index.ts';
import { openTestDatabase, type TestDatabase } from '../../../platform/test/index.ts';
import {
  type Criterion,
  type IndexEntries,
  indexOf,
  isFault,
  matches,
  parametersOf,
  readCriterion,
} from '../../../standards/fhir/index.ts';
import {
  caregiverKey,
  type Narrowing,
  type PatientKey,
  patientKey,
  type RecordGrant,
  type RecordLimits,
} from '../../grants/index.ts';
import { makeRecordGrant } from '../../grants/maker.ts';
import { columnsOfEntries, INDEX, indexValues } from '../index-columns.ts';
import { isShown, type VaultFacts, vaultLimitValues } from '../limits.ts';
import { faultOf } from './supported.ts';
import { waysOf } from './ways.ts';
import { type Position, writeCount, writeSearch } from './write-search.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const keys = makeKeyRing({ masterKey: randomBytes(32), indexKey: randomBytes(32) });
const NOW = new Date('2026-11-24T10:00:00Z');
const people = [newItemId(NOW), newItemId(NOW)].map(caregiverKey);
const items = Array.from({ length: 6 }, () => newItemId(NOW));
const KINDS = ['sumehr', 'labresult'];
const CATEGORIES = ['summary', 'lab-result'];
const MOMENTS = [8, 9, 10].map((hour) => new Date(Date.UTC(2026, 10, 24, hour)));

const pick = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const CODES = ['718-7', '4548-4', 'x,y', "'; --"];
const coding = fc.record(
  { system: pick('http://loinc.org', 'http://snomed.info/sct'), code: pick(...CODES) },
  { requiredKeys: ['code'] },
);
const DAYS = ['2020', '2020-02', '2020-02-29', '2020-02-29T10:00:00Z', '2020-02-29T10:00:00.5+14:00', '9999', '0001'];
const period = fc.record({ start: pick('2020-02', '2019-12-31'), end: pick('2020-03', '2021') }, { requiredKeys: [] });
const quantity = fc.record(
  {
    value: pick(5, 5.4, 5.40001, -0.1, 1e-7, 1e21),
    comparator: pick('<', '<=', '>=', '>'),
    ...{ system: pick('http://unitsofmeasure.org'), code: pick('mg', 'g'), unit: pick('mg', 'mmol') },
  },
  { requiredKeys: ['value'] },
);
const NUMBER = { system: 'http://example.org/n', value: '7' };
/** The place in the list of what is pointed at: an item of another patient, or one that is not there, too. */
const pointer = pick(0, 1, 2, 3, 4, 5);

const resource = fc.record(
  {
    code: fc.record({ coding: fc.array(coding, { minLength: 1, maxLength: 2 }) }),
    status: pick('final', 'preliminary'),
    effectiveDateTime: pick(...DAYS),
    effectivePeriod: period,
    valueQuantity: quantity,
    component: fc.array(
      fc.record({ valueQuantity: quantity, code: fc.record({ coding: fc.array(coding, { maxLength: 1 }) }) }),
      { maxLength: 2 },
    ),
    identifier: fc.constant([NUMBER]),
    performer: pick(
      [{ identifier: NUMBER }],
      [{ type: 'Organization', identifier: NUMBER }],
      [{ reference: 'Practitioner/p1' }],
      [{ reference: 'http://elsewhere/Practitioner/p1' }],
    ),
    hasMember: pointer.map((at) => [{ at }]),
  },
  { requiredKeys: ['code', 'status'] },
);
interface Stored {
  readonly patient: number;
  readonly facts: Omit<VaultFacts, 'item'>;
  readonly resource: Readonly<Record<string, unknown>>;
}
const stored: fc.Arbitrary<Stored[]> = fc.array(
  fc.record({
    patient: pick(0, 0, 0, 0, 0, 1),
    resource,
    facts: fc.record({
      ...{ kind: pick(...KINDS), category: pick(...CATEGORIES), author: pick(undefined, ...people) },
      ...{ section: pick(undefined, 'sm-allergies'), recordedAt: pick(...MOMENTS) },
    }),
  }),
  { minLength: 4, maxLength: items.length },
);

const limits: fc.Arbitrary<RecordLimits> = fc.record({
  categories: fc.oneof({ weight: 6, arbitrary: fc.constant('all' as const) }, fc.subarray(CATEGORIES)),
  sections: pick(undefined, undefined, { summary: ['sm-allergies'] }),
  ...{ authoredBy: fc.subarray(people), onlyAuthored: pick(...Array(7).fill(false), true) },
  deniedItems: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.subarray(items)),
  narrowings: pick<'any' | readonly Narrowing[]>(
    ...(['any', 'any', 'any', 'any'] as const),
    [[['status', 'final']], [['code', '718-7']]],
    [[['unknown', '1']]],
  ),
  own: fc.record({
    deniedKinds: pick([], [], [], ['labresult']),
    onlyKinds: fc.constant('any' as const),
    recordedBefore: pick<'any' | Date>('any', 'any', MOMENTS[1] ?? NOW),
    openedItems: fc.constant([]),
  }),
});

const PREFIXES = ['', 'eq', 'ne', 'gt', 'lt', 'ge', 'le', 'sa', 'eb', 'ap'];
const prefixed = (values: readonly string[]) =>
  fc.tuple(pick(...PREFIXES), pick(...values)).map((parts) => parts.join(''));
const token = pick('718-7', 'http://loinc.org|4548-4', '|718-7', 'http://loinc.org|', 'x\\,y', "'; --", '718-7,4548-4');
const amount = pick(
  '5',
  '5.4',
  '5.40',
  '5|http://unitsofmeasure.org|mg',
  '5.4||mmol',
  '5.4||mg',
  '-0.1',
  '1e-7',
  '5|http://unitsofmeasure.org|',
);
const under = (name: string, values: fc.Arbitrary<string>) => values.map((value): [string, string] => [name, value]);
const plain = fc.oneof(
  under('code', token),
  under('code:not', token),
  under('combo-code', token),
  ...['code', 'date', 'performer', 'value-quantity', 'status'].map((name) =>
    under(`${name}:missing`, pick('true', 'false')),
  ),
  under('status', pick('final', 'preliminary,final', 'http://hl7.org/fhir/observation-status|final', '|final')),
  under('date', prefixed([...DAYS, '2020-02-29T10:00Z', '2019'])),
  under(
    'date',
    fc.tuple(prefixed(DAYS), prefixed(DAYS)).map((both) => both.join(',')),
  ),
  under(
    'value-quantity',
    fc.tuple(pick(...PREFIXES), amount).map((parts) => parts.join('')),
  ),
  under(
    'combo-value-quantity',
    fc.tuple(pick(...PREFIXES), amount).map((parts) => parts.join('')),
  ),
  under(
    'code-value-quantity',
    fc
      .tuple(pick('718-7', 'http://loinc.org|4548-4'), pick(...PREFIXES), amount)
      .map(([code, prefix, value]) => `${code}$${prefix}${value}`),
  ),
  under('performer', pick('Practitioner/p1', 'p1', 'Organization/p1', 'http://elsewhere/Practitioner/p1')),
  under('performer:identifier', pick('http://example.org/n|7', '7', '|7', 'http://example.org/n|')),
  under('performer:Organization.identifier', pick('7')),
  under('performer:Practitioner.identifier', pick('7')),
  under('identifier', pick('7', 'http://example.org/n|7')),
);
const criteria = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: plain },
    plain
      .filter(([name]) => !name.includes('.'))
      .map(([name, value]): [string, string] => [`has-member.${name}`, value]),
    plain
      .filter(([name]) => !name.includes('.'))
      .map(([name, value]): [string, string] => [`_has:Observation:has-member:${name}`, value]),
    under(
      'has-member',
      pointer.map((at) => `Observation/#${at}`),
    ),
    under(
      '_id',
      pointer.map((at) => `#${at}`),
    ),
  ),
  { minLength: 1, maxLength: 2 },
);

const orders = fc
  .subarray(['date', '_lastUpdated'], { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.boolean().map((descending) => ({ parameter: dateParameter(name), descending }))),
    ),
  );
function dateParameter(name: string) {
  const parameter = parametersOf('Observation').find((one) => one.name === name);
  if (!parameter) throw new Error(`no parameter ${name}`);
  return parameter;
}
interface PageRow {
  readonly item: string;
  readonly keys: readonly string[];
  readonly fetched: number;
}

const OPEN = statement('test-open', `SELECT set_config('zenne.patients', $1, true)`);
const VERSION = statement(
  'test-version',
  `INSERT INTO fhir_version (patient, item, version, method, content, put_by, put_at) VALUES ($1, $2, 1, 'create', '', $2, now())`,
);
const KEY = statement('test-key', `INSERT INTO fhir_key (patient, item, wrapped) VALUES ($1, $2, '')`);
const INSERT = statement(
  'test-item',
  `INSERT INTO fhir_item (patient, item, type, version, kind, category, section, author, recorded_at, updated_at, profile, ${INDEX.map(([name]) => name).join(', ')})
   VALUES ($1, $2, 'Observation', 1, $3, $4, $5, $6, $7, $7, '', ${INDEX.map(([, type], at) => `$${at + 8}::${type}`).join(', ')})`,
);

interface Known extends Stored {
  readonly item: string;
  readonly id: string;
  readonly entries: IndexEntries;
}

function known(list: readonly Stored[], patients: readonly PatientKey[]): Known[] {
  const places = items.map((item, at) => ({ item, patient: patients[list[at]?.patient ?? 0] ?? '' }));
  const ids = places.map((place) => printPublicId(keys, place));
  return list.map((one, at) => {
    const { hasMember, ...rest } = one.resource as { hasMember?: readonly { at: number }[] };
    const members = hasMember?.map((member) => ({ reference: `Observation/${ids[member.at]}` }));
    const shown = { ...rest, resourceType: 'Observation', id: ids[at], ...(members ? { hasMember: members } : {}) };
    return { ...one, item: items[at] ?? '', id: ids[at] ?? '', entries: indexOf('Observation', shown) };
  });
}

/** What a row of the record is found by in memory, in the eyes of this grant. */
function inMemory(rows: readonly Known[], limit: RecordLimits, wanted: readonly Criterion[]): string[] {
  const seen = rows.filter(({ patient, facts, item }) => patient === 0 && isShown(limit, { ...facts, item }));
  const narrow = (one: Known): boolean =>
    limit.narrowings === undefined ||
    limit.narrowings === 'any' ||
    limit.narrowings.some((way) =>
      way.every((condition) => {
        const criterion = readCriterion('Observation', condition, { now: 0 });
        return !isFault(criterion) && matches(one.entries, criterion);
      }),
    );
  return seen
    .filter(narrow)
    .filter((one) =>
      wanted.every((criterion) =>
        matches(one.entries, criterion, {
          pointedAt: ({ id }) => {
            const target = seen.find((other) => other.id === id);
            return target && { type: 'Observation', entries: target.entries };
          },
          pointingHere: (_, by) =>
            seen
              .filter(({ entries }) => entries.references.some(({ param, id }) => param === by && id === one.id))
              .map(({ entries }) => entries),
        }),
      ),
    )
    .map(({ item }) => item);
}

it('a search in SQL finds exactly what memory finds among what the limits show, and counts no more', async () => {
  const context = { now: Date.UTC(2026, 10, 24), serves: (type: string) => type === 'Observation' };
  let found = 0;
  await fc.assert(
    fc.asyncProperty(stored, limits, criteria, orders, pick(2, 100), async (list, limit, written, order, count) => {
      const patients = [newPatientId(), newPatientId()].map(patientKey);
      const rows = known(list, patients);
      const wanted = written.map(([name, value]) => {
        const text = value.replace(/#(\d)/, (_, at) =>
          printPublicId(keys, { item: items[at] ?? '', patient: patients[list[at]?.patient ?? 0] ?? '' }),
        );
        const criterion = readCriterion('Observation', [name, text], context);
        if (isFault(criterion)) throw new Error(`${name}=${value}: ${criterion}`);
        return { ...criterion, written: [name, text] as const };
      });
      fc.pre(wanted.every((one) => faultOf(one) === undefined));
      const answer = await db.database.transaction(async (tx) => {
        await tx.run(OPEN, [patients.join(',')]);
        for (const patient of patients) await createDataKey(tx, keys, patient);
        for (const { patient, item, facts, entries } of rows) {
          const key = patients[patient] ?? patientKey('');
          const columns = columnsOfEntries({ keys, patients: [key] }, 'Observation', entries);
          const { kind, category, section = null, author = null, recordedAt } = facts;
          const place = [key, item];
          await Promise.all([
            tx.run(INSERT, [key, item, kind, category, section, author, recordedAt, ...indexValues(columns)]),
            tx.run(VERSION, place),
            tx.run(KEY, place),
          ]);
        }
        const [patient = patientKey('')] = patients;
        const application = { scopes: [{ level: 'user', resource: '*', interactions: 's', only: [] }] } as const;
        const caller = { kind: 'patient', door: 'fhir', requestId: '', patient, application } as const;
        const grant: RecordGrant = makeRecordGrant({
          ...{ tx, patient, patients: [patient], caller, act: 'read-document', basis: 'self', limits: limit },
        });
        const search = { type: 'Observation', criteria: wanted, order } as const;
        const counted = writeCount(keys, waysOf(grant), search);
        const totals = await tx.run<{ total: number }>(counted.statement, [
          ...vaultLimitValues(grant),
          ...counted.values,
        ]);
        const hits: string[] = [];
        for (let from: Position | undefined, isFirst = true; isFirst || from; isFirst = false) {
          const page = writeSearch(keys, waysOf(grant), { search, count, after: from });
          const rowsOf = await tx.run<PageRow>(page.statement, [...vaultLimitValues(grant), ...page.values]);
          hits.push(...rowsOf.map(({ item }) => item));
          const last = rowsOf.at(-1);
          from = last && last.fetched > rowsOf.length ? { keys: last.keys, item: last.item } : undefined;
        }
        return { total: totals.reduce((sum, { total }) => sum + total, 0), items: hits };
      });
      const expected = inMemory(rows, limit, wanted);
      found += expected.length > 0 && written.length > 0 ? 1 : 0;
      expect(answer.items.sort()).toEqual(expected.sort());
      expect(answer.total).toBe(expected.length);
    }),
    { numRuns: 100 },
  );
  // A property about nothing would hold of anything.
  expect(found).toBeGreaterThan(5);
}, 120_000);
