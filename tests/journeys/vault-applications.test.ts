import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeOfPublicId } from '../../src/modules/fhir-vault/index.ts';
import type { ResourceScope } from '../../src/modules/grants/index.ts';
import { type Answered, type ExportTown, openExportTown } from './export-town.ts';
import { vaccinationOf } from './vault-resources.ts';

/** Applications of one caregiver, each with the scopes of its name. */
let town: ExportTown;
let superuser: pg.Client;
beforeAll(async () => {
  town = await openExportTown();
  await town.addPatient('anna');
  superuser = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await superuser.connect();
  letIn('changes', scope('cu'));
  letIn('reads and changes', scope('cruds'));
  letIn('changes, reads what is not done', scope('cu'), scope('r', [['status', 'not-done']]));
  letIn('reads what is completed', scope('rs', [['status', 'completed']]));
});
afterAll(async () => {
  await superuser.end();
  await town.close();
});

const scope = (interactions: string, only: ResourceScope['only'] = []): ResourceScope => ({
  ...{ level: 'user', resource: 'Immunization', interactions, only },
});
const letIn = (name: string, ...scopes: readonly ResourceScope[]): void => {
  town.callers.set(name, { caller: town.callerOf(town.gp, { application: { scopes } }) });
};
const create = async (more: object = {}): Promise<{ readonly id: string }> => {
  const { told, text } = await town.call('gp', 'POST', '/Immunization', {
    body: vaccinationOf(town.ssinOf('anna'), more),
  });
  expect(told).toBe('201');
  return JSON.parse(text);
};
const patch = (who: string, id: string, ...operations: readonly object[]): Promise<Answered> =>
  town.call(who, 'PATCH', `/Immunization/${id}`, {
    body: operations,
    headers: { 'content-type': 'application/json-patch+json' },
  });
const put = (who: string, resource: { readonly id: string }): Promise<Answered> =>
  town.call(who, 'PUT', `/Immunization/${resource.id}`, { body: resource });

/** What the trail tells of an item: how many times it was shown or written, and how often it was only known of. */
async function tracedOf({ id }: { readonly id: string }): Promise<readonly [shown: number, known: number]> {
  const text = `SELECT count(*) FILTER (WHERE shown > 0)::int AS shown, count(*) FILTER (WHERE shown = 0)::int AS known
    FROM audit_trail WHERE stream = $1 AND item = $2 AND step = 3`;
  const item = placeOfPublicId(town.house.access.keys, id)?.item;
  const { rows } = await superuser.query<{ shown: number; known: number }>(text, [town.keyOf('anna'), item]);
  return [rows[0]?.shown ?? 0, rows[0]?.known ?? 0];
}

const COMPLETED = { op: 'test', path: '/status', value: 'completed' };
const NOTE = { op: 'add', path: '/note', value: [{ text: 'a note' }] };

describe('a patch that changes nothing', () => {
  it('shows what stands to who may read it, and that is traced as a look', async () => {
    const created = await create();
    const [shown] = await tracedOf(created);
    const answer = await patch('reads and changes', created.id, COMPLETED);
    expect([answer.told, JSON.parse(answer.text).vaccineCode]).toEqual(['200', expect.anything()]);
    expect(await tracedOf(created)).toEqual([shown + 1, 0]);
  });

  it.each(['changes', 'changes, reads what is not done'])('says only that to who %s', async (who) => {
    const created = await create();
    const [shown] = await tracedOf(created);
    const answer = await patch(who, created.id, COMPLETED);
    expect([answer.told, answer.text, answer.headers.etag]).toEqual(['200', '', 'W/"1"']);
    expect(await tracedOf(created)).toEqual([shown, 1]);
  });
});

describe('a patch', () => {
  it('gives back only what its sender may read', async () => {
    const created = await create();
    const changed = await patch('changes', created.id, NOTE);
    expect([changed.told, changed.text, changed.headers.etag]).toEqual(['200', '', 'W/"2"']);
    const { text } = await patch('reads and changes', created.id, { ...NOTE, op: 'replace' }, COMPLETED);
    expect(JSON.parse(text).note).toEqual(NOTE.value);
  });

  it('that fails leaves its trace', async () => {
    const created = await create();
    const [shown] = await tracedOf(created);
    expect((await patch('changes', created.id, { ...COMPLETED, value: 'not-done' })).status).toBe(422);
    expect(await tracedOf(created)).toEqual([shown, 1]);
  });
});

it('what If-None-Exist finds is traced, alone and in a transaction', async () => {
  const identifier = [{ system: 'urn:practice', value: 'C-1' }];
  const created = await create({ identifier });
  const body = vaccinationOf(town.ssinOf('anna'), { identifier });
  const unless = 'identifier=urn:practice|C-1';
  const alone = await town.call('gp', 'POST', '/Immunization', { body, headers: { 'if-none-exist': unless } });
  expect([alone.status, alone.text]).toEqual([200, '']);
  expect((await tracedOf(created))[1]).toBe(1);
  const request = { method: 'POST', url: 'Immunization', ifNoneExist: unless };
  const transaction = { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: body, request }] };
  expect((await town.call('gp', 'POST', '', { body: transaction })).status).toBe(200);
  expect((await tracedOf(created))[1]).toBe(2);
});

describe('an application that may read some', () => {
  const READER = 'reads what is completed';
  const versionsOf = ({ text }: Answered): readonly string[] =>
    (JSON.parse(text).entry ?? []).map((one: { response: { etag: string } }) => one.response.etag);

  it('is shown of a history what it may read, and no sign of the rest', async () => {
    const created = await create();
    await put('gp', { ...created, status: 'not-done' } as { id: string });
    await put('gp', { ...created, note: [{ text: 'third' }] } as { id: string });
    const path = `/Immunization/${created.id}/_history`;
    const all = await town.call(READER, 'GET', path);
    expect([versionsOf(all), JSON.parse(all.text).total]).toEqual([['W/"3"', 'W/"1"'], undefined]);
    expect((await town.call(READER, 'GET', `${path}?_count=1&_before=3`)).text).toContain('W/\\"1\\"');
    await put('gp', { ...created, status: 'not-done' } as { id: string });
    const last = await town.call(READER, 'GET', `${path}?_count=2`);
    expect([versionsOf(last), JSON.parse(last.text).link.length]).toEqual([['W/"3"', 'W/"1"'], 1]);
    expect(JSON.parse((await town.call('gp', 'GET', path)).text).total).toBe(4);
  });

  it('is not told of a next page in which nothing is for it', async () => {
    const created = await create({ status: 'not-done' });
    await put('gp', { ...created, status: 'completed' } as { id: string });
    const path = `/Immunization/${created.id}/_history?_count=1`;
    const { link } = JSON.parse((await town.call(READER, 'GET', path)).text);
    expect(link).toHaveLength(1);
    expect(JSON.parse((await town.call('gp', 'GET', path)).text).link).toHaveLength(2);
  });

  it('is not told that something is gone', async () => {
    const created = await create({ status: 'not-done' });
    const path = `/Immunization/${created.id}`;
    const before = await town.call(READER, 'GET', path);
    expect((await town.call('gp', 'DELETE', path)).status).toBe(204);
    const after = await town.call(READER, 'GET', path);
    expect([before.told, after.told]).toEqual(['404 ZENNE.FHIR.NOT-FOUND', '404 ZENNE.FHIR.NOT-FOUND']);
    expect((await town.call('gp', 'GET', path)).status).toBe(410);
  });
});
