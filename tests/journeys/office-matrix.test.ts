import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openRegistersHouse, type RegistersHouse } from './registers-house.ts';

const CSV = readFileSync('src/modules/access/matrix/starting-matrix.csv', 'utf8');
let house: RegistersHouse;
const sessions: Record<string, string> = {};

beforeAll(async () => {
  house = await openRegistersHouse('2026-11-24T10:00:00Z');
  const person = (counter: number) => makeSsin({ birthDate: '1971-03-01', counter });
  for (const [name, roles, ssin] of [
    ['ada', ['administrator'], person(101)],
    ['bea', ['administrator'], person(103)],
    ['cleo', ['privacy-officer'], person(105)],
  ] as const)
    sessions[name] = await house.session('officer', await house.officer(name, roles, ssin));
});
afterAll(() => house.close());

const PATH = '/en/office/matrix';
const page = (who: string, path = PATH) =>
  house.house.server.inject({
    method: 'GET',
    url: path,
    headers: { cookie: `zenne=${sessions[who]}`, accept: 'text/html' },
  });

async function post(who: string, fields: Readonly<Record<string, string>>, csrf?: string) {
  const token = csrf ?? /name="csrf" value="([^"]+)"/.exec((await page(who)).body)?.[1] ?? '';
  return house.house.server.inject({
    method: 'POST',
    url: PATH,
    headers: {
      cookie: `zenne=${sessions[who]}`,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ ...fields, csrf: token }).toString(),
  });
}

/** The version that starts on this day, and what is offered to be done with it. */
async function versionOf(day: string): Promise<{ readonly version: string; readonly acts: readonly string[] }> {
  const rows = (await page('ada')).body.split('<tr').filter((row) => row.includes(day));
  const version = /office\/matrix\/([0-9a-f-]{36})\/csv/.exec(rows[0] ?? '')?.[1] ?? '';
  return { version, acts: [...(rows[0] ?? '').matchAll(/name="act" value="(\w+)"/g)].map(([, act = '']) => act) };
}

describe('the office changes the matrix', () => {
  it('one proposes, the same one may not approve, another does, and a withdrawal ends it', async () => {
    expect((await post('ada', { act: 'propose', startsOn: '2026-12-24', csv: CSV })).statusCode).toBe(303);
    const { version, acts } = await versionOf('24 December 2026');
    expect(acts).toEqual(['approve', 'withdraw']);
    const own = await post('ada', { act: 'approve', version });
    expect(own.statusCode).toBe(422);
    expect(own.body).toContain('Whoever proposed does not approve');
    expect((await post('bea', { act: 'approve', version })).statusCode).toBe(303);
    expect((await versionOf('24 December 2026')).acts).toEqual(['withdraw']);
    expect((await post('bea', { act: 'withdraw', version })).statusCode).toBe(303);
    expect((await versionOf('24 December 2026')).acts).toEqual([]);
    const again = await post('bea', { act: 'approve', version });
    expect(again.body).toContain('nothing left to decide');
    expect((await page('cleo', `${PATH}/${version}/csv`)).body).toBe(CSV);
  });

  it.each([
    ['a day of the past', { startsOn: '2026-11-24', csv: CSV }, 'must be after today'],
    ['no day', { startsOn: 'soon', csv: CSV }, 'must be after today'],
    [
      'a wrong line',
      { startsOn: '2027-01-01', csv: `${CSV}perswizard,other,list,full,,,<b>\n` },
      'unknown profession perswizard',
    ],
    ['nothing', { startsOn: '2027-01-01', csv: '' }, 'unknown columns'],
  ])('%s is refused, says why and keeps what was typed', async (_, typed, words) => {
    const answer = await post('ada', { act: 'propose', ...typed });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(words);
    expect(answer.body).not.toContain('<b>');
    expect(answer.body).toContain(`value="${typed.startsOn}"`);
  });

  it('a privacy officer reads the list and changes nothing; a forged form is refused', async () => {
    expect((await page('cleo')).statusCode).toBe(200);
    for (const act of ['propose', 'approve', 'withdraw'])
      expect((await post('cleo', { act, startsOn: '2027-01-01', csv: CSV })).statusCode).toBe(403);
    expect((await post('ada', { act: 'propose', startsOn: '2027-01-01', csv: CSV }, 'forged')).statusCode).toBe(403);
    expect((await page('ada', `${PATH}/0190c0de-0000-7000-8000-00000000dead/csv`)).statusCode).toBe(404);
    expect((await page('ada', `${PATH}/x/csv`)).statusCode).toBe(404);
  });

  it('who did what stands in the trail', async () => {
    const client = new pg.Client({ connectionString: house.house.db.superuserUrl });
    await client.connect();
    const { rows } = await client
      .query<{ act: number; kind: string | null }>(
        'SELECT DISTINCT act, kind FROM audit_trail WHERE act IN (60, 61, 62) AND step = 3 ORDER BY act, kind',
      )
      .finally(() => client.end());
    expect(rows).toEqual([
      { act: 60, kind: 'faulty' },
      { act: 60, kind: 'proposed' },
      { act: 60, kind: 'start-not-ahead' },
      { act: 61, kind: 'approved' },
      { act: 61, kind: 'not-proposed' },
      { act: 61, kind: 'same-person' },
      { act: 62, kind: 'withdrawn' },
    ]);
  });
});
