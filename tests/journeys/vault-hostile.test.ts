import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vaccinationOf } from './vault-resources.ts';
import { type Answered, type Method, openVaultTown, type VaultTown } from './vault-town.ts';

let town: VaultTown;
let id = '';
beforeAll(async () => {
  town = await openVaultTown();
  id = (await town.call('gp', 'POST', '/Immunization', { body: vaccinationOf(town.anna) })).body.id;
});
afterAll(() => town.close());

const PATCH = { 'content-type': 'application/json-patch+json' };
/** Every way by which a body comes in. */
const routes = (): readonly (readonly [Method, string, Record<string, string>?])[] => [
  ['POST', '/Immunization'],
  ['PUT', `/Immunization/${id}`],
  ['PUT', '/Immunization?identifier=urn:a|1'],
  ['PATCH', `/Immunization/${id}`, PATCH],
  ['POST', ''],
];

const isSound = async ({ status, bytes, headers }: Answered, name: string): Promise<void> => {
  expect([name, status >= 400 && status < 500]).toEqual([name, true]);
  expect(String(headers['content-type'])).toMatch(/^application\/fhir\+json/);
  expect(bytes.toString()).not.toMatch(/root:.*:0:0:|at .*\.(js|ts):\d+|pg_|syntax error at/);
};
const stillServes = async (): Promise<void> => {
  const read = await town.call('gp', 'GET', `/Immunization/${id}`);
  expect([read.status, read.headers.etag]).toEqual([200, 'W/"1"']);
};
/** It asks nothing, and nothing becomes of it. */
const isEmptyPatch = (method: Method, body: Buffer | string): boolean =>
  method === 'PATCH' && /^\s*\[\s*\]\s*$/.test(body.toString());
async function sendEverywhere(bodies: readonly (readonly [string, Buffer | string])[]): Promise<void> {
  for (const [name, body] of bodies)
    for (const [method, path, headers] of routes())
      if (!isEmptyPatch(method, body))
        await isSound(await town.call('gp', method, path, { body, headers }), `${method} ${path} ${name}`);
  await stillServes();
}

const nested = (depth: number): string => '{"a":['.repeat(depth) + ']}'.repeat(depth);
const sentText = (): string => JSON.stringify(vaccinationOf(town.anna));
const inSent = (text: string): string => sentText().replace('"status"', `${text},"status"`);
const entries = (count: number, one: string): string =>
  `{"resourceType":"Bundle","type":"transaction","entry":[${Array.from({ length: count }, () => one).join(',')}]}`;

describe('bodies made to hurt', () => {
  it('a form is short wherever it comes: a large one would be a million parameters in memory', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = 'a&'.repeat(50_000);
    for (const [method, path] of [...routes(), ['POST', '/Bundle'], ['POST', '/Immunization/_search']] as const)
      expect((await town.call('gp', method, path, { body: form, headers })).told, path).toBe(
        '413 ZENNE.FHIR.TOO-LARGE',
      );
  });

  it('are refused on every way in, and nothing is changed', async () => {
    await sendEverywhere([
      ['nothing', ' '],
      ['a word', 'null'],
      ['a list', '[]'],
      ['100,000 levels', nested(100_000)],
      ['65 levels', inSent(`"x":${nested(40)}`)],
      ['a NUL', inSent('"x":"\\u0000"')],
      ['a raw NUL', inSent('"x":"\u0000"')],
      ['a huge number', inSent('"x":1e999')],
      ['a long number', inSent(`"x":${'9'.repeat(1000)}`)],
      ['a prototype', inSent('"__proto__":{"admin":true}')],
      ['a prototype by escapes', inSent('"\\u005f_proto__":{"admin":true}')],
      ['half a character', inSent('"x":"\\ud800"')],
      ['no UTF-8', Buffer.concat([Buffer.from(sentText().slice(0, -1)), Buffer.from(',"x":"\xff"}', 'latin1')])],
      ['a key twice', inSent('"status":"not-done"')],
      ['100,000 keys', `{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join(',')}}`],
      ['100,000 entries', entries(100_000, '{}')],
      ['100,000 requests', entries(100_000, '{"request":{"method":"DELETE","url":"Immunization/a"}}')],
      ['a type that every object has', '{"resourceType":"constructor"}'],
      ['15 MB of spaces', ' '.repeat(15 * 1024 * 1024)],
    ]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('too large a body is refused unread', async () => {
    for (const [method, path, headers] of routes())
      expect((await town.call('gp', method, path, { body: `"${'a'.repeat(21 * 1024 * 1024)}"`, headers })).told).toBe(
        '413 ZENNE.FHIR.TOO-LARGE',
      );
    await stillServes();
  });
});

describe('addresses and headers made to hurt', () => {
  const climbing = [
    '..',
    '../Patient',
    '%2e%2e%2fPatient',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    "1'%20OR%20'1'='1",
    '1;DROP TABLE fhir_item',
    '%F0%9F%92%A3',
    'a'.repeat(3000),
    '{{7*7}}',
    '__proto__',
    'constructor',
  ];
  it.each(climbing)('an id that is none (%#)', async (one) => {
    for (const [method, body] of [['GET'], ['DELETE'], ['PUT', sentText()]] as const) {
      const answer = await town.call('gp', method, `/Immunization/${one}`, { body });
      expect([one, answer.status >= 400 && answer.status < 500]).toEqual([one, true]);
    }
    const version = await town.call('gp', 'GET', `/Immunization/${id}/_history/${one}`);
    expect(version.status >= 400 && version.status < 500).toBe(true);
    const batch = {
      resourceType: 'Bundle',
      type: 'batch',
      entry: ['GET', 'DELETE', 'PUT'].map((method) => ({
        request: { method, url: `Immunization/${one}` },
        resource: vaccinationOf(town.anna),
      })),
    };
    const { body } = await town.call('gp', 'POST', '', { body: batch });
    for (const { response } of body.entry) expect(response.status).toMatch(/^4/);
    await stillServes();
  });

  it.each(["W/\"1' OR '1'='1\"", `W/"${'9'.repeat(5000)}"`, '"', 'W/"-1"', ','.repeat(5000), 'constructor'])(
    'a version that is none (%#)',
    async (match) => {
      for (const method of ['PUT', 'DELETE'] as const)
        expect(
          (
            await town.call('gp', method, `/Immunization/${id}`, {
              body: { ...vaccinationOf(town.anna), id },
              headers: { 'if-match': match },
            })
          ).status,
        ).toBe(412);
      await stillServes();
    },
  );

  it.each([
    "identifier=urn:a|' OR 1=1 --",
    'identifier=urn:a|%00',
    'identifier=|',
    `identifier=urn:a|${'x'.repeat(5000)}`,
    '&&&&',
    'identifier=urn:a|1&__proto__=1',
    '%E0%A4%A',
  ])('a condition that is none (%#)', async (condition) => {
    const created = await town.call('gp', 'POST', '/Immunization', {
      body: vaccinationOf(town.anna),
      headers: { 'if-none-exist': condition },
    });
    const deleted = await town.call(
      'gp',
      'DELETE',
      `/Immunization?patient=${town.idOf('anna')}&${encodeURI(condition)}`,
    );
    // A number in odd letters is a number that nobody has.
    expect([201, 400]).toContain(created.status);
    expect([400, 404, 414]).toContain(deleted.status);
    await stillServes();
  });
});

const SHARED = '../shared/data/hostile/JSONTestSuite/test_parsing';
describe.skipIf(!existsSync(SHARED))('the bodies of JSONTestSuite', () => {
  it('are refused on every way in, and nothing is changed', async () => {
    const names = readdirSync(SHARED);
    expect(names.length).toBeGreaterThan(300);
    await sendEverywhere(names.map((name) => [name, readFileSync(join(SHARED, name))]));
  }, 120_000);
});
