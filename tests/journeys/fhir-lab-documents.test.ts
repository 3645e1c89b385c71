/** Reports of the vault among the documents of the registry: one list, one total, one order; and `$docref`, which asks the same. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import { hashSsin } from '../../src/modules/people/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { DRID, labReportOf } from './lab-resources.ts';
import { JSON_TYPE, openVaultTown, type VaultTown } from './vault-town.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
type Any = any;
const LOINC = 'http://loinc.org';
const COMPOSITION =
  'https://www.ehealth.fgov.be/standards/fhir/lab/StructureDefinition/be-laboratory-report-composition';
let town: VaultTown;
let colleague: TestCaregiver;
/** Names of the documents by the number that their sender gave. */
const NAMES: Readonly<Record<string, string>> = { '81.1': 'r1', '81.2': 'r2', '81.3': 'r3' };

const note = (id: string, day: string) =>
  ask(
    town.house,
    town.gp,
    'PutTransaction',
    bodies.put(town.anna, town.gp, id, 'Inhoud').replace(/(<k:transaction>.*?<k:date>)2026-11-20/, `$1${day}`),
    { requestId: `put-${id}` },
  );
const report = async (drid: string, date: string, more: object = {}): Promise<string> => {
  const body = labReportOf(town.anna, { drid, date, number: `urn:number:${drid}`, ...more });
  return (await town.call('gp', 'POST', '/Bundle', { body })).body.id;
};
let first = '';

beforeAll(async () => {
  town = await openVaultTown();
  colleague = await town.addCaregiver('colleague', 3);
  await ask(town.house, colleague, 'PutTherapeuticLink', bodies.link(town.anna, colleague));
  await note('n1', '2026-11-01');
  await note('n2', '2026-11-03');
  await note('n3', '2026-11-05');
  first = await report('81.1', '2026-11-02T10:00:00+01:00', { status: 'preliminary' });
  await report('81.2', '2026-11-04T10:00:00+01:00', { collection: true });
  await report('81.3', '2026-11-06T10:00:00+01:00');
});
afterAll(() => town.close());

const nameOf = ({ identifier }: Any): string => NAMES[identifier[0].value] ?? identifier[0].value;
const resources = (body: Any): Any[] => (body.entry ?? []).map(({ resource }: Any) => resource);
const names = (body: Any): string[] => resources(body).map(nameOf);
const ofAnna = () => `patient=${town.idOf('anna')}`;
const get = async (who: string, path: string): Promise<Any> => {
  const { told, body } = await town.call(who, 'GET', path);
  expect([path, told]).toEqual([path, '200']);
  return body;
};
const search = (who: string, query = '') => get(who, `/DocumentReference?${ofAnna()}${query && `&${query}`}`);
const ALL = ['r3', 'n3', 'r2', 'n2', 'r1', 'n1'];

describe('the list of documents', () => {
  it('holds the reports of the vault in their place, told by themselves, with the report one address away', async () => {
    const body = await search('gp');
    expect([body.total, names(body)]).toEqual([ALL.length, ALL]);
    const found = resources(body).find(({ id }: Any) => id === first);
    expect(found).toMatchObject({
      ...{
        resourceType: 'DocumentReference',
        status: 'current',
        docStatus: 'preliminary',
        description: 'Laboratory report',
      },
      type: { coding: [{ system: LOINC, code: '11502-2' }, { code: 'labresult' }] },
      category: [{ coding: [{ code: 'labresult' }] }],
      masterIdentifier: { system: DRID, value: '81.1' },
      subject: { reference: `Patient/${town.idOf('anna')}` },
      author: [{ type: 'Practitioner', identifier: { value: town.gp.nihii } }],
      context: { period: { start: '2026-11-02T09:00:00.000Z' } },
      content: [
        { attachment: { contentType: 'application/fhir+json', url: `http://localhost/fhir-test/Bundle/${first}` } },
      ],
    });
    expect((await get('gp', found.content[0].attachment.url)).type).toBe('document');
    expect(await get('gp', `/DocumentReference/${first}`)).toEqual(found);
  });

  it.each<[string, string[]]>([
    ['type=http://loinc.org|11502-2', ['r3', 'r2', 'r1']],
    ['type=labresult,note', ALL],
    ['type=http://loinc.org|34109-9', ['n3', 'n2', 'n1']],
    ['type=http://elsewhere|11502-2', []],
    ['category=labresult', ['r3', 'r2', 'r1']],
    ['category=note', ['n3', 'n2', 'n1']],
    ['category=note&category=labresult', []],
    [`identifier=${DRID}|81.2`, ['r2']],
    ['identifier=81.2,81.3', ['r3', 'r2']],
    ['identifier=n2', ['n2']],
    ['period=ge2026-11-02&period=lt2026-11-05', ['r2', 'n2', 'r1']],
    ['creation=2026-11-06,2026-11-01', ['r3', 'n1']],
    ['date=2026-11-24', ALL],
    ['date=lt2026-11-24', []],
    ['_lastUpdated=ge2026-11-25', []],
    ['author.identifier=NIHII', ALL],
    ['author.identifier=10000012004', []],
    ['author.family=verz&type=labresult', ['r3', 'r2', 'r1']],
    ['author.family=zz', []],
    ['status=current', ALL],
    ['status=superseded', []],
    ['_id=FIRST', ['r1']],
    ['_id=FIRST&type=note', []],
    ['_sort=creation', ALL.toReversed()],
    ['_sort=-creation&type=labresult', ['r3', 'r2', 'r1']],
  ])('by %s', async (query, expected) => {
    const asked = query.replace('NIHII', town.gp.nihii).replace('FIRST', first);
    const body = await search('gp', asked);
    expect([body.total, names(body)]).toEqual([expected.length, expected]);
  });

  it.each([1, 2, 4])('in pages of %i holds each once, in one order, with one total', async (count) => {
    const seen: string[] = [];
    for (let page = await search('gp', `_count=${count}`); ; ) {
      expect([page.total, resources(page).length]).toEqual([ALL.length, Math.min(count, ALL.length - seen.length)]);
      seen.push(...names(page));
      const next = page.link.find(({ relation }: Any) => relation === 'next')?.url;
      if (next === undefined) break;
      page = await get('gp', next);
    }
    expect(seen).toEqual(ALL);
    expect(await search('gp', '_count=0')).toMatchObject({ total: ALL.length });
  });

  it('is what $everything gives too', async () => {
    const body = await get('gp', `/Patient/${town.idOf('anna')}/$everything?_type=DocumentReference`);
    expect(names(body).sort()).toEqual(ALL.toSorted());
  });

  it('is traced as what was shown: documents of the registry, and reports', async () => {
    const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
    await client.connect();
    const last = async () => {
      const text =
        'SELECT kind, shown FROM audit_trail WHERE stream = $1 AND act = 5 AND step = 3 ORDER BY tx DESC, kind NULLS FIRST LIMIT 2';
      return (await client.query<{ kind: string | null; shown: number }>(text, [town.keyOf('anna')])).rows;
    };
    await search('gp', '_count=3');
    expect(await last()).toEqual([
      { kind: null, shown: 1 },
      { kind: 'labresult', shown: 2 },
    ]);
    // Whoever is only told how many there are is told of all of both.
    await search('gp', '_count=0');
    expect(await last()).toEqual([
      { kind: null, shown: 3 },
      { kind: null, shown: 3 },
    ]);
    await client.end();
  });

  it('is without what the patient closed, in list, total and read, and empty for who has no right', async () => {
    const before = await search('colleague');
    expect(names(before)).toContain('r1');
    const { access } = town.house;
    const item = placeOfPublicId(access.keys, first)?.item;
    if (!item) throw new Error('no such item');
    const caller = { kind: 'patient', door: 'patient-portal', requestId: 'r', patient: town.keyOf('anna') } as const;
    await inRecord(access, { act: 'set-limits', caller, patient: { key: town.keyOf('anna') } }, (grant) =>
      hideDocument(grant, access.keys, item, { personHash: hashSsin(access.keys, colleague.ssin).toString('hex') }),
    );
    const after = await search('colleague');
    expect([after.total, names(after)]).toEqual([before.total - 1, names(before).filter((name) => name !== 'r1')]);
    expect((await search('colleague', `_id=${first}`)).total).toBe(0);
    const never = await town.call('colleague', 'GET', `/DocumentReference/${first.slice(0, -2)}AA`);
    const hidden = await town.call('colleague', 'GET', `/DocumentReference/${first}`);
    expect([hidden.told, hidden.bytes]).toEqual(['404 ZENNE.FHIR.NOT-FOUND', never.bytes]);
    expect((await town.call('stranger', 'GET', `/DocumentReference/${first}`)).status).toBe(403);
    expect((await town.call('bruno', 'GET', `/DocumentReference/${first}`)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
    const other = { headers: { 'x-record': 'bruno' } };
    expect((await town.call('gp', 'GET', `/DocumentReference/${first}`, other)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
  });
});

describe('$docref', () => {
  const post = (who: string, parameter: object[]) =>
    town.call(who, 'POST', '/DocumentReference/$docref', { body: { resourceType: 'Parameters', parameter } });
  const patient = () => ({ name: 'patient', valueId: town.idOf('anna') });

  it.each<[string, string[]]>([
    ['', ALL],
    ['start=2026-11-03', ['r3', 'n3', 'r2', 'n2']],
    ['start=2026-11-02T00:00:00Z&end=2026-11-04T12:00:00Z', ['r2', 'n2', 'r1']],
    ['end=2026-11-02', ['r1', 'n1']],
    ['type=http://loinc.org|11502-2&on-demand=false', ['r3', 'r2', 'r1']],
    ['on-demand=true', ALL],
    [`profile=${COMPOSITION}`, ['r3', 'r1']],
    [`profile=${COMPOSITION}|1.0.1&profile=http://elsewhere`, ['r3', 'r1']],
    ['profile=http://elsewhere', []],
  ])('by GET with "%s"', async (query, expected) => {
    const body = await get('gp', `/DocumentReference/$docref?${ofAnna()}${query && `&${query}`}`);
    expect([body.type, body.total, names(body)]).toEqual(['searchset', expected.length, expected]);
  });

  it('by POST with Parameters, or with a form', async () => {
    const type = { name: 'type', valueCodeableConcept: { coding: [{ system: LOINC, code: '11502-2' }] } };
    const start = { name: 'start', valueDateTime: '2026-11-03T00:00:00+01:00' };
    const { body } = await post('gp', [patient(), type, start, { name: 'on-demand', valueBoolean: false }]);
    expect([body.total, names(body)]).toEqual([2, ['r3', 'r2']]);
    const form = await town.call('gp', 'POST', '/DocumentReference/$docref', {
      body: new URLSearchParams({ patient: town.idOf('anna'), type: `${LOINC}|11502-2` }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(names(form.body)).toEqual(['r3', 'r2', 'r1']);
  });

  it('goes on in pages that keep what was asked', async () => {
    const seen: string[] = [];
    for (let page = await get('gp', `/DocumentReference/$docref?${ofAnna()}&profile=${COMPOSITION}&_count=1`); ; ) {
      expect(page.total).toBe(2);
      seen.push(...names(page));
      const next = page.link.find(({ relation }: Any) => relation === 'next')?.url;
      if (next === undefined) break;
      expect((await town.call('colleague', 'GET', next)).told).toBe('400 ZENNE.FHIR.PAGE');
      page = await get('gp', next);
    }
    expect(seen).toEqual(['r3', 'r1']);
  });

  it('is refused where the address of its next page would be too long: the first would pass for all', async () => {
    const profiles = Array.from({ length: 90 }, () => ({ name: 'profile', valueUri: `urn:uuid:${randomUUID()}` }));
    const asked = [patient(), { name: 'profile', valueUri: COMPOSITION }, ...profiles];
    expect((await post('gp', asked)).body.total).toBe(2);
    const inPages = await post('gp', [...asked, { name: '_count', valueString: '1' }]);
    expect(inPages.told).toBe('400 ZENNE.FHIR.SEARCH-TOO-LARGE');
  });

  it.each<[string, string]>([
    ['', '400 ZENNE.FHIR.CRITERIA'],
    ['patient=x&start=ge2026', '400 ZENNE.FHIR.VALUE'],
    ['patient=x&start=soon', '400 ZENNE.FHIR.VALUE'],
    ['patient=x&on-demand=maybe', '400 ZENNE.FHIR.VALUE'],
    ['patient=x&patient=y', '400 ZENNE.FHIR.ONE-VALUE'],
    ['patient=x&author=y', '400 ZENNE.FHIR.PARAMETER'],
  ])('is refused with "%s"', async (query, told) => {
    expect((await town.call('gp', 'GET', `/DocumentReference/$docref?${query}`)).told).toBe(told);
  });

  it('is refused with more than anybody asks: a list of hundreds of thousands would hold the house for minutes', async () => {
    const profiles = (count: number) => Array.from({ length: count }, () => ({ name: 'profile', valueUri: 'urn:a' }));
    expect((await post('anna', [patient(), ...profiles(200)])).told).toBe('400 ZENNE.FHIR.SEARCH-TOO-LARGE');
    expect((await post('anna', [patient(), ...profiles(5000)])).told).toBe('413 ZENNE.FHIR.TOO-LARGE');
    expect((await post('gp', [patient(), ...profiles(9)])).told).toBe('200');
  });

  it('gives nothing of nobody, and nothing to who has no right', async () => {
    expect((await get('gp', '/DocumentReference/$docref?patient=never')).total).toBe(0);
    expect((await get('bruno', `/DocumentReference/$docref?${ofAnna()}`)).total).toBe(0);
    expect((await post('stranger', [patient()])).status).toBe(403);
    expect((await post('colleague', [patient()])).body.total).toBe((await search('colleague')).total);
    const wrong = { body: '{"resourceType":"Patient"}', headers: { 'content-type': JSON_TYPE } };
    expect((await town.call('gp', 'POST', '/DocumentReference/$docref', wrong)).status).toBe(400);
  });

  it('is declared', async () => {
    const { rest } = await get('gp', '/metadata');
    const { operation } = rest[0].resource.find(({ type }: Any) => type === 'DocumentReference');
    expect(operation).toContainEqual({
      ...{ name: 'docref', definition: 'http://hl7.org/fhir/uv/ipa/OperationDefinition/docref' },
    });
  });
});
