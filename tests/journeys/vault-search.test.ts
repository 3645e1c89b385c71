import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRecord } from '../../src/modules/access/index.ts';
import { searchItems } from '../../src/modules/fhir-vault/index.ts';
import type { ResourceScope } from '../../src/modules/grants/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { type Pair, readSearch, type SearchedType } from '../../src/standards/fhir/index.ts';
import { partsOf } from './lab-parts.ts';
import { GLUCOSE, labReportOf, POTASSIUM } from './lab-resources.ts';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

const SNOMED = 'http://snomed.info/sct';
const FLU = '1181000221105';
let town: VaultTown;
let parts: Record<string, string>;
beforeAll(async () => {
  town = await openVaultTown();
  const put = async (path: string, body: object): Promise<Answered> => {
    const created = await town.call('gp', 'POST', path, { body });
    expect([created.told, created.status === 201 ? '' : created.body]).toEqual(['201', '']);
    return created;
  };
  await put('/Immunization', vaccinationOf(town.anna));
  await put('/Immunization', vaccinationOf(town.anna, { status: 'not-done', occurrenceDateTime: '2025' }));
  await put(
    '/Immunization',
    vaccinationOf(town.anna, {
      ...flu,
      identifier: [{ system: 'urn:practice', value: 'V-3' }],
      occurrenceDateTime: '2024-10-05',
    }),
  );
  await put('/Immunization', vaccinationOf(town.bruno, { ...flu, occurrenceDateTime: '2026-10-05' }));
  await put('/AllergyIntolerance', allergyOf(town.anna));
  parts = await partsOf(town, await put('/Bundle', labReportOf(town.anna)));
});
afterAll(() => town.close());
const flu = { vaccineCode: { coding: [{ system: SNOMED, code: FLU }] } };

const get = (path: string, who = 'gp', headers = {}) => town.call(who, 'GET', path, { headers });
const of = (name: string) => `patient=Patient/${town.idOf(name)}`;
// biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
const entries = ({ body }: Answered, mode = 'match'): any[] =>
  // biome-ignore lint/suspicious/noExplicitAny: as above
  (body.entry ?? []).filter(({ search }: any) => search.mode === mode).map(({ resource }: any) => resource);
const days = (answer: Answered): string[] => entries(answer).map(({ occurrenceDateTime }) => occurrenceDateTime);
const link = ({ body }: Answered, relation: string): string =>
  body.link.find((one: { relation: string }) => one.relation === relation)?.url ?? '';

describe('a search by a caregiver', () => {
  it.each(['', 'http://localhost/hospital/fhir/', 'http://localhost/software/fhir/'])(
    'finds what points at an item, however its address was written (%s)',
    async (base) => {
      const member = (await town.call('gp', 'POST', '/Observation', { body: resultOf(town.anna) })).body.id;
      const hasMember = [{ reference: `${base}Observation/${member}` }];
      await town.call('gp', 'POST', '/Observation', { body: resultOf(town.anna, { hasMember }) });
      const found = await get(
        `/Observation?${of('anna')}&has-member=Observation/${member}&_include=Observation:has-member`,
      );
      expect(found.body).toMatchObject({ total: 1 });
      expect(entries(found, 'include')).toMatchObject([{ id: member }]);
    },
  );

  it('gives what stands in the record of the one who is named, the latest first, byte for byte', async () => {
    const found = await get(`/Immunization?${of('anna')}`);
    expect(found.told).toBe('200');
    expect(found.body).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 3 });
    expect(days(found)).toEqual(['2026-03-02', '2025', '2024-10-05']);
    const [first] = entries(found);
    const read = await get(`/Immunization/${first.id}`);
    expect(found.bytes.includes(read.bytes)).toBe(true);
    expect(found.body.entry[0].fullUrl).toBe(`http://localhost/fhir-test/Immunization/${first.id}`);
    expect(link(found, 'self')).toBe(`http://localhost/fhir-test/Immunization?patient=Patient%2F${town.idOf('anna')}`);
    expect(link(found, 'next')).toBe('');
  });

  it.each<[string, string, () => string, readonly string[]]>([
    [
      'by number, as Vitalink asks it',
      'Immunization',
      () => `patient.identifier=${SSIN}|${town.anna}`,
      ['2026-03-02', '2025', '2024-10-05'],
    ],
    ['by code', 'Immunization', () => `${of('anna')}&vaccine-code=${SNOMED}|${FLU}`, ['2024-10-05']],
    ['by status', 'Immunization', () => `${of('anna')}&status=not-done`, ['2025']],
    ['by date', 'Immunization', () => `${of('anna')}&date=ge2025&date=lt2026`, ['2025']],
    ['in the order of dates', 'Immunization', () => `${of('anna')}&_sort=date`, ['2024-10-05', '2025', '2026-03-02']],
    ['by its own number', 'Immunization', () => `${of('anna')}&identifier=urn:practice|V-3`, ['2024-10-05']],
    ['by what is missing', 'Immunization', () => `${of('anna')}&identifier:missing=true`, ['2026-03-02', '2025']],
    ['of two people', 'Immunization', () => `${of('anna')}&${of('bruno')}`, []],
    ['of nobody', 'Immunization', () => 'patient=Patient/nobody', []],
    ['with SQL in it', 'Immunization', () => `${of('anna')}&vaccine-code='||pg_sleep(9)--|${FLU}`, []],
  ])('%s', async (_, type, query, wanted) => {
    const found = await get(`/${type}?${encodeURI(query())}`);
    expect(found.told).toBe('200');
    expect([found.body.total, days(found)]).toEqual([wanted.length, wanted]);
    const [path, form] = [`/${type}/_search`, query()];
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const posted = await town.call('gp', 'POST', path, { body: encodeURI(form).replaceAll('+', '%2B'), headers });
    expect(days(posted)).toEqual(wanted);
    expect(link(posted, 'self')).not.toContain(town.anna);
  });

  it('finds an allergy by the number of its patient and its code, as Vitalink asks it', async () => {
    const query = (code: string) => `patient.identifier=${SSIN}|${town.anna}&code=${SNOMED}|${code}`;
    expect(entries(await get(`/AllergyIntolerance?${encodeURI(query('91936005'))}`))).toHaveLength(1);
    expect(entries(await get(`/AllergyIntolerance?${encodeURI(query('735215001'))}`))).toHaveLength(0);
  });

  it.each<[string, () => string, string]>([
    ['names nobody', () => '/Immunization', '400 ZENNE.FHIR.CRITERIA'],
    ['names nobody by a code', () => `/Immunization?vaccine-code=${FLU}`, '400 ZENNE.FHIR.CRITERIA'],
    ['names two in one', () => `/Immunization?patient=a,b`, '400 ZENNE.FHIR.ONE-VALUE'],
    ['is a wrong number', () => `/Immunization?patient.identifier=80050500000`, '400 IDS2.INPUT.54'],
    ['asks what is not there', () => `/Immunization?${of('anna')}&nonsense=1`, '400 ZENNE.FHIR.PARAMETER'],
    ['asks for words within', () => `/Immunization?${of('anna')}&lot-number:contains=12`, '400 ZENNE.FHIR.MODIFIER'],
    [
      'asks for the words of a code',
      () => `/Immunization?${of('anna')}&vaccine-code:text=flu`,
      '400 ZENNE.FHIR.MODIFIER',
    ],
    ['is too long', () => `/Immunization?${of('anna')}&vaccine-code=${'1'.repeat(2100)}`, '414 ZENNE.FHIR.ADDRESS'],
    ['says too much', () => `/Immunization?${of('anna')}${'&status=a'.repeat(40)}`, '400 ZENNE.FHIR.SEARCH-TOO-LARGE'],
  ])('that %s is refused', async (_, path, told) => {
    expect((await get(path())).told).toBe(told);
  });

  it('with characters that no text of a database holds finds nothing', async () => {
    for (const parameter of ['vaccine-code', 'lot-number', 'performer', '_id', '_profile', 'identifier'])
      expect((await get(`/Immunization?${of('anna')}&${parameter}=%00%27%5C%5C`)).body.total ?? 0, parameter).toBe(0);
  });

  it('is refused without a link, and is empty for whom nobody knows', async () => {
    expect((await get(`/Immunization?${of('anna')}`, 'stranger')).status).toBe(403);
    const unknown = await get(
      `/Immunization?patient.identifier=${makeSsin({ birthDate: '1985-01-01', counter: 2 })}`,
      'stranger',
    );
    expect([unknown.status, unknown.body.total]).toEqual([200, 0]);
  });

  it('reaches the record of its token alone', async () => {
    const asked = await get(`/Immunization?${of('bruno')}`, 'gp', { 'x-record': 'anna' });
    expect(asked.body.total).toBe(0);
    expect((await get('/Immunization', 'gp', { 'x-record': 'bruno' })).body.total).toBe(1);
    expect((await get('/Immunization', 'anna')).body.total).toBe(3);
    expect((await get(`/Immunization?${of('bruno')}`, 'anna')).status).not.toBe(500);
  });

  it('leaves its trace: who looked, what kind, how many', async () => {
    const { access } = town.house;
    const { readTrail } = await import('../../src/modules/audit/index.ts');
    await get(`/Immunization?${of('bruno')}`);
    town.house.moveClock('2026-11-24T10:00:01Z');
    const caller = { kind: 'patient', door: 'patient-portal', requestId: '', patient: town.keyOf('bruno') } as const;
    const question = { act: 'view-trail', caller, patient: { key: town.keyOf('bruno') } } as const;
    const trail = await inRecord(access, question, (grant) => readTrail(grant, access.keys, { limit: 100 }));
    town.house.moveClock('2026-11-24T10:00:00Z');
    expect(trail.granted && trail.value).toContainEqual(
      expect.objectContaining({ act: 'read-document', kind: 'vaccination' }),
    );
  });
});

describe('the answer', () => {
  it('counts alone, or gives parts that say they are parts, with every digit', async () => {
    const counted = await get(`/Immunization?${of('anna')}&_summary=count`);
    expect([counted.body.total, counted.body.entry]).toEqual([3, undefined]);
    const some = await get(`/Observation?${of('anna')}&_elements=status,valueQuantity`);
    expect(Object.keys(entries(some)[0]).sort()).toEqual([
      'code',
      'id',
      'meta',
      'resourceType',
      'status',
      'valueQuantity',
    ]);
    expect(entries(some)[0].meta.tag[0].code).toBe('SUBSETTED');
  });

  it('comes in pages without a gap or a repeat while items are added, for who asked alone', async () => {
    const paged = `/Immunization?${of('anna')}&_count=1`;
    const first = await get(paged);
    expect(first.body.total).toBe(3);
    await town.call('gp', 'POST', '/Immunization', {
      body: vaccinationOf(town.anna, { occurrenceDateTime: '2026-11-01' }),
    });
    const seen = [...days(first)];
    let next = link(first, 'next');
    expect(next).not.toContain(town.idOf('anna'));
    const [second] = [next];
    while (next) {
      const page = await get(next);
      expect(page.told).toBe('200');
      expect(link(page, 'self')).toBe(next);
      seen.push(...days(page));
      next = link(page, 'next');
    }
    expect(seen).toEqual(['2026-03-02', '2025', '2024-10-05']);
    expect((await get(second, 'stranger')).told).toBe('400 ZENNE.FHIR.PAGE');
    expect((await get(second, 'anna')).told).toBe('400 ZENNE.FHIR.PAGE');
    expect((await get(`${second}AA`)).told).toBe('400 ZENNE.FHIR.PAGE');
    expect((await get(`${second}&status=completed`)).told).toBe('400 ZENNE.FHIR.PAGE');
    expect((await get(second.replace('Immunization', 'AllergyIntolerance'))).told).toBe('400 ZENNE.FHIR.PAGE');
    town.house.moveClock('2026-11-24T10:31:00Z');
    expect((await get(second)).told).toBe('400 ZENNE.FHIR.PAGE');
    town.house.moveClock('2026-11-24T10:00:00Z');
  });
});

describe('a report', () => {
  it('is found by its parts, its codes and values, and brings what it points at', async () => {
    const results = await get(
      `/Observation?subject.identifier=${SSIN}|${town.anna}&code=http://loinc.org|${POTASSIUM.loinc}&value-quantity=lt5`,
    );
    expect(results.told).toBe('200');
    expect(entries(results).map(({ id }) => `/Observation/${id}`)).toEqual([parts['Observation 1']]);
    const report = await get(
      `/DiagnosticReport?${of('anna')}&_include=DiagnosticReport:result&_include=DiagnosticReport:specimen`,
    );
    expect(entries(report)).toHaveLength(1);
    const along = entries(report, 'include').map(({ resourceType, id }) => `/${resourceType}/${id}`);
    expect(along.sort()).toEqual([parts.Observation, parts['Observation 1'], parts.Specimen].sort());
    const back = await get(`/Specimen?${of('anna')}&_revinclude=Observation:specimen`);
    expect(entries(back, 'include')).toHaveLength(2);
    expect(entries(await get(`/DiagnosticReport?${of('anna')}&result.code=${GLUCOSE.loinc}`))).toHaveLength(1);
    expect(entries(await get(`/DiagnosticReport?${of('anna')}&result.code=1-1`))).toHaveLength(0);
    expect(entries(await get(`/Specimen?${of('anna')}&_has:Observation:specimen:code=${GLUCOSE.loinc}`))).toHaveLength(
      1,
    );
    expect(entries(await get(`/Composition?subject.identifier=${SSIN}|${town.anna}`))).toHaveLength(1);
    expect(entries(await get(`/Composition?${of('anna')}&title=LABOR`))).toHaveLength(1);
    expect(entries(await get(`/Composition?${of('anna')}&title=abor`))).toHaveLength(0);
    expect(entries(await get(`/Bundle?${of('anna')}&type=document`))).toHaveLength(1);
  });
});

describe('an application', () => {
  const search = async (scopes: readonly ResourceScope[], type: SearchedType, ...pairs: readonly Pair[]) => {
    const { access } = town.house;
    const patient = town.keyOf('anna');
    const application = { scopes, patient };
    const caller = { kind: 'patient', door: 'fhir', requestId: '', patient, application } as const;
    const read = readSearch(type, pairs, { handling: 'strict', now: 0 });
    if (!read.ok) throw new Error(read.fault);
    const question = {
      act: 'read-document',
      caller,
      patient: { key: patient },
      resource: { type, interaction: 's' },
    } as const;
    const answer = await inRecord(access, question, (grant) =>
      searchItems(grant, access.keys, { search: read, count: 50 }),
    );
    return answer.granted
      ? [answer.value.total, answer.value.matches.length, answer.value.included.length]
      : answer.refused;
  };
  const scope = (resource: string, only: ResourceScope['only'] = []): ResourceScope => ({
    ...{ level: 'patient', resource, interactions: 'rs', only },
  });

  it('finds what its scopes leave, and counts no more', async () => {
    expect(await search([scope('Immunization', [['status', 'not-done']])], 'Immunization')).toEqual([1, 1, 0]);
    expect(await search([scope('Immunization', [['nonsense', 'x']])], 'Immunization')).toEqual([0, 0, 0]);
    expect(await search([scope('Observation')], 'Immunization')).toBe('scope-too-narrow');
  });

  it('neither gets nor probes what its scopes do not open beside', async () => {
    const include: Pair = ['_include', 'DiagnosticReport:result'];
    const chain: Pair = ['result.code', GLUCOSE.loinc];
    const has: Pair = ['_has:Observation:specimen:code', GLUCOSE.loinc];
    const report = scope('DiagnosticReport');
    expect(await search([report], 'DiagnosticReport', include)).toEqual([1, 1, 0]);
    expect(await search([report], 'DiagnosticReport', chain)).toEqual([0, 0, 0]);
    expect(await search([scope('Specimen')], 'Specimen', has)).toEqual([0, 0, 0]);
    const glucose = scope('Observation', [['code', GLUCOSE.loinc]]);
    expect(await search([report, glucose], 'DiagnosticReport', include)).toEqual([1, 1, 1]);
    expect(await search([report, glucose], 'DiagnosticReport', chain)).toEqual([1, 1, 0]);
    expect(await search([report, glucose], 'DiagnosticReport', ['result.code', POTASSIUM.loinc])).toEqual([0, 0, 0]);
    expect(await search([scope('Specimen'), glucose], 'Specimen', has)).toEqual([1, 1, 0]);
  });
});

it('the statement of what is served tells of the vault', async () => {
  const { body } = await town.call(undefined, 'GET', '/metadata');
  const served = (type: string) => body.rest[0].resource.find((one: { type: string }) => one.type === type);
  expect(served('Immunization')).toMatchObject({
    supportedProfile: [expect.stringMatching(/be-vaccination\|1\.1\.2$/)],
    versioning: 'versioned',
  });
  expect(served('DiagnosticReport').searchInclude).toContain('DiagnosticReport:result');
  expect(served('Immunization').searchInclude).toBeUndefined();
});

describe('what is large', () => {
  const system = 'urn:practice';
  const note = Array.from({ length: 6 }, () => ({ text: 'x'.repeat(1_000_000) }));

  it('comes along as far as an answer goes, and what does not is told', async () => {
    const ssin = makeSsin({ birthDate: '1971-03-05', counter: 8 });
    await town.addPatient('large', ssin);
    const hasMember: { reference: string }[] = [];
    for (const value of ['L-1', 'L-2', 'L-3', 'L-4']) {
      const sent = resultOf(ssin, { note, identifier: [{ system, value }] });
      const { body, told } = await town.call('gp', 'POST', '/Observation', { body: sent });
      expect(told).toBe('201');
      hasMember.push({ reference: `Observation/${body.id}` });
    }
    const panel = resultOf(ssin, { hasMember, identifier: [{ system, value: 'PANEL' }] });
    expect((await town.call('gp', 'POST', '/Observation', { body: panel })).told).toBe('201');
    const found = await get(`/Observation?${of('large')}&identifier=${system}|PANEL&_include=Observation:has-member`);
    const told = entries(found, 'outcome').map(({ issue }) => issue[0].details.coding[0].code);
    expect([entries(found).length, entries(found, 'include').length, told]).toEqual([1, 2, ['ZENNE.FHIR.MORE']]);
    // As matches all of them are given, page after page.
    const pages: number[] = [];
    for (let path = `/Observation?${of('large')}`; path !== ''; ) {
      const page = await get(path);
      pages.push(entries(page).length);
      path = link(page, 'next').replace('http://localhost/fhir-test', '');
    }
    expect(pages.reduce((sum, length) => sum + length, 0)).toBe(5);
    expect(Math.max(...pages)).toBeLessThanOrEqual(3);
  });
});
