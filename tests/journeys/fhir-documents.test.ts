/** The registry of documents over FHIR: what a search finds, what a row tells, how the document itself is opened, and what stays hidden. */

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import type { TestCaregiver } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

const KINDS = 'urn:oid:1.3.6.1.4.1.21297.100.3.1';
const clara = makeSsin({ birthDate: '1979-09-09', counter: 8 });
let town: VaultTown;
let nurse: TestCaregiver;

const put = (ssin: string, who: TestCaregiver, id: string, kind = 'note', day = '2026-11-20') =>
  ask(
    town.house,
    who,
    'PutTransaction',
    bodies
      .put(ssin, who, id, `Inhoud van ${id}`)
      .replace('<k:cd S="CD-TRANSACTION" SV="1.15">note', `<k:cd S="CD-TRANSACTION" SV="1.15">${kind}`)
      .replace(/(<k:transaction>.*?<k:date>)2026-11-20/, `$1${day}`),
    { requestId: `put-${id}` },
  );

beforeAll(async () => {
  town = await openVaultTown();
  await town.addPatient('clara', clara);
  nurse = await town.addCaregiver('nurse', 3, 'persnurse');
  await ask(town.house, nurse, 'PutTherapeuticLink', bodies.link(town.anna, nurse));
  await put(town.anna, town.gp, 'n-1');
  await put(town.anna, town.gp, 'lab-1', 'labresult', '2026-10-05');
  await put(town.anna, town.gp, `/subject/${town.anna}/x`, 'contactreport', '2025-03-04');
  await put(town.anna, nurse, 'n-2', 'nursingsummaryreport', '2026-11-22');
  await ask(town.house, town.gp, 'PutTransaction', bodies.summary(town.anna, town.gp, 's-1'), { requestId: 's-1' });
  await put(town.bruno, town.gp, 'b-1');
});
afterAll(() => town.close());

const search = async (who: string, query: string) => {
  const { status, body } = await town.call(who, 'GET', `/DocumentReference?${query}`);
  expect([status, body.resourceType, body.type]).toEqual([200, 'Bundle', 'searchset']);
  return body;
};
const post = (who: string, form: Record<string, string>) =>
  town.call(who, 'POST', '/DocumentReference/_search', {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
// biome-ignore lint/suspicious/noExplicitAny: whatever came back
const resources = (body: any) => (body.entry ?? []).map(({ resource }: any) => resource);
// biome-ignore lint/suspicious/noExplicitAny: whatever came back
const numbersOf = (body: any): string[] => resources(body).map((one: any) => one.identifier?.[0].value);
const ofAnna = () => `patient=${town.idOf('anna')}`;

describe('a search', () => {
  it('finds the documents of one patient, the newest first, and tells what they are', async () => {
    const body = await search('gp', `patient.identifier=${SSIN}|${town.anna}`);
    expect(body.total).toBe(5);
    expect(numbersOf(body).at(-1)).toBe(`/subject/${town.anna}/x`);
    const lab = resources(await search('gp', `${ofAnna()}&type=http://loinc.org|11502-2`))[0];
    expect(lab).toMatchObject({
      ...{ resourceType: 'DocumentReference', status: 'current', docStatus: 'final' },
      meta: { profile: ['https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-documentreference'] },
      type: {
        coding: [
          { system: 'http://loinc.org', code: '11502-2' },
          { system: KINDS, code: 'labresult' },
        ],
      },
      category: [{ coding: [{ system: KINDS, code: 'labresult' }] }],
      subject: { reference: `Patient/${town.idOf('anna')}` },
      author: [{ type: 'Practitioner', identifier: { value: town.gp.nihii }, display: 'Arts Verzonnen' }],
      custodian: { identifier: { value: '1990000728' } },
      identifier: [{ system: 'http://localhost/fhir/NamingSystem/local-id/SOFT', value: 'lab-1' }],
      context: { period: { start: '2026-10-05T08:00:00.000Z' } },
    });
    expect(
      lab.content.map(({ attachment }: { attachment: { contentType: string } }) => attachment.contentType),
    ).toEqual(['application/xml', 'application/pdf']);
    expect((await town.call('gp', 'GET', `/${lab.author[0].reference}`)).status).toBe(200);
    expect((await town.call('gp', 'GET', `/DocumentReference/${lab.id}`)).body).toEqual(lab);
  });

  it.each<[string, string[]]>([
    ['type=labresult', ['lab-1']],
    [`type=${KINDS}|note,http://loinc.org|11502-2`, ['n-1', 'lab-1']],
    ['category=note&type=labresult', []],
    ['type=http://elsewhere|note', []],
    ['status=current&category=note', ['n-1']],
    ['status=superseded', []],
    ['creation=ge2026-11-21', ['n-2']],
    ['creation=2026-10', ['lab-1']],
    ['period=gt2025-01-01&period=lt2026-10-05', ['/subject/SSIN/x']],
    ['date=lt2026-01-01', []],
    ['date=2026-11-24&type=labresult', ['lab-1']],
    ['date=ne2026-11-24', []],
    ['creation=2026-10,ge2026-11-22', ['n-2', 'lab-1']],
    ['creation=lt2026-10-05,gt2026-10-05&creation=ne2026-11-20', ['n-2', '/subject/SSIN/x']],
    ['_sort=creation&_count=2', ['/subject/SSIN/x', 'lab-1']],
    ['author.family=VÉRZ,piet&type=labresult', ['lab-1']],
    [
      '_profile=https://www.ehealth.fgov.be/standards/fhir/core/StructureDefinition/be-documentreference&type=note',
      ['n-1'],
    ],
    ['status:not=current', []],
    ['author.family=verz&type=labresult', ['lab-1']],
    ['author.family=verz&author.given=piet', []],
    ['author.identifier=NURSE', ['n-2']],
    ['author.identifier=10000012004', []],
    ['identifier=n-1', ['n-1']],
    ['identifier=http://localhost/fhir/NamingSystem/local-id/SOFT|n-1,lab-1', ['n-1', 'lab-1']],
    ['identifier=http://elsewhere|n-1', []],
    ['identifier=/subject/SSIN/x', ['/subject/SSIN/x']],
    ['_id=forged', []],
  ])('by %s', async (query, expected) => {
    const known = (text: string) => text.replaceAll('SSIN', town.anna).replaceAll('NURSE', nurse.nihii);
    expect(numbersOf(await search('gp', `${ofAnna()}&${known(query)}`))).toEqual(expected.map(known));
  });

  it('gives pages that together hold each document once, and no number in an address it wrote', async () => {
    const first = await post('gp', { 'patient.identifier': `${SSIN}|${town.anna}`, _count: '2' });
    const seen: string[] = numbersOf(first.body);
    let page = first.body;
    for (let turns = 0; turns < 5; turns += 1) {
      // biome-ignore lint/suspicious/noExplicitAny: whatever came back
      const next = page.link.find(({ relation }: any) => relation === 'next')?.url;
      if (next === undefined) break;
      expect(next).not.toContain(town.anna);
      page = (await town.call('gp', 'GET', next)).body;
      expect(JSON.stringify(page.link)).not.toContain(town.anna);
      expect((await town.call('anna', 'GET', next)).told).toBe('400 ZENNE.FHIR.PAGE');
      expect(page.total).toBe(5);
      seen.push(...numbersOf(page));
    }
    expect(first.body.total).toBe(5);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    expect(JSON.stringify(first.body.link)).not.toContain(town.anna);
    const counted = await search('gp', `${ofAnna()}&_count=0`);
    expect([counted.total, counted.entry]).toEqual([5, undefined]);
  });

  it('too long for an address of its next page is refused, instead of a page that looks like all there is', async () => {
    const others = Array.from({ length: 40 }, () => randomBytes(60).toString('base64url'));
    const type = ['note', 'labresult', 'sumehr', ...others].join(',');
    const whole = (await post('gp', { patient: town.idOf('anna'), type })).body;
    expect(whole.total).toBeGreaterThan(1);
    expect(resources(whole)).toHaveLength(whole.total);
    const told = (await post('gp', { patient: town.idOf('anna'), type, _count: '1' })).told;
    expect(told).toBe('400 ZENNE.FHIR.SEARCH-TOO-LARGE');
  });

  it.each([
    ['', '400 ZENNE.FHIR.CRITERIA'],
    ['type=note', '400 ZENNE.FHIR.CRITERIA'],
    ['patient.identifier=80050500000', '400 IDS2.INPUT.54'],
    ['patient.identifier=80050500409&date=ap', '400 ZENNE.FHIR.VALUE'],
    ['patient.identifier=80050500409&type:not=note', '400 ZENNE.FHIR.MODIFIER'],
    ['patient.identifier=80050500409&author.family:exact=V', '400 ZENNE.FHIR.MODIFIER'],
    ['patient.identifier=80050500409&related=x', '400 ZENNE.FHIR.PARAMETER'],
    ['patient.identifier=80050500409&_include=DocumentReference:author', '400 ZENNE.FHIR.VALUE'],
    ['patient.identifier=80050500409&_page=-1', '400 ZENNE.FHIR.PARAMETER'],
    ['patient.identifier=80050500409&creation=yesterday', '400 ZENNE.FHIR.VALUE'],
    ['patient.identifier=80050500409&_count=all', '400 ZENNE.FHIR.VALUE'],
    [`patient.identifier=80050500409&type=${'x,'.repeat(60)}x`, '400 ZENNE.FHIR.SEARCH-TOO-LARGE'],
  ])('%s is refused', async (query, told) => {
    expect((await town.call('gp', 'GET', `/DocumentReference?${query}`)).told).toBe(told);
  });

  it('names one person: two give nothing, and a token of one record finds no other', async () => {
    expect((await search('gp', `${ofAnna()}&subject=Patient/${town.idOf('bruno')}`)).total).toBe(0);
    const other = { headers: { 'x-record': 'bruno' } };
    const path = `/DocumentReference?${ofAnna()}`;
    expect((await town.call('gp', 'GET', path, other)).body.total).toBe(0);
    expect((await town.call('gp', 'GET', '/DocumentReference', other)).body.total).toBe(1);
  });

  it('is nothing without a right', async () => {
    expect((await town.call('stranger', 'GET', `/DocumentReference?${ofAnna()}`)).told).toBe('403 TL.ACCESS.09');
    expect((await town.call(undefined, 'GET', `/DocumentReference?${ofAnna()}`)).status).toBe(401);
    expect((await search('bruno', ofAnna())).total).toBe(0);
    expect((await search('gp', `patient=${town.idOf('clara')}`)).total).toBe(0);
  });
});

describe('a document', () => {
  const idOf = async (number: string): Promise<string> =>
    resources(await search('gp', `${ofAnna()}&identifier=${number}`))[0].id;

  it('is given as it is kept, as a PDF, or in a Binary', async () => {
    const id = await idOf('n-1');
    const kept = await town.call('gp', 'GET', `/Binary/${id}`);
    expect(kept.headers).toMatchObject({
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': 'attachment; filename="document.xml"',
    });
    expect(kept.bytes.toString()).toContain('Inhoud van n-1');
    expect((await town.call('gp', 'GET', `/DocumentReference/${id}/$retrieve-document`)).bytes).toEqual(kept.bytes);
    const headers = { accept: 'application/pdf' };
    const pdf = await town.call('gp', 'GET', `/Binary/${id}`, { headers });
    expect([pdf.headers['content-type'], pdf.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    const asked = await town.call('gp', 'GET', `/DocumentReference/${id}/$retrieve-document?format=application/pdf`);
    expect(asked.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const binary = await town.call('gp', 'GET', `/Binary/${id}`, { headers: { accept: 'application/fhir+json' } });
    expect(binary.body).toMatchObject({ resourceType: 'Binary', id, contentType: 'application/xml' });
    expect(Buffer.from(binary.body.data, 'base64')).toEqual(kept.bytes);
    const image = await town.call('gp', 'GET', `/Binary/${id}`, { headers: { accept: 'image/png' } });
    expect(image.told).toBe('406 ZENNE.FHIR.FORM');
  });

  it('is cut for who may see a part of it, and says so', async () => {
    const id = await idOf('s-1');
    const whole = await town.call('gp', 'GET', `/Binary/${id}`);
    expect([whole.headers['x-extract'], whole.bytes.toString().includes('Verzonnen probleem')]).toEqual([
      undefined,
      true,
    ]);
    const part = await town.call('nurse', 'GET', `/Binary/${id}`);
    expect(part.headers['x-extract']).toContain('sm-allergies');
    expect(part.bytes.toString()).toContain('V01AA05');
    expect(part.bytes.toString()).not.toContain('Verzonnen probleem');
    const binary = await town.call('nurse', 'GET', `/Binary/${id}`, { headers: { accept: 'application/json' } });
    expect(binary.body.meta.tag[0].code).toBe('SUBSETTED');
  });

  it('that the patient hid is not there, as one that never was', async () => {
    const id = await idOf('n-1');
    expect((await search('nurse', ofAnna())).total).toBeGreaterThan(0);
    await ask(town.house, town.gp, 'PutAccessRight', bodies.right('n-1', bodies.byNumber(nurse.nihii), 'disallow'));
    const forged = `${id.slice(0, -2)}AA`;
    const never = await town.call('nurse', 'GET', `/DocumentReference/${forged}`);
    for (const path of [`/DocumentReference/${id}`, `/Binary/${id}`, `/DocumentReference/${id}/$retrieve-document`]) {
      const answer = await town.call('nurse', 'GET', path);
      expect([answer.told, answer.bytes]).toEqual(['404 ZENNE.FHIR.NOT-FOUND', never.bytes]);
    }
    const list = await search('nurse', `${ofAnna()}&_count=1`);
    expect(list.total).toBe(resources(await search('nurse', ofAnna())).length);
    expect(numbersOf(await search('nurse', ofAnna()))).not.toContain('n-1');
    expect((await search('nurse', `${ofAnna()}&identifier=n-1`)).total).toBe(0);
  });

  it('of somebody else is not there for a token of one record, nor for another patient', async () => {
    const id = await idOf('lab-1');
    const headers = { 'x-record': 'bruno' };
    for (const path of [`/DocumentReference/${id}`, `/Binary/${id}`]) {
      expect((await town.call('gp', 'GET', path, { headers })).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
      expect((await town.call('bruno', 'GET', path)).told).toBe('404 ZENNE.FHIR.NOT-FOUND');
      expect((await town.call('stranger', 'GET', path)).status).toBe(403);
    }
  });

  it.each(['_summary=count', '_count=0'])('that are only counted (%s) are traced as many', async (only) => {
    const { total } = await search('gp', ofAnna());
    const before = await tracedCounts(total);
    expect(await search('gp', `${ofAnna()}&${only}`)).toMatchObject({ total });
    expect(total).toBeGreaterThan(1);
    expect(await tracedCounts(total)).toBe(before + 1);
  });

  it('leaves the trace of the hub’s own list and get', async () => {
    const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
    await client.connect();
    const traced = async (act: number): Promise<number> => {
      const text =
        'SELECT count(*)::int AS many FROM audit_trail WHERE stream = $1 AND act = $2 AND step = 3 AND shown = 1';
      return (await client.query<{ many: number }>(text, [town.keyOf('anna'), act])).rows[0]?.many ?? 0;
    };
    const before = await Promise.all([5, 6].map(traced));
    const id = await idOf('lab-1');
    await town.call('gp', 'GET', `/Binary/${id}`);
    expect(await Promise.all([5, 6].map(traced))).toEqual(before.map((many) => many + 1));
    await client.end();
  });
});

/** How often so many documents were told of in Anna's trail without being listed. */
async function tracedCounts(total: number): Promise<number> {
  const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await client.connect();
  const text =
    "SELECT count(*)::int AS many FROM audit_trail WHERE stream = $1 AND act = 5 AND step = 3 AND shown = $2 AND reason = 'count'";
  const { rows } = await client.query<{ many: number }>(text, [town.keyOf('anna'), total]);
  await client.end();
  return rows[0]?.many ?? 0;
}
