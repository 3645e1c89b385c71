import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hideDocument, inRecord } from '../../src/modules/access/index.ts';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import type { Caller } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addInstitution, hashSsin, register } from '../../src/modules/people/index.ts';
import { undoSplices } from '../../src/standards/fhir/json/index.ts';
import { partsOf } from './lab-parts.ts';
import { labReportOf } from './lab-resources.ts';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

const NOT_YOURS = '404 ZENNE.FHIR.NOT-YOURS';
const create = async (more: object = {}): Promise<Answered> => {
  const created = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, more) });
  expect(created.told).toBe('201');
  return created;
};
const put = (who: string, resource: { id: string }, headers?: Record<string, string>) =>
  town.call(who, 'PUT', `/Immunization/${resource.id}`, { body: resource, headers });
const PATCH = { 'content-type': 'application/json-patch+json' };
const patch = (who: string, id: string, operations: unknown, headers = {}) =>
  town.call(who, 'PATCH', `/Immunization/${id}`, {
    body: typeof operations === 'string' ? operations : JSON.stringify(operations),
    headers: { ...PATCH, ...headers },
  });

describe('an update', () => {
  it('is a new version; the old one stays readable; the same bytes again are none', async () => {
    const { body, bytes } = await create();
    const changed = { ...body, status: 'not-done' };
    const updated = await put('gp', changed);
    expect(updated.told).toBe('200');
    expect(updated.headers).toMatchObject({ etag: 'W/"2"' });
    expect(updated.body).toMatchObject({ id: body.id, status: 'not-done', meta: { versionId: '2' } });
    const again = await put('gp', changed);
    expect([again.told, again.headers.etag]).toEqual(['200', 'W/"2"']);
    expect(again.bytes).toEqual(updated.bytes);
    expect((await town.call('gp', 'GET', `/Immunization/${body.id}`)).bytes).toEqual(updated.bytes);
    expect((await town.call('gp', 'GET', `/Immunization/${body.id}/_history/1`)).bytes).toEqual(bytes);
  });

  it('holds where the version is the one of If-Match, and nowhere else', async () => {
    const { body } = await create();
    expect((await put('gp', { ...body, status: 'not-done' }, { 'if-match': 'W/"2"' })).told).toBe(
      '412 ZENNE.FHIR.VERSION',
    );
    expect((await put('gp', { ...body, status: 'not-done' }, { 'if-match': 'nonsense' })).told).toBe(
      '412 ZENNE.FHIR.VERSION',
    );
    expect((await put('gp', { ...body, status: 'not-done' }, { 'if-match': 'W/"1"' })).told).toBe('200');
    expect((await put('gp', { ...body, status: 'completed' }, { 'if-match': 'W/"1"' })).told).toBe(
      '412 ZENNE.FHIR.VERSION',
    );
  });

  it('two at once are two versions, and of two that name the same version one wins', async () => {
    const { body } = await create();
    const both = await Promise.all(['a', 'b'].map((text) => put('gp', { ...body, reasonCode: [{ text }] })));
    expect(both.map(({ headers }) => headers.etag).sort()).toEqual(['W/"2"', 'W/"3"']);
    const match = { 'if-match': 'W/"3"' };
    const rivals = await Promise.all(['c', 'd'].map((text) => put('gp', { ...body, reasonCode: [{ text }] }, match)));
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is of an id that stands, named in the body, and of the same patient', async () => {
    const { body } = await create();
    const never = `${body.id.slice(0, -2)}AA`;
    expect((await put('gp', { ...body, id: never })).told).toBe(NOT_YOURS);
    expect((await town.call('gp', 'PUT', `/Immunization/${body.id}`, { body: { ...body, id: undefined } })).told).toBe(
      '400 ZENNE.FHIR.ID-DIFFERS',
    );
    const { id } = body;
    expect((await put('gp', { ...vaccinationOf(town.bruno), id })).told).toBe('422 ZENNE.FHIR.TWO-SUBJECTS');
    const asAllergy = await town.call('gp', 'PUT', `/AllergyIntolerance/${id}`, {
      body: { ...allergyOf(town.anna), id },
    });
    expect(asAllergy.told).toBe(NOT_YOURS);
  });

  it('is its author’s alone, or a colleague’s of the same house', async () => {
    const { body } = await create();
    expect((await put('stranger', body)).status).toBe(403);
    expect((await put('anna', body)).told).toBe(NOT_YOURS);
    expect((await town.call('stranger', 'DELETE', `/Immunization/${body.id}`)).told).toBe(NOT_YOURS);
    expect((await town.call('anna', 'DELETE', `/Immunization/${body.id}`)).told).toBe(NOT_YOURS);
  });

  it('keeps the numbers it still has and frees the others', async () => {
    const number = (value: string) => ({ identifier: [{ system: 'urn:practice', value }] });
    const { body } = await create(number('U-1'));
    const other = await create(number('U-9'));
    expect((await put('gp', { ...body, ...number('U-9') })).told).toBe('409 ZENNE.FHIR.IDENTIFIER');
    expect((await put('gp', { ...body, ...number('U-2') })).told).toBe('200');
    expect((await create(number('U-1'))).body.id).not.toBe(body.id);
    const second = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, number('U-2')) });
    expect(second.told).toBe('409 ZENNE.FHIR.IDENTIFIER');
    expect((await town.call('gp', 'DELETE', `/Immunization/${other.body.id}`)).status).toBe(204);
    expect((await create(number('U-9'))).status).toBe(201);
  });

  it('names nobody else by a reference', async () => {
    const { body } = await town.call('gp', 'POST', '/Observation', { body: resultOf(town.bruno) });
    const result = `Observation/${body.id}`;
    for (const reference of [result, `http://localhost/fhir/${result}`, `${result}/_history/1`]) {
      const more = { reasonReference: [{ reference }] };
      const sent = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, more) });
      expect(sent.told).toBe('422 ZENNE.FHIR.REFERENCE');
      expect(sent.body.issue[0].expression).toEqual(['Immunization.reasonReference[0].reference']);
    }
    const performer = [{ actor: { reference: `Patient/${town.idOf('bruno')}` } }];
    expect(
      (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, { performer }) })).status,
    ).toBe(422);
    const elsewhere = [{ actor: { reference: 'https://example.org/Practitioner/1' } }];
    await create({ performer: elsewhere });
  });
});

describe('a resource that is taken back', () => {
  it('is gone for who could see it, never was for others, and its versions stay for its author', async () => {
    const { body, bytes } = await create();
    const path = `/Immunization/${body.id}`;
    expect((await town.call('gp', 'DELETE', path, { headers: { 'if-match': 'W/"7"' } })).status).toBe(412);
    const deleted = await town.call('gp', 'DELETE', path);
    expect([deleted.status, deleted.bytes.length]).toEqual([204, 0]);
    expect((await town.call('gp', 'DELETE', path)).status).toBe(204);
    expect((await town.call('gp', 'GET', path)).told).toBe('410 ZENNE.FHIR.GONE');
    expect((await town.call('gp', 'GET', `${path}/_history/1`)).bytes).toEqual(bytes);
    expect((await town.call('gp', 'GET', `${path}/_history/2`)).told).toBe('410 ZENNE.FHIR.GONE');
    expect((await town.call('gp', 'GET', `${path}/_history/3`)).status).toBe(404);
    expect((await town.call('bruno', 'GET', path)).status).toBe(404);
    expect((await town.call('anna', 'GET', path)).told).toBe('410 ZENNE.FHIR.GONE');
    expect((await town.call('anna', 'GET', `${path}/_history/1`)).told).toBe('410 ZENNE.FHIR.GONE');
    expect((await put('gp', body)).told).toBe('410 ZENNE.FHIR.GONE');
  });
});

describe('a report that is taken back', () => {
  it('takes its parts along, and is not changed in part', async () => {
    const sent = labReportOf(town.anna, {
      drid: '81000001.77',
      number: 'urn:uuid:0d000077-0000-4000-8000-000000000001',
    });
    const created = await town.call('gp', 'POST', '/Bundle', { body: sent });
    const { Observation = '' } = await partsOf(town, created);
    expect((await town.call('gp', 'GET', Observation)).status).toBe(200);
    expect((await town.call('gp', 'DELETE', Observation)).told).toBe(NOT_YOURS);
    expect((await town.call('gp', 'DELETE', `/Bundle/${created.body.id}`)).status).toBe(204);
    expect((await town.call('gp', 'GET', Observation)).status).toBe(404);
    expect((await town.call('gp', 'GET', `/Bundle/${created.body.id}`)).status).toBe(410);
    expect((await town.call('gp', 'PUT', `/Bundle/${created.body.id}`, { body: created.body })).status).toBe(405);
  });
});

describe('the history of a resource', () => {
  it('shows every version as it was served, newest first, in pages', async () => {
    const { body, bytes } = await create();
    const path = `/Immunization/${body.id}`;
    const second = await put('gp', { ...body, status: 'not-done' });
    await patch('gp', body.id, [{ op: 'replace', path: '/status', value: 'completed' }]);
    const whole = await town.call('gp', 'GET', `${path}/_history`);
    expect(whole.body).toMatchObject({ type: 'history', total: 3 });
    const seen = whole.body.entry.map(({ request, response }: Answered['body']) => [request.method, response.etag]);
    expect(seen).toEqual([
      ['PATCH', 'W/"3"'],
      ['PUT', 'W/"2"'],
      ['POST', 'W/"1"'],
    ]);
    const text = whole.bytes.toString();
    expect(text).toContain(bytes.toString());
    expect(text).toContain(second.bytes.toString());
    const page = await town.call('gp', 'GET', `${path}/_history?_count=2`);
    expect(page.body.entry).toHaveLength(2);
    const [, next] = page.body.link;
    const rest = await town.call('gp', 'GET', next.url);
    expect(rest.body.entry.map(({ response }: Answered['body']) => response.etag)).toEqual(['W/"1"']);
    expect(rest.body).toMatchObject({ total: 3 });
    expect(rest.body.link).toHaveLength(1);
    await town.call('gp', 'DELETE', path);
    const ended = await town.call('gp', 'GET', `${path}/_history?_count=1`);
    expect(ended.body.entry).toMatchObject([{ request: { method: 'DELETE' }, response: { status: '204' } }]);
    expect(ended.body.entry[0].resource).toBeUndefined();
    expect((await town.call('anna', 'GET', `${path}/_history`)).status).toBe(404);
  });

  it('is refused with a parameter it does not know, and of all resources', async () => {
    const { body } = await create();
    expect((await town.call('gp', 'GET', `/Immunization/${body.id}/_history?_since=2020`)).told).toBe(
      '400 ZENNE.FHIR.PARAMETER',
    );
    expect((await town.call('gp', 'GET', '/Immunization/_history')).status).toBe(404);
    expect((await town.call('gp', 'GET', '/_history')).status).toBe(404);
  });
});

describe('a patch', () => {
  it('changes a part, keeps the digits of decimals, and $integrity says that its bytes were made here', async () => {
    const text = JSON.stringify(vaccinationOf(town.anna)).replace('"status"', '"doseQuantity":{"value":0.50},"status"');
    const created = await town.call('gp', 'POST', '/Immunization', { body: text });
    const { id } = created.body;
    const patched = await patch('gp', id, [
      { op: 'test', path: '/status', value: 'completed' },
      { op: 'replace', path: '/status', value: 'not-done' },
    ]);
    expect([patched.told, patched.headers.etag]).toEqual(['200', 'W/"2"']);
    expect(patched.body).toMatchObject({ status: 'not-done', meta: { versionId: '2' } });
    expect(patched.bytes.toString()).toContain('"value":0.50');
    expect((await integrityOf(`/Immunization/${id}`)).method).toBe('patch');
    expect((await integrityOf(`/Immunization/${id}/_history/1`)).method).toBe('create');
  });

  it.each<[string, unknown, string]>([
    ['a test in vain', [{ op: 'test', path: '/status', value: 'x' }], '422 ZENNE.FHIR.PATCH-TEST'],
    ['a place that is not there', [{ op: 'remove', path: '/nothing' }], '422 ZENNE.FHIR.PATCH-PLACE'],
    ['no patch', { op: 'add' }, '400 ZENNE.FHIR.PATCH'],
    ['no JSON', '[{', '400 ZENNE.FHIR.JSON'],
    ['another id', [{ op: 'replace', path: '/id', value: 'x' }], '400 ZENNE.FHIR.ID-DIFFERS'],
    ['another type', [{ op: 'replace', path: '/resourceType', value: 'Patient' }], '400 ZENNE.FHIR.TYPE-DIFFERS'],
    ['no profile', [{ op: 'remove', path: '/extension/0' }], '422 ZENNE.FHIR.PROFILE'],
    [
      'another patient',
      [{ op: 'replace', path: '/patient/identifier/value', value: 'BRUNO' }],
      '422 ZENNE.FHIR.TWO-SUBJECTS',
    ],
  ])('%s changes nothing', async (_, operations, told) => {
    const { body } = await create();
    const text = typeof operations === 'string' ? operations : JSON.stringify(operations).replace('BRUNO', town.bruno);
    expect((await patch('gp', body.id, text)).told).toBe(told);
    expect((await town.call('gp', 'GET', `/Immunization/${body.id}`)).headers.etag).toBe('W/"1"');
  });

  it('is its author’s, of a version that is named, in the form of a JSON Patch', async () => {
    const { body } = await create();
    const operations = [{ op: 'replace', path: '/status', value: 'not-done' }];
    expect((await patch('gp', body.id, operations, { 'if-match': 'W/"2"' })).status).toBe(412);
    expect((await patch('gp', body.id, operations, { 'content-type': 'application/fhir+json' })).status).toBe(415);
    expect((await patch('stranger', body.id, operations)).status).toBe(403);
    expect((await patch('gp', `${body.id.slice(0, -2)}AA`, operations)).told).toBe(NOT_YOURS);
  });
});

async function integrityOf(path: string) {
  const { body } = await town.call('gp', 'GET', `${path}/$integrity`);
  const named = (name: string) => body.parameter.filter((one: Answered['body']) => one.name === name);
  const edits = named('edit').map(({ part }: Answered['body']) => {
    const of = (name: string) => part.find((one: Answered['body']) => one.name === name);
    const text = (name: string) => Buffer.from(of(name)?.valueBase64Binary ?? '', 'base64').toString();
    return { from: of('from').valueInteger, to: of('to').valueInteger, text: text('text'), was: text('was') };
  });
  const [[{ valueString: sha256 }], [{ valueCode: method }], [{ valueInteger: size }], [{ valueBase64Binary }]] = [
    'sha256',
    'method',
    'size',
    'original',
  ].map(named);
  return { sha256, method, size, edits, original: Buffer.from(valueBase64Binary, 'base64') };
}

describe('$integrity', () => {
  it('gives what was sent, its hash, and how what is served was made of it', async () => {
    const text = `${JSON.stringify(vaccinationOf(town.anna), null, 3)}\n`;
    const { body } = await town.call('gp', 'POST', '/Immunization', { body: text });
    const { sha256, size, original, edits } = await integrityOf(`/Immunization/${body.id}`);
    expect(original.toString()).toBe(text);
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(size).toBe(Buffer.byteLength(text));
    const served = await town.call('gp', 'GET', `/Immunization/${body.id}`);
    expect(undoSplices(served.bytes, edits).toString()).toBe(text);
    expect((await town.call('bruno', 'GET', `/Immunization/${body.id}/$integrity`)).status).toBe(404);
  });
});

describe('what the client prefers', () => {
  it('is given: nothing, the resource, or an outcome', async () => {
    const send = (prefer: string) =>
      town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna), headers: { prefer } });
    expect((await send('return=minimal')).bytes).toHaveLength(0);
    expect((await send('return=representation')).body.resourceType).toBe('Immunization');
    expect((await send('respond-async, return=OperationOutcome')).told).toBe('201 ZENNE.FHIR.DONE');
  });
});

describe('a house', () => {
  it('changes and takes back what was written in its name, where the patient left it', async () => {
    const { house } = town;
    const author = await house.caregiver(11);
    const colleague = await house.caregiver(12);
    const houseKey = await asSystem(house.access.database, 'test', async (grant) => {
      const key = await addInstitution(grant, {
        nihii: '88000900',
        kind: 'groupofphysicianssameaddress',
        name: 'Invented',
      });
      for (const one of [author, colleague]) await register(grant, key, one.key, '2020-01-01');
      return key;
    });
    await town.letIn('author', { kind: 'caregiver', key: author.key }, houseKey);
    await town.letIn('colleague', { kind: 'caregiver', key: colleague.key }, houseKey);
    await town.letIn('colleague-alone', { kind: 'caregiver', key: colleague.key });
    await town.letIn('house', { kind: 'institution', key: houseKey });
    for (const one of [author, colleague]) await town.link(town.anna, one);
    const sent = vaccinationOf(town.anna, { identifier: [{ system: 'urn:house', value: 'H-1' }] });
    const { body } = await town.call('author', 'POST', '/Immunization', { body: sent });
    const isNotDone = [{ op: 'test', path: '/status', value: 'not-done' }];
    expect((await patch('colleague', body.id, isNotDone)).told).toBe(NOT_YOURS);
    expect((await put('colleague', { ...body, status: 'not-done' })).headers.etag).toBe('W/"2"');
    expect((await put('colleague-alone', { ...body, status: 'completed' })).told).toBe('200');
    // A patch shows what stands: it is for who wrote that.
    expect((await patch('author', body.id, [{ op: 'test', path: '/status', value: 'completed' }])).told).toBe(
      NOT_YOURS,
    );
    expect((await put('author', { ...body, status: 'not-done' })).headers.etag).toBe('W/"4"');
    // The patient hides it from the colleague: for this one it never was; its author and the house go on.
    const place = placeOfPublicId(house.access.keys, body.id);
    if (!place) throw new Error('no such item');
    const patient = town.keyOf('anna');
    const asPatient: Caller = { kind: 'patient', door: 'patient-portal', requestId: 't', patient };
    const personHash = hashSsin(house.access.keys, colleague.ssin).toString('hex');
    const question = { act: 'set-limits', caller: asPatient, patient: { key: patient } } as const;
    const hidden = await inRecord(house.access, question, (grant) =>
      hideDocument(grant, house.access.keys, place.item, { personHash }),
    );
    expect(hidden.granted).toBe(true);
    expect((await put('colleague', { ...body, status: 'not-done' })).told).toBe(NOT_YOURS);
    expect((await town.call('colleague', 'DELETE', `/Immunization/${body.id}`)).told).toBe(NOT_YOURS);
    expect((await put('author', { ...body, status: 'entered-in-error' })).headers.etag).toBe('W/"5"');
    expect((await town.call('house', 'DELETE', `/Immunization/${body.id}`)).status).toBe(204);
  });
});
