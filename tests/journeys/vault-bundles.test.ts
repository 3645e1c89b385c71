import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allergyOf, resultOf, vaccinationOf } from './vault-resources.ts';
import { type Answered, openVaultTown, SSIN, type VaultTown } from './vault-town.ts';

let town: VaultTown;
beforeAll(async () => {
  town = await openVaultTown();
});
afterAll(() => town.close());

type Any = Answered['body'];
const post = (type: 'batch' | 'transaction', entry: readonly Any[], headers = {}, who = 'gp'): Promise<Answered> =>
  town.call(who, 'POST', '', { body: { resourceType: 'Bundle', type, entry }, headers });
const creating = (resource: Any, more: Any = {}, request: Any = {}) => ({
  ...more,
  resource,
  request: { method: 'POST', url: resource.resourceType, ...request },
});
const statuses = ({ body }: Answered): string[] => body.entry.map(({ response }: Any) => response.status);
const numbered = (value: string) => ({ identifier: [{ system: 'urn:practice', value }] });
const rowsOf = async (sql: string, name: string): Promise<number> => {
  const client = new pg.Client({ connectionString: town.house.db.superuserUrl });
  await client.connect();
  try {
    return (await client.query(sql, [town.keyOf(name)])).rows[0].n;
  } finally {
    await client.end();
  }
};
const countOf = (name: string) => rowsOf('SELECT count(*)::int AS n FROM fhir_item WHERE patient = $1', name);
const DECISIONS = 'SELECT count(*)::int AS n FROM audit_trail WHERE stream = $1 AND step = 1';
const idOf = (location: string): string => location.split('/').at(-3) ?? '';

describe('a transaction that reaches for another patient writes nothing and reads nothing', () => {
  it.each<[string, () => Any[]]>([
    ['two people named', () => [creating(vaccinationOf(town.anna)), creating(allergyOf(town.bruno))]],
    [
      'an id of another',
      () => [creating(vaccinationOf(town.anna)), { request: { method: 'DELETE', url: `Immunization/${brunos}` } }],
    ],
    [
      'a reference into another record',
      () => [creating(vaccinationOf(town.anna, { reasonReference: [{ reference: `Observation/${brunosResult}` }] }))],
    ],
    [
      'a conditional reference to another',
      () => [
        creating(
          vaccinationOf(town.anna, {
            performer: [{ actor: { reference: `Patient?identifier=${SSIN}|${town.bruno}` } }],
          }),
        ),
      ],
    ],
    [
      'a subject by condition who is another',
      () => [
        creating(vaccinationOf(town.anna)),
        creating(vaccinationOf('', { patient: { reference: `Patient?identifier=${SSIN}|${town.bruno}` } })),
      ],
    ],
    [
      'a condition that names another',
      () => [
        creating(
          vaccinationOf(town.anna),
          {},
          { ifNoneExist: `identifier=urn:practice|B-1&patient=${town.idOf('bruno')}` },
        ),
      ],
    ],
    [
      'a conditional deletion of another',
      () => [
        creating(vaccinationOf(town.anna)),
        {
          request: {
            method: 'DELETE',
            url: `Immunization?identifier=urn:practice|B-1&patient.identifier=${SSIN}|${town.bruno}`,
          },
        },
      ],
    ],
    [
      'a Patient entry who is another',
      () => [
        creating(vaccinationOf(town.anna)),
        creating(
          { resourceType: 'Patient' },
          { fullUrl: 'urn:uuid:p' },
          { ifNoneExist: `identifier=${SSIN}|${town.bruno}` },
        ),
      ],
    ],
  ])('%s', async (_, entries) => {
    const before = await countOf('anna');
    const answer = await post('transaction', entries());
    expect(answer.told).toMatch(/^422 ZENNE\.FHIR\.(TWO-SUBJECTS|REFERENCE)$/);
    expect(await countOf('anna')).toBe(before);
    expect((await town.call('gp', 'GET', `/Immunization/${brunos}`)).told).toBe('200');
  });

  let brunos = '';
  let brunosResult = '';
  beforeAll(async () => {
    const sent = vaccinationOf(town.bruno, numbered('B-1'));
    brunos = (await town.call('gp', 'POST', '/Immunization', { body: sent })).body.id;
    brunosResult = (await town.call('gp', 'POST', '/Observation', { body: resultOf(town.bruno) })).body.id;
  });

  it('and a condition that names nobody does not find what another has', async () => {
    const answer = await post('transaction', [
      creating(vaccinationOf(town.anna), {}, { ifNoneExist: 'identifier=urn:practice|B-1' }),
    ]);
    expect(statuses(answer)).toEqual(['201 Created']);
    const single = await town.call('gp', 'POST', '/Immunization', {
      body: vaccinationOf(town.anna),
      headers: { 'if-none-exist': 'identifier=urn:practice|B-1' },
    });
    expect(single.told).toBe('201');
  });
});

describe('a transaction', () => {
  it('writes all in the standard’s order, and what was sent of an entry comes back byte for byte', async () => {
    const old = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, numbered('T-0')) });
    const changed = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) });
    const result = { fullUrl: 'urn:uuid:b0000000-0000-4000-8000-000000000001' };
    const reasonReference = [{ reference: result.fullUrl }];
    const patch = [{ op: 'replace', path: '/status', value: 'not-done' }];
    const answer = await post('transaction', [
      {
        resource: {
          resourceType: 'Binary',
          contentType: 'application/json-patch+json',
          data: Buffer.from(JSON.stringify(patch)).toString('base64'),
        },
        request: { method: 'PATCH', url: `Immunization/${changed.body.id}` },
      },
      creating(vaccinationOf(town.anna, { reasonReference, ...numbered('T-0') })),
      creating(resultOf(town.anna), result),
      { request: { method: 'DELETE', url: `Immunization/${old.body.id}`, ifMatch: 'W/"1"' } },
    ]);
    expect(answer.told).toBe('200');
    expect(statuses(answer)).toEqual(['200 OK', '201 Created', '201 Created', '204 No Content']);
    const [, made, pointed] = answer.body.entry.map(({ response }: Any) => response);
    const read = await town.call('gp', 'GET', made.location);
    expect(read.body.reasonReference[0].reference).toBe(`Observation/${idOf(pointed.location)}`);
    const checked = await town.call('gp', 'GET', `/Immunization/${idOf(made.location)}/$integrity`);
    const original = Buffer.from(checked.body.parameter.at(-1).valueBase64Binary, 'base64').toString();
    expect(original).toBe(JSON.stringify(vaccinationOf(town.anna, { reasonReference, ...numbered('T-0') })));
    expect((await town.call('gp', 'GET', `/Immunization/${old.body.id}`)).status).toBe(410);
  });

  it('is undone whole when one entry fails, and its asking stays in the trail', async () => {
    await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, numbered('T-1')) });
    const before = await countOf('anna');
    const asked = await rowsOf(DECISIONS, 'anna');
    const clash = await post('transaction', [
      creating(allergyOf(town.anna)),
      creating(vaccinationOf(town.anna, { ...numbered('T-1'), status: 'not-done' })),
    ]);
    expect(clash.told).toBe('409 ZENNE.FHIR.IDENTIFIER');
    expect(clash.body.issue[0].expression).toEqual(['Bundle.entry[1]']);
    expect(await countOf('anna')).toBe(before);
    expect(await rowsOf(DECISIONS, 'anna')).toBe(asked + 1);
    const { id } = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) })).body;
    const stale = await post('transaction', [
      creating(allergyOf(town.anna)),
      { request: { method: 'DELETE', url: `Immunization/${id}`, ifMatch: 'W/"9"' } },
    ]);
    expect(stale.told).toBe('412 ZENNE.FHIR.VERSION');
  });

  it('names its patient by a condition or an entry, and others by their numbers', async () => {
    const patient = { reference: 'urn:uuid:c0000000-0000-4000-8000-000000000002' };
    const person = creating(
      { resourceType: 'Patient' },
      { fullUrl: patient.reference },
      { ifNoneExist: `identifier=${SSIN}|${town.anna}` },
    );
    await town.call('gp', 'POST', '/Observation', { body: resultOf(town.anna, numbered('T-2')) });
    const answer = await post(
      'transaction',
      [
        person,
        creating(
          vaccinationOf('', { patient, reasonReference: [{ reference: 'Observation?identifier=urn:practice|T-2' }] }),
        ),
        creating(allergyOf('', { patient: { reference: `Patient?identifier=${SSIN}|${town.anna}` } })),
      ],
      { prefer: 'return=representation' },
    );
    expect(statuses(answer)).toEqual(['200 OK', '201 Created', '201 Created']);
    const [, vaccination, allergy] = answer.body.entry.map(({ resource }: Any) => resource);
    expect(vaccination.patient.reference).toBe(`Patient/${town.idOf('anna')}`);
    expect(allergy.patient.reference).toBe(`Patient/${town.idOf('anna')}`);
    expect(vaccination.reasonReference[0].reference).toMatch(/^Observation\/[\w.-]{44}$/);
    const none = { reasonReference: [{ reference: 'Observation?identifier=urn:practice|NEVER' }] };
    expect((await post('transaction', [creating(vaccinationOf(town.anna, none))])).told).toBe(
      '412 ZENNE.FHIR.CONDITION-NONE',
    );
  });

  it.each<[string, () => Any[], string]>([
    ['reads', () => [{ request: { method: 'GET', url: 'Immunization/x' } }], '422 ZENNE.FHIR.ENTRY-READS'],
    ['has no request', () => [{ resource: vaccinationOf(town.anna) }], '400 ZENNE.FHIR.ENTRY'],
    ['asks what there is not', () => [creating({ resourceType: 'Basic' })], '405 ZENNE.FHIR.INTERACTION'],
    ['climbs', () => [{ request: { method: 'DELETE', url: 'Immunization/../Patient' } }], '405 ZENNE.FHIR.INTERACTION'],
    ['registers', () => [creating({ resourceType: 'Patient' })], '422 ZENNE.FHIR.ENTRY-READS'],
    [
      'names an entry twice',
      () => [1, 2].map(() => creating(vaccinationOf(town.anna), { fullUrl: 'urn:uuid:a' })),
      '400 ZENNE.FHIR.ENTRY',
    ],
    [
      'changes an item twice',
      () =>
        [1, 2].map(() => ({
          request: { method: 'PUT', url: `Immunization?identifier=urn:practice|Q` },
          resource: vaccinationOf(town.anna),
        })),
      '400 ZENNE.FHIR.ENTRY-TWICE',
    ],
    [
      'has 201 entries',
      () => Array.from({ length: 201 }, () => creating(vaccinationOf(town.anna))),
      '413 ZENNE.FHIR.BUNDLE-TOO-LARGE',
    ],
  ])('is refused when it %s', async (_, entries, told) => {
    expect((await post('transaction', entries())).told).toBe(told);
  });

  it('of somebody without a link is refused whole', async () => {
    expect((await post('transaction', [creating(vaccinationOf(town.anna))], {}, 'stranger')).status).toBe(403);
    expect((await town.call(undefined, 'POST', '', { body: '{}' })).status).toBe(401);
    expect((await town.call('gp', 'POST', '', { body: { resourceType: 'Bundle', type: 'document' } })).told).toBe(
      '400 ZENNE.FHIR.INTERACTIONS',
    );
  });
});

describe('a batch', () => {
  it('answers each entry as if it had come alone', async () => {
    const { body, bytes } = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) });
    const path = `Immunization/${body.id}`;
    const answer = await post('batch', [
      creating(vaccinationOf(town.bruno)),
      { request: { method: 'GET', url: path } },
      { request: { method: 'GET', url: path, ifNoneMatch: 'W/"1"' } },
      { request: { method: 'GET', url: `${path}/_history` } },
      { request: { method: 'GET', url: 'Immunization/nobody' } },
      creating(vaccinationOf(town.anna, { extension: [] })),
      { request: { method: 'DELETE', url: path } },
      { nothing: true },
    ]);
    expect(answer.told).toBe('200');
    expect(statuses(answer)).toEqual([
      '201 Created',
      '200 OK',
      '304 Not Modified',
      '200 OK',
      '404',
      '422',
      '204 No Content',
      '400',
    ]);
    expect(answer.bytes.toString()).toContain(`"resource":${bytes.toString()}`);
    expect(answer.body.entry[4].response.outcome.issue[0].details.coding[0].code).toBe('ZENNE.FHIR.NOT-FOUND');
  });
});

describe('what an entry may not be', () => {
  const codeOf = ({ body }: Answered, at = 0) => body.entry[at].response.outcome.issue[0];
  const both = async (entry: Any): Promise<readonly [string, string, readonly string[]]> => {
    const count = await countOf('anna');
    const [whole, each] = [await post('transaction', [entry]), await post('batch', [entry])];
    expect(await countOf('anna')).toBe(count);
    const { details, expression } = codeOf(each);
    expect(whole.body.issue[0].expression).toEqual(expression);
    return [whole.told, `${statuses(each)[0]} ${details.coding[0].code}`, expression];
  };

  it('an operation by POST: nothing is created by it', async () => {
    const { id } = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) })).body;
    for (const url of ['Immunization/$validate', `Immunization/${id}/$integrity`]) {
      const told = await both(creating(vaccinationOf(town.anna), {}, { url }));
      expect(told).toEqual([
        ...['422 ZENNE.FHIR.ENTRY-OPERATION', '422 ZENNE.FHIR.ENTRY-OPERATION'],
        ['Bundle.entry[0]'],
      ]);
    }
    const withId = await both(creating(vaccinationOf(town.anna), {}, { url: `Immunization/${id}` }));
    expect(withId[0]).toBe('405 ZENNE.FHIR.INTERACTION');
    const long = {
      method: 'DELETE',
      url: `Immunization?identifier=urn:practice|X&_pretty=${'x'.repeat(2000)}&patient=y`,
    };
    expect((await both({ request: long }))[0]).toBe('400 ZENNE.FHIR.ENTRY');
    const read = { request: { method: 'GET', url: `Immunization/${id}/$integrity` } };
    expect((await post('transaction', [read])).told).toBe('422 ZENNE.FHIR.ENTRY-READS');
    expect(statuses(await post('batch', [read]))).toEqual(['200 OK']);
  });

  it('one with a condition that would not count: whoever made it relies on it', async () => {
    const first = await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) });
    const url = `Immunization/${first.body.id}`;
    const changed = { ...first.body, status: 'not-done' };
    const entries: readonly [Any, string][] = [
      [{ request: { method: 'PUT', url, ifNoneMatch: '*' }, resource: changed }, 'ifNoneMatch'],
      [{ request: { method: 'PUT', url, ifNoneMatch: 'W/"1"' }, resource: changed }, 'ifNoneMatch'],
      [{ request: { method: 'DELETE', url, ifNoneMatch: 'W/"1"' } }, 'ifNoneMatch'],
      [{ request: { method: 'DELETE', url, ifModifiedSince: '2026-01-01T00:00:00Z' } }, 'ifModifiedSince'],
      [{ request: { method: 'GET', url, ifModifiedSince: '2026-01-01T00:00:00Z' } }, 'ifModifiedSince'],
      [{ request: { method: 'GET', url: `${url}/_history`, ifNoneMatch: 'W/"1"' } }, 'ifNoneMatch'],
      [creating(vaccinationOf(town.anna), {}, { ifMatch: 'W/"1"' }), 'ifMatch'],
    ];
    for (const [entry, name] of entries)
      expect(await both(entry)).toEqual([
        ...['422 ZENNE.FHIR.ENTRY-CONDITION', '422 ZENNE.FHIR.ENTRY-CONDITION'],
        [`Bundle.entry[0].request.${name}`],
      ]);
    expect((await both({ request: { method: 'DELETE', url, ifMatch: 1 } }))[0]).toBe('400 ZENNE.FHIR.ENTRY');
    expect((await town.call('gp', 'GET', `/${url}`)).headers.etag).toBe('W/"1"');
    const list = { request: { method: 'GET', url, ifNoneMatch: 'W/"7", W/"1"' } };
    expect(statuses(await post('batch', [list]))).toEqual(['304 Not Modified']);
  });

  it('whatever way the client says what it prefers, an entry and a request alone understand the same', async () => {
    for (const prefer of ['return="OperationOutcome"', 'handling=strict, return = OperationOutcome']) {
      const alone = await town.call('gp', 'POST', '/Immunization', {
        body: vaccinationOf(town.anna),
        headers: { prefer },
      });
      const { body } = await post('batch', [creating(vaccinationOf(town.anna))], { prefer });
      const [{ resource, response }] = body.entry;
      expect([alone.body.resourceType, resource, response.outcome.resourceType]).toEqual([
        ...['OperationOutcome', undefined, 'OperationOutcome'],
      ]);
    }
  });

  it('one more read once the answer is full; writes are still done', async () => {
    const note = Array.from({ length: 7 }, () => ({ text: 'x'.repeat(1_000_000) }));
    const large = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna, { note }) })).body
      .id;
    const small = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) })).body.id;
    const reading = (id: string) => ({ request: { method: 'GET', url: `Immunization/${id}` } });
    const asked = await rowsOf(DECISIONS, 'anna');
    const answer = await post('batch', [
      ...[reading(large), reading(large), reading(large), reading(small), reading(small)],
      { request: { method: 'DELETE', url: `Immunization/${small}` } },
    ]);
    expect(statuses(answer)).toEqual(['200 OK', '200 OK', '413', '413', '413', '204 No Content']);
    expect(codeOf(answer, 4)).toMatchObject({
      details: { coding: [{ code: 'ZENNE.FHIR.ANSWER-FULL' }] },
      expression: ['Bundle.entry[4]'],
    });
    // What was not answered was not looked at.
    expect((await rowsOf(DECISIONS, 'anna')) - asked).toBe(4);
  });
});

describe('conditions', () => {
  const sent = (value: string, more = {}) => vaccinationOf(town.anna, { ...numbered(value), ...more });

  it('create what is not there, and tell where what is there is', async () => {
    const unless = { 'if-none-exist': `identifier=urn:practice|C-1&patient.identifier=${SSIN}|${town.anna}` };
    const first = await town.call('gp', 'POST', '/Immunization', { body: sent('C-1'), headers: unless });
    const again = await town.call('gp', 'POST', '/Immunization', {
      body: sent('C-1', { status: 'not-done' }),
      headers: unless,
    });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.headers.location).toBe(first.headers.location);
    expect(again.bytes).toHaveLength(0);
  });

  it('change what is there, and create what is not', async () => {
    const where = '/Immunization?identifier=urn:practice|C-2';
    const first = await town.call('gp', 'PUT', where, { body: sent('C-2') });
    const second = await town.call('gp', 'PUT', where, { body: sent('C-2', { status: 'not-done' }) });
    expect([first.status, second.status, second.headers.etag]).toEqual([201, 200, 'W/"2"']);
    const thought = await town.call('gp', 'PUT', '/Immunization?identifier=urn:practice|C-3', {
      body: sent('C-3', { id: 'mine' }),
    });
    expect(thought.told).toBe('404 ZENNE.FHIR.NOT-YOURS');
  });

  it('take back what is there, of a patient who is named', async () => {
    await town.call('gp', 'POST', '/Immunization', { body: sent('C-4') });
    const where = '/Immunization?identifier=urn:practice|C-4';
    expect((await town.call('gp', 'DELETE', where)).told).toBe('400 ZENNE.FHIR.CONDITION-PATIENT');
    expect((await town.call('gp', 'DELETE', `${where}&patient=${town.idOf('bruno')}`)).status).toBe(404);
    expect((await town.call('gp', 'DELETE', `${where}&patient=${town.idOf('anna')}`)).status).toBe(204);
    expect((await town.call('gp', 'DELETE', `${where}&patient=${town.idOf('anna')}`)).status).toBe(404);
  });

  it.each([
    '',
    'status=completed',
    'identifier=urn:a|1&identifier=urn:a|2',
    'identifier=1',
    'identifier=urn:a|1,urn:a|2',
    'identifier=urn:a|1&date=2020',
  ])('are refused where they are made of anything else: %s', async (criteria) => {
    const answer = await town.call('gp', 'PUT', `/Immunization?${criteria}`, { body: sent('C-5') });
    expect(answer.told).toBe('400 ZENNE.FHIR.CONDITION');
  });
});
