import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminology } from '../../modules/terminology/index.ts';
import { type HttpServer, makeHttpServer, makeLimit } from '../../platform/http/index.ts';
import { makeLog } from '../../platform/log/index.ts';
import { makeMetrics } from '../../platform/metrics/index.ts';
import { openTerminologyDoor } from './index.ts';
import { failingCases } from './testing/hl7-cases.ts';

const BASE = '/terminology/fhir';
const VACCINES = 'https://www.ehealth.fgov.be/standards/fhir/vaccination/ValueSet/be-vs-vaccine-code';
const SNOMED = 'http://snomed.info/sct';
let server: HttpServer;
let address: string;
/** What a client may ask in a minute. */
let limitClient: (client: string, requests?: number) => number;
const allow = (perMinute: number): void => {
  const limit = makeLimit();
  limitClient = (client, requests) => limit(client, perMinute, requests);
};

beforeAll(async () => {
  const log = makeLog({ level: 'silent' });
  const metrics = makeMetrics(() => {});
  const baseUrl = 'http://localhost';
  const errorPage = () => '';
  server = await makeHttpServer({
    log,
    metrics,
    baseUrl,
    requestsPerMinute: 100_000,
    isReady: async () => true,
    errorPage,
  });
  const now = () => new Date('2026-11-30T12:00:00Z');
  allow(Number.POSITIVE_INFINITY);
  const context = { terminology: openTerminology(), metrics, log, baseUrl, now };
  await openTerminologyDoor(server, { ...context, limitClient: (...asked) => limitClient(...asked) });
  address = `${await server.listen({ port: 0, host: '127.0.0.1' })}${BASE}`;
});
afterAll(() => server.close());

type Json = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly json: Json;
}

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(`${address}${path}`, init);
  expect(answer.headers.get('content-type')).toMatch(/^application\/fhir\+json/);
  return { status: answer.status, json: (await answer.json()) as Json };
}

const post = (path: string, body: unknown, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json', ...more },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const parameters = (...parameter: readonly Json[]): Json => ({ resourceType: 'Parameters', parameter });
const query = (fields: Readonly<Record<string, string>>): string => `?${new URLSearchParams(fields)}`;
const told = ({ json }: Answer, name: string): unknown => {
  const found = (json.parameter as readonly Json[] | undefined)?.find((one) => one.name === name) ?? {};
  return Object.entries(found).find(([key]) => key.startsWith('value'))?.[1];
};
const issues = ({ json }: Answer): unknown => (json.issue as readonly Json[])?.map(({ code }) => code);

describe('anybody asks', () => {
  it('for the vaccines, in the own language', async () => {
    const found = await ask(
      `/ValueSet/$expand${query({ url: VACCINES, filter: 'masern', displayLanguage: 'de', count: '1' })}`,
    );
    expect(found.json).toMatchObject({
      ...{ resourceType: 'ValueSet', url: VACCINES },
      expansion: {
        ...{ total: 5, offset: 0, timestamp: '2026-11-30T12:00:00.000Z' },
        contains: [{ system: SNOMED, code: '871765008', display: 'Impfstoff gegen Masern' }],
      },
    });
    expect(found.json).not.toHaveProperty('expansion.extension');
    const byHeader = await ask('/ValueSet/be-vs-laterality/$expand', { headers: { 'accept-language': 'nl-BE' } });
    expect(byHeader.json).toMatchObject({ expansion: { contains: [{ display: 'Links' }, { display: 'Rechts' }, {}] } });
  });

  it('for a set with an open end, which says so', async () => {
    const { json } = await ask('/ValueSet/be-causativeagent/$expand?count=1');
    expect(json).toMatchObject({
      expansion: {
        total: 141,
        extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/valueset-unclosed', valueBoolean: true }],
      },
    });
    const none = await ask('/ValueSet/be-vs-bodysite/$expand');
    expect([none.status, issues(none)]).toEqual([422, ['not-supported']]);
  });

  it('whether a code is right', async () => {
    const right = await ask(`/ValueSet/$validate-code${query({ url: VACCINES, system: SNOMED, code: '871765008' })}`);
    expect([told(right, 'result'), told(right, 'display')]).toEqual([true, 'Measles vaccine']);
    const outside = await ask(`/ValueSet/$validate-code${query({ url: VACCINES, system: SNOMED, code: '735215001' })}`);
    expect(told(outside, 'result')).toBe(false);
    const coding = { system: SNOMED, code: '871765008', display: 'Vaccin contre la rougeole' };
    const concept = { coding: [{ system: 'urn:own', code: 'x' }, coding] };
    const mixed = await post(
      '/ValueSet/$validate-code',
      parameters({ name: 'url', valueUri: VACCINES }, { name: 'codeableConcept', valueCodeableConcept: concept }),
    );
    expect([told(mixed, 'code'), told(mixed, 'codeableConcept')]).toEqual(['871765008', concept]);
    const inferred = await ask(
      `/ValueSet/$validate-code${query({ url: VACCINES, code: 'other', inferSystem: 'true' })}`,
    );
    expect([told(inferred, 'result'), told(inferred, 'system')]).toEqual([
      true,
      'https://www.ehealth.fgov.be/standards/fhir/vaccination/CodeSystem/be-cs-vaccine-code',
    ]);
    const system = 'http://hl7.org/fhir/observation-status';
    expect(told(await ask(`/CodeSystem/$validate-code${query({ url: system, code: 'final' })}`), 'result')).toBe(true);
    expect(told(await ask(`/CodeSystem/$validate-code${query({ url: system, code: 'finally' })}`), 'result')).toBe(
      false,
    );
    expect(told(await ask('/CodeSystem/observation-status/$validate-code?code=final'), 'result')).toBe(true);
  });

  it('the official words of a code, of which we only have ours, are no fault', async () => {
    const coding = { system: SNOMED, code: '35259002', display: 'Deltoid muscle' };
    const found = await post(
      '/ValueSet/be-vs-vaccination-bodysite/$validate-code',
      parameters({ name: 'coding', valueCoding: coding }),
    );
    expect(told(found, 'result')).toBe(true);
    expect(JSON.stringify(found.json)).toContain('"severity":"warning"');
  });

  it('what a code means', async () => {
    const found = await ask(
      `/CodeSystem/$lookup${query({ system: SNOMED, code: '762952008', displayLanguage: 'fr' })}`,
    );
    expect(told(found, 'display')).toBe('Cacahuète');
    expect(JSON.stringify(found.json)).toContain('Erdnuss');
    const unknown = await ask(`/CodeSystem/$lookup${query({ system: SNOMED, code: '1' })}`);
    expect([unknown.status, issues(unknown)]).toEqual([404, ['not-found']]);
    const wrong = await ask(
      `/CodeSystem/$lookup${query({ system: 'http://hl7.org/fhir/observation-status', code: 'x' })}`,
    );
    expect([wrong.status, issues(wrong)]).toEqual([404, ['code-invalid']]);
  });

  it('for what is held: read, search by an old address, metadata', async () => {
    expect((await ask('/ValueSet/be-vs-vaccine-code')).json).toMatchObject({ url: VACCINES, compose: {} });
    expect((await ask('/CodeSystem/cd-hcparty')).json).toMatchObject({ content: 'complete' });
    const old = VACCINES.replace('/vaccination/', '/terminology/');
    expect((await ask(`/ValueSet${query({ url: old })}`)).json).toMatchObject({
      total: 1,
      entry: [{ resource: { url: VACCINES } }],
    });
    const page = await ask('/ValueSet?_count=2');
    expect(page.json.entry).toHaveLength(2);
    const next = (page.json.link as readonly { relation: string; url: string }[]).find(
      ({ relation }) => relation === 'next',
    );
    expect(next?.url).toBe('http://localhost/terminology/fhir/ValueSet?_count=2&_offset=2');
    expect((await ask('/metadata')).json).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    const capabilities = await ask('/metadata?mode=terminology');
    expect(JSON.stringify(capabilities.json)).toContain('http://loinc.org');
  });

  it('from a browser of another origin', async () => {
    const answer = await fetch(`${address}/metadata`, { headers: { origin: 'https://app.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const before = await fetch(`${address}/ValueSet/$expand`, { method: 'OPTIONS' });
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, POST']);
  });

  it('in French, and is told what is wrong in French', async () => {
    const found = await ask('/ValueSet/$expand?url=urn:x', { headers: { 'accept-language': 'fr' } });
    expect([found.status, issues(found)]).toEqual([404, ['not-found']]);
    expect(JSON.stringify(found.json)).toContain('n’est pas connu ici');
  });
});

describe('hostile questions', () => {
  const deep = (open: string, close: string, times = 100_000): string => open.repeat(times) + close.repeat(times);
  const concepts = `{"code":"c"${deep(',"concept":[{"code":"c"', '}]', 10_000)}}`;
  const system = `{"resourceType":"CodeSystem","url":"urn:c","content":"complete","concept":[${concepts}]}`;
  const deepSystem = `{"resourceType":"Parameters","parameter":[{"name":"url","valueUri":"${VACCINES}"},{"name":"tx-resource","resource":${system}}]}`;
  const valueSet = (filter: Json): Json => ({
    ...{ resourceType: 'ValueSet', url: 'urn:v', status: 'active' },
    compose: { include: [{ system: 'http://hl7.org/fhir/observation-status', filter: [filter] }] },
  });
  const given = (...resources: readonly Json[]): Json =>
    parameters({ name: 'url', valueUri: 'urn:v' }, ...resources.map((resource) => ({ name: 'tx-resource', resource })));

  it.each<[string, string, number]>([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['another resource', '{"resourceType":"Patient"}', 400],
    ['a prototype', '{"__proto__":{"resourceType":"Parameters"}}', 400],
    ['parameters that are none', '{"resourceType":"Parameters","parameter":[1,null]}', 400],
    ['a name that is none', '{"resourceType":"Parameters","parameter":[{"name":{}}]}', 400],
    ['too many parameters', JSON.stringify(parameters(...Array.from({ length: 201 }, () => ({ name: 'x' })))), 400],
    ['deep lists', `{"resourceType":"Parameters","parameter":${deep('[', ']')}}`, 400],
    ['deep concepts', deepSystem, 400],
    ['a NUL', JSON.stringify(parameters({ name: 'url', valueUri: 'urn:\0' })), 400],
    ['a long text', JSON.stringify(parameters({ name: 'url', valueUri: 'x'.repeat(3000) })), 400],
    ['more than half a megabyte', ' '.repeat(600_000), 413],
  ])('%s is refused as no question', async (_, body, status) => {
    expect((await post('/ValueSet/$expand', body)).status).toBe(status);
  });

  it.each<[string, Json]>([
    ['a pattern that never ends', { property: 'code', op: 'regex', value: '(a+)+$' }],
    ['an operator of the prototype', { property: 'code', op: 'constructor', value: 'x' }],
    ['a property of the prototype', { property: '__proto__', op: '=', value: 'x' }],
    ['a filter without a value', { property: 'concept', op: 'is-a' }],
  ])('%s makes no list', async (_, filter) => {
    expect((await post('/ValueSet/$expand', given(valueSet(filter)))).status).toBe(422);
  });

  it('sets that contain one another, and sets that multiply, end', async () => {
    const naming = (url: string, ...names: readonly string[]): Json => ({
      ...{ resourceType: 'ValueSet', url, status: 'active' },
      compose: { include: names.map((name) => ({ valueSet: [name] })) },
    });
    const circle = await post('/ValueSet/$expand', given(naming('urn:v', 'urn:w'), naming('urn:w', 'urn:v')));
    expect([circle.status, issues(circle)]).toEqual([422, ['invalid']]);
    const all = Array.from({ length: 30 }, (_, at) => `urn:${at}`);
    const mesh = await post(
      '/ValueSet/$expand',
      given(naming('urn:v', ...all), ...all.map((url) => naming(url, ...all))),
    );
    expect(mesh.status).toBe(422);
    const concept = Array.from({ length: 2000 }, (_, at) => ({ code: `c${at}` }));
    const big = { resourceType: 'CodeSystem', url: 'urn:big', status: 'active', content: 'complete', concept };
    const whole = {
      resourceType: 'ValueSet',
      url: 'urn:0',
      status: 'active',
      compose: { include: [{ system: 'urn:big' }] },
    };
    const tower = Array.from({ length: 20 }, (_, at) =>
      naming(`urn:${at + 1}`, ...Array<string>(200).fill(`urn:${at}`)),
    );
    const asked = given(naming('urn:v', 'urn:20'), big, whole, ...tower);
    const first = { ...asked, parameter: [{ name: 'count', valueInteger: 1 }, ...(asked.parameter as Json[])] };
    const costly = await post('/ValueSet/$expand', first);
    expect([costly.status, issues(costly)]).toEqual([422, ['too-costly']]);
  });

  const SYSTEM = 'urn:big';
  const systemOf = (concept: readonly Json[]): Json => ({
    ...{ resourceType: 'CodeSystem', url: SYSTEM, status: 'active', content: 'complete', concept },
    property: [{ code: 'says' }],
  });
  const setOf = (...include: readonly Json[]): Json => ({
    ...{ resourceType: 'ValueSet', url: 'urn:v', status: 'active' },
    compose: { include },
  });
  const repeated = (times: number, one: Json): readonly Json[] => Array<Json>(times).fill(one);
  const codes = Array.from({ length: 3000 }, (_, at) => ({ code: `c${at}` }));
  const wholes = Array.from({ length: 60 }, (_, at) => ({ ...setOf({ system: SYSTEM }), url: `urn:w${at}` }));
  const names = wholes.map(({ url }) => url);
  const pattern = { property: 'says', op: 'regex', value: 'b' };
  const talkative = { code: 'c', property: repeated(3000, { code: 'says', valueCode: 'aaaa' }) };
  const labelled = { code: 'c', designation: repeated(4000, { value: 'a' }) };
  const dear = { property: 'code', op: 'regex', value: `a*a*${'(a|a)'.repeat(8)}b` };
  const long = Array.from({ length: 500 }, (_, at) => ({ code: 'a'.repeat(90) + at }));

  it.each<[string, readonly Json[]]>([
    ['one include of very many sets', [systemOf(codes), setOf({ valueSet: names }), ...wholes]],
    [
      'many includes of two sets that have nothing in common',
      [
        systemOf(codes),
        { ...setOf({ system: SYSTEM, concept: codes.slice(0, 1500) }), url: 'urn:left' },
        { ...setOf({ system: SYSTEM, concept: codes.slice(1500) }), url: 'urn:right' },
        setOf(...repeated(1000, { valueSet: ['urn:left', 'urn:right'] })),
      ],
    ],
    [
      'patterns over very many properties',
      [systemOf([talkative]), setOf(...repeated(1000, { system: SYSTEM, filter: [pattern] }))],
    ],
    ['very many filters', [systemOf(codes), setOf({ system: SYSTEM, filter: repeated(60, pattern) })]],
    ['a pattern with very many ways to try', [systemOf(long), setOf({ system: SYSTEM, filter: [dear] })]],
    [
      'labels that multiply',
      [
        systemOf([labelled]),
        setOf(...repeated(4000, { system: SYSTEM, concept: [{ code: 'c', designation: [{ value: 'b' }] }] })),
      ],
    ],
  ])('%s: too much work, and said so soon', async (_, resources) => {
    const from = performance.now();
    const answer = await post('/ValueSet/$expand', given(...resources));
    expect([answer.status, issues(answer)]).toEqual([422, ['too-costly']]);
    expect(performance.now() - from).toBeLessThan(5000);
  });

  it('a set inside the question is worked out within the same bounds', async () => {
    const include = repeated(4000, {
      system: 'http://hl7.org/fhir/observation-status',
      filter: [{ ...dear, value: 'a*b*(a|b)x' }],
    });
    const body = parameters({ name: 'valueSet', resource: setOf(...include) });
    expect(issues(await post('/ValueSet/$expand', body))).toEqual(['too-costly']);
    const asked = { ...body, parameter: [...(body.parameter as Json[]), { name: 'code', valueCode: 'x' }] };
    expect(issues(await post('/ValueSet/$validate-code', asked))).toEqual(['too-costly']);
  });

  it('one set that is named often is one set', async () => {
    const answer = await post(
      '/ValueSet/$expand',
      given(
        systemOf(codes.slice(0, 3)),
        setOf({ valueSet: Array<string>(5000).fill('urn:w0') }),
        ...wholes.slice(0, 1),
      ),
    );
    expect([answer.status, (answer.json.expansion as Json).total]).toEqual([200, 3]);
  });

  it('who asks much work is told to wait sooner than who asks little', async () => {
    const plain = () => ask('/ValueSet/be-vs-laterality/$expand');
    allow(30);
    for (let asked = 0; asked < 30; asked += 1) expect((await plain()).status).toBe(200);
    expect((await plain()).status).toBe(429);
    allow(30);
    expect(
      (await post('/ValueSet/$expand', given(systemOf(long), setOf({ system: SYSTEM, filter: [dear] })))).status,
    ).toBe(422);
    const told = await plain();
    allow(Number.POSITIVE_INFINITY);
    expect([told.status, issues(told)]).toEqual([429, ['throttled']]);
  });

  it('a code system that came with a question is gone after it', async () => {
    const system = {
      resourceType: 'CodeSystem',
      url: SNOMED,
      status: 'active',
      content: 'complete',
      concept: [{ code: 'mine' }],
    };
    const asked = parameters({ name: 'system', valueUri: SNOMED }, { name: 'code', valueCode: 'mine' });
    const withIt = { ...asked, parameter: [...(asked.parameter as Json[]), { name: 'tx-resource', resource: system }] };
    expect((await post('/CodeSystem/$lookup', withIt)).status).toBe(200);
    expect((await post('/CodeSystem/$lookup', asked)).status).toBe(404);
  });

  it('addresses, forms and types that are not here', async () => {
    expect((await ask('/Patient')).status).toBe(404);
    expect((await ask('/ValueSet/__proto__')).status).toBe(404);
    expect((await ask('/ValueSet?constructor=x')).status).toBe(400);
    expect((await ask('/ValueSet/$expand')).status).toBe(400);
    expect((await ask(`/ValueSet/$expand${query({ url: VACCINES, count: '-1' })}`)).status).toBe(400);
    expect((await ask(`/ValueSet/$expand${query({ url: VACCINES, date: '2020' })}`)).status).toBe(400);
    expect((await ask('/metadata', { headers: { accept: 'application/fhir+xml' } })).status).toBe(406);
    expect((await ask(`/ValueSet/$expand?url=${'x'.repeat(3000)}`)).status).toBe(414);
    expect((await post('/ValueSet/$expand', '<x/>', { 'content-type': 'application/fhir+xml' })).status).toBe(415);
  });
});

/** What of the HL7 cases is not served: supplements, sets inside sets, translation, batches, and version parameters. */
const NOT_SERVED = /^(metadata|translate|batch|extensions)\/|supplement|contained|exclude-gender2|bad-language-vs/;
const CASES = '../shared/data/terminology/tx-runner.mjs';

it.skipIf(!existsSync(CASES))('passes the HL7 terminology cases of what it serves', { timeout: 120_000 }, async () => {
  const { failing, passed } = await failingCases(CASES, address);
  expect(failing.filter((name) => !NOT_SERVED.test(name))).toEqual([]);
  expect(passed).toBeGreaterThanOrEqual(160);
});
