import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OfficerKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { makeInvitation, openPageSession } from '../../src/modules/identity/index.ts';
import { addOfficer } from '../../src/modules/people/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { type Page, PageBrowser } from './page-browser.ts';

let house: TestHouse;
let officer: OfficerKey;
let now = new Date('2026-11-25T10:00:00Z');
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeAll(async () => {
  house = await openTestHouse({ clock: { now: () => now }, production: true });
});
afterAll(() => house.close());
beforeEach(async () => {
  const roles = ['administrator'] as const;
  officer = await asSystem(house.access.database, 'test', (grant) =>
    addOfficer(grant, { name: 'Een Beheerder', roles }),
  );
});

const GIVE = '/en/office/second-factor';
const FACTORS = '/en/office/factors';
const MATRIX = '/en/office/matrix';

const signIn = async (): Promise<PageBrowser> => {
  const party = { kind: 'officer', key: officer } as const;
  const session = {
    party,
    signedInWith: 'test',
    userAgent: 'Mozilla/5.0 (X11; Linux) Firefox/130',
    replaces: undefined,
  };
  return new PageBrowser(house, await house.access.database.transaction((tx) => openPageSession(tx, session)));
};
const invite = (): Promise<string> =>
  house.access.database.transaction((tx) => makeInvitation(tx, house.access.keys, { officer, by: officer }));

const keyIn = ({ body }: Page): string => /<code>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1]?.replaceAll(' ', '') ?? '';
const codeNow = (secret: string): string => generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) });

/** An officer who set up a code, in a session that opens the office. */
async function settled(): Promise<{ browser: PageBrowser; secret: string }> {
  const browser = await signIn();
  await browser.submit(GIVE, { act: 'invitation', invitation: await invite() });
  const secret = keyIn(await browser.get(GIVE));
  const made = await browser.submit(GIVE, { act: 'make-code', 'new-code': codeNow(secret), 'code-name': 'Phone' });
  expect(made.to).toBe('/en/office/');
  return { browser, secret };
}

describe('an officer who is only signed in', () => {
  it('is sent to the second factor, and gets nothing of the office', async () => {
    const browser = await signIn();
    expect(await browser.get(MATRIX)).toMatchObject({ status: 303, to: GIVE });
    expect(await browser.get(FACTORS)).toMatchObject({ status: 303, to: GIVE });
    expect(await browser.submit('/en/office/sources', { number: '1' })).toMatchObject({ status: 303, to: GIVE });
  });

  it('sets nothing up without an invitation, and does not go on without a factor', async () => {
    const browser = await signIn();
    const page = await browser.get(GIVE);
    expect(page.body).toContain('invitation code');
    expect(page.body).not.toContain('Go on without');
    for (const form of [{ act: 'without' }, { act: 'make-code', 'new-code': '123456', 'code-name': 'x' }])
      expect((await browser.submit(GIVE, form)).status).toBe(422);
    expect((await browser.submit(GIVE, { act: 'invitation', invitation: 'ABCDE' })).status).toBe(422);
    expect(await browser.get(MATRIX)).toMatchObject({ to: GIVE });
  });

  it('registers a code by invitation, which is good once; the session has a new secret then', async () => {
    const browser = await signIn();
    const code = await invite();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await browser.submit(GIVE, { act: 'invitation', invitation: typed })).body).toContain('is good');
    const before = browser.cookie;
    const secret = keyIn(await browser.get(GIVE));
    expect(keyIn(await browser.get(GIVE))).toBe(secret);
    await browser.submit(GIVE, { act: 'make-code', 'new-code': codeNow(secret), 'code-name': 'Phone' });
    expect(browser.cookie).not.toBe(before);
    expect((await browser.get(MATRIX)).status).toBe(200);
    const old = new PageBrowser(house, before.slice('zenne='.length));
    expect(await old.get(MATRIX)).toMatchObject({ to: '/en/sign-in' });
    const second = await signIn();
    expect((await second.submit(GIVE, { act: 'invitation', invitation: code })).status).toBe(422);
  });

  it('shows an invitation within two days', async () => {
    const browser = await signIn();
    const code = await invite();
    later(48 * 3600 + 1);
    const next = await signIn();
    expect((await next.submit(GIVE, { act: 'invitation', invitation: code })).status).toBe(422);
    expect(await browser.get(GIVE)).toMatchObject({ to: '/en/sign-in' });
  });
});

describe('a code', () => {
  it('opens the office once: the same one is refused in another session', async () => {
    const { secret } = await settled();
    later(60);
    const code = codeNow(secret);
    const [one, two] = [await signIn(), await signIn()];
    expect((await one.submit(GIVE, { act: 'give-code', code })).to).toBe('/en/office/');
    expect((await two.submit(GIVE, { act: 'give-code', code })).status).toBe(422);
    later(30);
    expect((await two.submit(GIVE, { act: 'give-code', code: codeNow(secret) })).to).toBe('/en/office/');
  });

  it('that set the factor up is used up by that', async () => {
    const { secret } = await settled();
    const browser = await signIn();
    expect((await browser.submit(GIVE, { act: 'give-code', code: codeNow(secret) })).status).toBe(422);
  });

  it.each(['000000', '12345', '', 'abcdef', '1234567'])('“%s” opens nothing', async (code) => {
    await settled();
    const browser = await signIn();
    expect((await browser.submit(GIVE, { act: 'give-code', code })).status).toBe(422);
    expect(await browser.get(MATRIX)).toMatchObject({ to: GIVE });
  });

  it('is not even looked at after five wrong ones, in whatever session', async () => {
    const { secret } = await settled();
    later(60);
    const guessing = await signIn();
    for (let guess = 0; guess < 5; guess += 1) await guessing.submit(GIVE, { act: 'give-code', code: '000000' });
    const other = await signIn();
    expect((await other.submit(GIVE, { act: 'give-code', code: codeNow(secret) })).body).toContain('Wait 1 min');
    later(61);
    expect((await other.submit(GIVE, { act: 'give-code', code: codeNow(secret) })).to).toBe('/en/office/');
  });
});

it('who guesses at many accounts waits, whichever address of a household it takes', async () => {
  const add = async (name: string) => {
    officer = await asSystem(house.access.database, 'test', (grant) => addOfficer(grant, { name, roles: ['support'] }));
  };
  for (let guess = 0; guess < 30; guess += 1) {
    if (guess % 5 === 0) await add(`Officer ${guess}`);
    const guessing = await signIn();
    guessing.address = `2001:db8:0:7::${guess + 1}`;
    expect((await guessing.submit(GIVE, { act: 'invitation', invitation: 'ABCDE' })).body).not.toContain('Wait');
  }
  await add('Another');
  const last = await signIn();
  last.address = '2001:db8:0:7::ffff';
  expect((await last.submit(GIVE, { act: 'invitation', invitation: await invite() })).body).toContain('Wait 1 min');
  last.address = '2001:db8:0:8::1';
  expect((await last.submit(GIVE, { act: 'invitation', invitation: await invite() })).body).toContain('is good');
});

describe('factors of one’s own', () => {
  const factorId = ({ body }: Page): string => /name="factor" value="([^"]+)"/.exec(body)?.[1] ?? '';

  it('are named, added, removed; the last one stays', async () => {
    const { browser } = await settled();
    const first = factorId(await browser.get(FACTORS));
    expect((await browser.submit(FACTORS, { act: 'rename', factor: first, name: 'Old phone' })).to).toContain('named');
    expect((await browser.submit(FACTORS, { act: 'rename', factor: first, name: ' ' })).status).toBe(422);
    expect((await browser.submit(FACTORS, { act: 'remove', factor: first })).body).toContain('last proof');
    const secret = keyIn(await browser.get(FACTORS));
    const made = { act: 'make-code', 'new-code': codeNow(secret), 'code-name': 'Tablet' };
    expect((await browser.submit(FACTORS, made)).to).toContain('added');
    const page = await browser.get(FACTORS);
    expect(page.body).toContain('Old phone');
    expect(page.body).toContain('Tablet');
    expect((await browser.submit(FACTORS, { act: 'remove', factor: first })).to).toContain('removed');
    expect((await browser.submit(FACTORS, { act: 'remove', factor: first })).body).toContain('is gone');
  });

  it('are changed only by who gave one lately', async () => {
    const { browser, secret } = await settled();
    later(16 * 60);
    const page = await browser.get(FACTORS);
    expect(keyIn(page)).toBe('');
    const first = factorId(page);
    expect((await browser.submit(FACTORS, { act: 'remove', factor: first })).status).toBe(422);
    const made = await browser.submit(FACTORS, { act: 'make-code', 'new-code': '123456', 'code-name': 'x' });
    expect(made.body).toContain('First give one of your proofs again');
    expect((await browser.submit(GIVE, { act: 'give-code', code: codeNow(secret) })).to).toBe(FACTORS);
    expect(keyIn(await browser.get(FACTORS))).not.toBe('');
  });

  it('are left as they are by who is only signed in', async () => {
    const { browser } = await settled();
    const first = factorId(await browser.get(FACTORS));
    const half = await signIn();
    expect((await half.submit(GIVE, { act: 'rename', factor: first, name: 'Not mine' })).status).toBe(422);
    expect((await browser.get(FACTORS)).body).toContain('<h2>Phone</h2>');
  });

  it('of somebody else are out of reach', async () => {
    const { browser } = await settled();
    const theirs = factorId(await browser.get(FACTORS));
    officer = await asSystem(house.access.database, 'test', (grant) =>
      addOfficer(grant, { name: 'Nog Een', roles: ['support'] }),
    );
    const { browser: other } = await settled();
    expect((await other.submit(FACTORS, { act: 'remove', factor: theirs })).body).toContain('is gone');
    expect((await browser.get(FACTORS)).body).toContain(theirs);
  });
});

it('a session lapses after half an hour without a question, and after twelve hours whatever is asked', async () => {
  const { browser, secret } = await settled();
  later(29 * 60);
  expect((await browser.get(MATRIX)).status).toBe(200);
  later(29 * 60);
  expect((await browser.get(MATRIX)).status).toBe(200);
  later(31 * 60);
  expect(await browser.get(MATRIX)).toMatchObject({ to: '/en/sign-in' });
  const busy = await signIn();
  await busy.submit(GIVE, { act: 'give-code', code: codeNow(secret) });
  for (let quarter = 0; quarter < 12 * 4 - 1; quarter += 1) {
    later(15 * 60);
    expect((await busy.get(MATRIX)).status).toBe(200);
  }
  later(15 * 60);
  expect(await busy.get(MATRIX)).toMatchObject({ to: '/en/sign-in' });
});

it('signing out ends the session, not only the cookie', async () => {
  const { browser } = await settled();
  const before = browser.cookie.slice('zenne='.length);
  expect((await browser.submit('/en/sign-out', {})).status).toBe(403);
  const csrf = /name="csrf" value="([^"]+)"/.exec((await browser.get(MATRIX)).body)?.[1] ?? '';
  expect((await browser.send('POST', '/en/sign-out', `csrf=${csrf}`)).to).toBe('/en/');
  expect(await new PageBrowser(house, before).get(MATRIX)).toMatchObject({ to: '/en/sign-in' });
});
