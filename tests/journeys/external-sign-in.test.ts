import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { BASE_URL, type EveryDoor, openEveryDoor } from './every-door.ts';
import { type Cast, castOf } from './every-door-cast.ts';
import { allowing, Browser, FORM, register, start } from './smart-flow.ts';

/** Signing in with eID: by the browser that left, once, from a link of ours. */
let doors: EveryDoor;
let cast: Cast;
let superuser: pg.Client;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T10:00:00Z') });
  doors = await openEveryDoor();
  cast = await castOf(doors);
  const names = { familyName: 'Geheimschrijver', firstNames: 'Adelheid', replaced: [], sex: 'female' } as const;
  doors.simulator.addPerson({ ...names, ssin: cast.ssin });
  superuser = new pg.Client({ connectionString: doors.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  vi.useRealTimers();
  await superuser.end();
  await doors.close();
});

let browser: Browser;
beforeEach(() => {
  browser = new Browser(doors);
});

/** To the issuer and, as this person, back: the address on which the browser returns. */
async function comeBack(with_ = '/en/sign-in/with/0', person: string = cast.ssin): Promise<string> {
  const { url } = await browser.visit(with_);
  const form = new URLSearchParams([...new URL(url).searchParams, ['ssin', person]]);
  const answer = await fetch(url.split('?')[0] ?? '', {
    method: 'POST',
    headers: FORM,
    body: form,
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? '';
}

const refused = async (): Promise<number> =>
  (
    await superuser.query(
      "SELECT count(*)::int AS count FROM audit_trail WHERE outcome = 2 AND reason IN ('not-fitting', 'unknown')",
    )
  ).rows[0].count;

/** Not signed in, told so, and traced. */
async function expectRefused(arriving: () => Promise<{ readonly url: string }>, said = 'not-fitting'): Promise<void> {
  const before = await refused();
  expect((await arriving()).url).toBe(`/en/sign-in/with?said=${said}`);
  expect(browser.cookies.has('zenne')).toBe(false);
  expect(await refused()).toBe(before + 1);
}

describe('somebody who comes back', () => {
  it('is signed in, under a new secret, and the session this browser had is over', async () => {
    browser.cookies.set('zenne', await doors.session({ kind: 'patient', key: cast.other.my.key }));
    const old = browser.cookies.get('zenne') ?? '';
    expect((await browser.visit(await comeBack())).url).toBe('/en/my/documents');
    expect(browser.cookies.get('zenne')).not.toBe(old);
    expect((await new Browser(doors, old).visit('/en/my/')).url).toBe('/en/sign-in');
    expect((await browser.visit('/en/my/documents')).html).toContain('Geheimschrijver');
  });

  it('goes on to the application that asked', async () => {
    const page = await browser.visit(start(await register(doors), 'openid launch/patient patient/*.rs').url);
    const then = new URL(page.url, BASE_URL).searchParams.get('then') ?? '';
    const arrived = await browser.visit(await comeBack(`/en/sign-in/with/0?then=${encodeURIComponent(then)}`));
    expect(arrived.url).toBe(then);
    expect((await browser.visit(arrived.url, allowing(arrived.html))).url).toContain('code=');
  });

  it('in another browser is nobody: nobody is signed in as somebody else by a link', async () => {
    const back = await comeBack();
    browser = new Browser(doors);
    await expectRefused(() => browser.visit(back));
  });

  it('twice is nobody the second time', async () => {
    const back = await comeBack();
    const way = browser.cookies.get('zenne-way') ?? '';
    await browser.visit(back);
    browser = new Browser(doors);
    browser.cookies.set('zenne-way', way);
    await expectRefused(() => browser.visit(back));
  });

  it.each([
    ['another state', 'state', 'x'.repeat(43)],
    ['another code', 'code', 'another'],
    ['an error', 'error', 'access_denied'],
  ])('with %s is nobody', async (_, name, value) => {
    const back = new URL(await comeBack());
    back.searchParams.set(name, value);
    await expectRefused(() => browser.visit(back.href));
  });

  it('and is not known here is told so', async () => {
    const ssin = '85073099834';
    doors.simulator.addPerson({ ssin, familyName: 'X', firstNames: 'Y', replaced: [], sex: 'unknown' });
    const back = await comeBack('/en/sign-in/with/0', ssin);
    await expectRefused(() => browser.visit(back), 'unknown');
  });
});

it('another site sends nobody to an issuer: who is known there would be signed in without a question', async () => {
  const then = '/en/authorise/abc';
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  const url = `/en/sign-in/with/0?then=${encodeURIComponent(then)}`;
  const stopped = await browser.visit(url, undefined, elsewhere);
  expect(stopped.url).toBe(`/en/sign-in/with?then=${encodeURIComponent(then)}`);
  expect(browser.cookies.size).toBe(0);
  expect((await browser.visit(url, undefined, { 'sec-fetch-site': 'same-origin' })).url).toContain(doors.simulator.url);
});
