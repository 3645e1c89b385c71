import { Writable } from 'node:stream';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { makeInvitation, openPageSession } from '../../src/modules/identity/index.ts';
import { addOfficer } from '../../src/modules/people/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestCaregiver, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { PageBrowser } from './page-browser.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const GIVE = '/en/office/second-factor';
let written = '';
const destination = new Writable({
  write(chunk: Buffer, _, done) {
    written += chunk.toString();
    done();
  },
});
let house: TestHouse;
let gp: TestCaregiver;
const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });

beforeAll(async () => {
  house = await openTestHouse({
    log: makeLog({ level: 'debug', destination }),
    clock: { now: () => NOW },
    production: true,
  });
  gp = await house.caregiver(1);
});
afterAll(() => house.close());

const inject = (url: string, headers: Record<string, string>) => house.server.inject({ method: 'GET', url, headers });

/** Every secret that passed: what callers send, and what they are given. */
async function secretsOfOneDay(): Promise<Readonly<Record<string, string>>> {
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  await inject(`/en/care/?ssin=${ssin}`, { cookie: `zenne=${gp.session}` });
  await inject(`/nowhere/${ssin}?access_token=${gp.bearer}`, { authorization: `Bearer ${gp.bearer}` });
  await inject('/api/v1/therapeutic-links', { authorization: `Bearer ${gp.links}` });
  const { database, keys } = house.access;
  const officer = await asSystem(database, 'test', (grant) => addOfficer(grant, { name: 'Een', roles: ['support'] }));
  const invitation = await database.transaction((tx) => makeInvitation(tx, keys, { officer, by: officer }));
  const session = { party: { kind: 'officer', key: officer }, signedInWith: 'test' } as const;
  const half = await database.transaction((tx) =>
    openPageSession(tx, { ...session, userAgent: undefined, replaces: undefined }),
  );
  const browser = new PageBrowser(house, half);
  await browser.submit(GIVE, { act: 'invitation', invitation });
  const key = /<code>([A-Z2-7 ]+)<\/code>/.exec((await browser.get(GIVE)).body)?.[1]?.replaceAll(' ', '') ?? '';
  const code = generateSync({ secret: key, epoch: NOW.getTime() / 1000 });
  await browser.submit(GIVE, { act: 'make-code', 'new-code': code, 'code-name': 'Phone' });
  const whole = browser.cookie.slice('zenne='.length);
  const csrf = /name="csrf" value="([^"]+)"/.exec((await browser.get('/en/office/letters')).body)?.[1] ?? '';
  return { ssin, invitation, key, code, half, whole, csrf, bearer: gp.bearer, links: gp.links, cookie: gp.session };
}

it('no line of the log holds a bearer, a cookie, a code, a form’s token or a number of a person', async () => {
  const secrets = await secretsOfOneDay();
  await new Promise((resolve) => setImmediate(resolve));
  expect(written.split('\n').length).toBeGreaterThan(10);
  expect(written).toContain(GIVE.replace('/en', '/:language'));
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(5);
    expect(written.includes(secret), `${name} stands in the log`).toBe(false);
  }
});
