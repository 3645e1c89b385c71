import { generateSync } from 'otplib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficerKey } from '../../src/modules/grants/index.ts';
import { asSystem } from '../../src/modules/grants/system.ts';
import { inviteOfficer, openPageSession } from '../../src/modules/identity/index.ts';
import { addOfficer, hashSsin, type OfficeRole, rolesOfOfficer } from '../../src/modules/people/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { PageBrowser } from './page-browser.ts';

const NOW = new Date('2026-11-25T10:00:00Z');
const ACCOUNTS = '/en/office/accounts';
const ssinOf = (counter: number) => makeSsin({ birthDate: '1972-02-02', counter });
let house: TestHouse;
let one: { key: OfficerKey; browser: PageBrowser };
let two: { key: OfficerKey; browser: PageBrowser };
let counter = 0;

beforeAll(async () => {
  house = await openTestHouse({ clock: { now: () => NOW } });
  [one, two] = [await officer(['administrator']), await officer(['administrator'])];
});
afterAll(() => house.close());

const nextPerson = (): number => {
  counter += 1;
  return counter;
};

async function officer(roles: readonly OfficeRole[], person = nextPerson()) {
  const { database, keys } = house.access;
  const account = { name: `Officer ${person}`, roles, personHash: hashSsin(keys, ssinOf(person)) };
  const key = await asSystem(database, 'test', (grant) => addOfficer(grant, account));
  return { key, browser: new PageBrowser(house, await house.session({ kind: 'officer', key })) };
}
const pageOf = (key: OfficerKey) => `${ACCOUNTS}/${key}`;
const rolesOf = (key: OfficerKey) => house.access.database.read((tx) => rolesOfOfficer(tx, key));
const halfSession = async (key: OfficerKey) => {
  const session = {
    party: { kind: 'officer', key },
    signedInWith: 'test',
    userAgent: undefined,
    replaces: undefined,
  } as const;
  return new PageBrowser(house, await house.access.database.transaction((tx) => openPageSession(tx, session)));
};
const lettersOf = async ({ browser }: { browser: PageBrowser }) => (await browser.get('/en/office/letters')).body;

describe('roles', () => {
  it('are given and taken by an administrator; the officer gets a letter', async () => {
    const other = await officer(['support']);
    const give = { act: 'give-role', role: 'guarantor' };
    expect((await one.browser.submit(pageOf(other.key), give)).body).toContain('The role is given');
    expect((await one.browser.submit(pageOf(other.key), give)).status).toBe(422);
    expect(await rolesOf(other.key)).toEqual(['guarantor', 'support']);
    expect((await one.browser.submit(pageOf(other.key), { ...give, act: 'take-role', role: 'support' })).status).toBe(
      200,
    );
    expect(await rolesOf(other.key)).toEqual(['guarantor']);
    // Who lost a role is asked again who it is.
    expect((await other.browser.get('/en/office/letters')).to).toContain('/sign-in');
    other.browser.cookie = `zenne=${await house.session({ kind: 'officer', key: other.key })}`;
    expect(await lettersOf(other)).toContain('Your roles in the office have changed');
  });

  it('of one’s own are out of reach, also from another account of the same person', async () => {
    const twin = await officer(['administrator', 'privacy-officer'], 1);
    for (const who of [one, twin]) {
      const own = await who.browser.submit(pageOf(one.key), { act: 'give-role', role: 'privacy-officer' });
      expect(own.body).toContain('This is your own account');
    }
    expect(await rolesOf(one.key)).toEqual(['administrator']);
  });

  it.each<[OfficeRole, number]>([
    ['guarantor', 403],
    ['support', 403],
    ['statistics', 403],
    ['privacy-officer', 200],
  ])('%s sees the list of accounts: %i, and changes none', async (role, status) => {
    const who = await officer([role]);
    expect((await who.browser.get(ACCOUNTS)).status).toBe(status);
    const csrf = /name="csrf" value="([^"]+)"/.exec((await who.browser.get('/en/office/letters')).body)?.[1] ?? '';
    const form = new URLSearchParams({ csrf, act: 'give-role', role: 'administrator' }).toString();
    const answer = await who.browser.send('POST', pageOf(two.key), form);
    expect([403, 422]).toContain(answer.status);
    expect(await rolesOf(two.key)).toEqual(['administrator']);
  });

  it.each<[OfficeRole, readonly string[]]>([
    ['guarantor', ['registrations', 'letters', 'factors']],
    ['support', ['sources', 'applications', 'registers', 'letters', 'factors']],
    ['statistics', ['letters', 'factors']],
  ])('%s is offered nothing but %j', async (role, pages) => {
    const { body } = await (await officer([role])).browser.get('/en/office/letters');
    const navigation = /<nav class="z-nav[\s\S]*?<\/nav>/.exec(body)?.[0] ?? '';
    expect([...navigation.matchAll(/\/en\/office\/([a-z-]+)/g)].map(([, page]) => page)).toEqual(pages);
  });
});

describe('a new account', () => {
  it('comes with an invitation, once for a person; the number stands nowhere', async () => {
    const ssin = ssinOf(900);
    const typed = { name: 'Nieuw Iemand', ssin, role: 'support' };
    const added = await one.browser.submit(ACCOUNTS, typed);
    expect(added.body).toMatch(/Shown only once: [A-Z2-9]{5}(-[A-Z2-9]{5}){3}/);
    expect(added.body).not.toContain(ssin);
    expect((await one.browser.submit(ACCOUNTS, typed)).body).toContain('has an account already');
    expect((await one.browser.submit(ACCOUNTS, { ...typed, ssin: '12345' })).status).toBe(422);
    expect((await one.browser.submit(ACCOUNTS, { ...typed, role: 'king' })).status).toBe(422);
  });
});

it('the first administrator comes in by an invitation of the house, which is traced', async () => {
  const { database, keys, trail } = house.access;
  const account = { name: 'First', role: 'administrator', personHash: hashSsin(keys, ssinOf(950)) } as const;
  const invite = () => asSystem(database, 'test', (grant) => inviteOfficer(grant, { keys, trail }, account));
  const [code, again] = [await invite(), await invite()];
  expect(code).toMatch(/^[A-Z2-9]{5}(-[A-Z2-9]{5}){3}$/);
  expect(again).not.toBe(code);
  const { body } = await one.browser.get(ACCOUNTS);
  expect(body.match(/>First</g)).toHaveLength(1);
  expect(body).toContain('invitation open');
});

describe('lost factors', () => {
  /** Sets a code up in the sandbox's way in. */
  async function withFactor() {
    const who = await officer(['support']);
    const { body } = await who.browser.get('/en/office/factors');
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(body)?.[1]?.replaceAll(' ', '') ?? '';
    const code = generateSync({ secret, epoch: NOW.getTime() / 1000 });
    const form = { act: 'make-code', 'new-code': code, 'code-name': 'Phone' };
    expect((await who.browser.submit('/en/office/factors', form)).to).toContain('said=added');
    return who;
  }

  it('are forgotten by two administrators, never by one; sessions end, an invitation opens the way', async () => {
    const who = await withFactor();
    const page = pageOf(who.key);
    expect((await one.browser.submit(page, { act: 'agree-reset' })).body).toContain('Nothing is proposed');
    expect((await one.browser.submit(page, { act: 'invite' })).body).toContain('has a proof already');
    expect((await one.browser.submit(page, { act: 'propose-reset' })).body).toContain('another administrator must');
    expect((await one.browser.submit(page, { act: 'agree-reset' })).body).toContain('another person must');
    const twin = await officer(['administrator'], 1);
    expect((await twin.browser.submit(page, { act: 'agree-reset' })).body).toContain('another person must');
    expect((await who.browser.get('/en/office/letters')).status).toBe(200);
    expect((await two.browser.submit(page, { act: 'agree-reset' })).body).toContain('Shown only once');
    expect((await who.browser.get('/en/office/letters')).to).toContain('/sign-in');
    const again = await halfSession(who.key);
    expect((await again.get('/en/office/second-factor')).body).toContain('no second proof yet');
  });

  it('stay when the proposal is withdrawn', async () => {
    const who = await withFactor();
    await one.browser.submit(pageOf(who.key), { act: 'propose-reset' });
    expect((await two.browser.submit(pageOf(who.key), { act: 'withdraw-reset' })).body).toContain('is withdrawn');
    expect((await two.browser.submit(pageOf(who.key), { act: 'agree-reset' })).status).toBe(422);
    expect((await who.browser.get('/en/office/letters')).status).toBe(200);
  });
});

describe('own sessions', () => {
  const ids = (body: string) => [...body.matchAll(/name="session" value="([^"]+)"/g)].map(([, id = '']) => id);

  it('are listed and ended, each or all others, by their owner alone', async () => {
    const who = await officer(['support']);
    const more = async () => new PageBrowser(house, await house.session({ kind: 'officer', key: who.key }));
    const [second, third] = [await more(), await more()];
    const path = '/en/office/sessions';
    const [first = ''] = ids((await who.browser.get(path)).body);
    expect(ids((await who.browser.get(path)).body)).toHaveLength(2);
    expect((await one.browser.submit(path, { act: 'end', session: first })).to).toContain('said=gone');
    expect((await who.browser.submit(path, { act: 'end', session: first })).to).toContain('said=ended');
    const open = async () =>
      (await Promise.all([second, third].map((each) => each.get(path)))).filter(({ status }) => status === 200);
    expect(await open()).toHaveLength(1);
    expect((await who.browser.submit(path, { act: 'others' })).to).toContain('said=ended');
    expect(await open()).toHaveLength(0);
    expect((await who.browser.get(path)).status).toBe(200);
  });

  it('tell the browser’s family and no more', async () => {
    const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.6778.86 Safari/537.36';
    const gp = await house.caregiver(1);
    const session = {
      party: { kind: 'caregiver', key: gp.key },
      signedInWith: 'itsme',
      userAgent: agent,
      replaces: gp.session,
    } as const;
    const token = await house.access.database.transaction((tx) => openPageSession(tx, session));
    const browser = new PageBrowser(house, token);
    const { body } = await browser.get('/nl/care/sessions');
    for (const text of ['Chrome, Windows', 'itsme', 'deze sessie']) expect(body).toContain(text);
    expect(body).not.toContain('131');
    // The session that the browser had before ended with the new sign-in.
    expect((await new PageBrowser(house, gp.session).get('/nl/care/sessions')).to).toContain('/sign-in');
  });

  it('that an officer ends for another one end at once', async () => {
    const who = await officer(['support']);
    expect((await one.browser.submit(pageOf(who.key), { act: 'end-sessions' })).body).toContain('sessions are ended');
    expect((await who.browser.get('/en/office/letters')).to).toContain('/sign-in');
  });
});

it('each change of an account stands in the trail, with who did it and to whom', async () => {
  const who = await officer(['support']);
  await one.browser.submit(pageOf(who.key), { act: 'give-role', role: 'statistics' });
  const client = new pg.Client({ connectionString: house.db.superuserUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT reason, shown FROM audit_trail WHERE act = 3381 AND actor = $1 AND item = $2 AND step = 3`,
    [one.key, who.key],
  );
  await client.end();
  expect(rows).toEqual([{ reason: 'role-given statistics', shown: 1 }]);
});
