import { Writable } from 'node:stream';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLog } from '../../src/platform/log/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';

const WARN = 40;
const ERROR = 50;
const lines: { readonly level: number }[] = [];
const destination = new Writable({
  write(chunk: Buffer, _, done) {
    lines.push(JSON.parse(chunk.toString()));
    done();
  },
});
let house: TestHouse;
let gp: TestCaregiver;

beforeAll(async () => {
  house = await openTestHouse({ log: makeLog({ level: 'info', destination }) });
  gp = await house.caregiver(1);
});
afterAll(() => house.close());

/** The status of the answer, and the gravest line that it left. */
async function levelOf(headers: Record<string, string>, payload: string): Promise<[number, number]> {
  lines.length = 0;
  const { statusCode } = await house.server.inject({ method: 'POST', url: '/hub/v3', headers, payload });
  await new Promise((resolve) => setImmediate(resolve));
  return [statusCode, Math.max(...lines.map(({ level }) => level))];
}

it.each([
  ['a caller nobody knows', { 'content-type': 'text/xml' }, 401],
  ['a message that is not XML', { 'content-type': 'text/xml' }, 500],
  ['a length that is a lie', { 'content-type': 'text/xml', 'content-length': '3' }, 500],
  ['another kind of content', { 'content-type': 'application/json' }, 500],
])('%s is no error of ours', async (_, headers, status) => {
  const known = status === 401 ? {} : { authorization: `Bearer ${gp.bearer}` };
  const [answered, level] = await levelOf({ ...headers, ...known }, 'not XML');
  expect(answered).toBe(status);
  expect(level).toBeLessThanOrEqual(WARN);
});

it('what breaks here is logged as an error', async () => {
  const superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
  await superuser.query('DROP TABLE identity_session CASCADE').finally(() => superuser.end());
  const [status, level] = await levelOf({ 'content-type': 'text/xml', authorization: `Bearer ${gp.bearer}` }, '<x/>');
  expect([status, level]).toEqual([500, ERROR]);
});
