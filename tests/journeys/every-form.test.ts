import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addOfficer, findPatient, hashSsin, officeRoles } from '../../src/modules/people/index.ts';
import { makeSessionCookies } from '../../src/platform/http/index.ts';
import { newPatientId, printPublicId } from '../../src/platform/sealing/index.ts';
import { makeSsin } from '../../src/standards/belgium/index.ts';
import { openTestHouse, type TestHouse } from './house.ts';
import { ask, bodies } from './hub-requests.ts';
import { PageBrowser } from './page-browser.ts';

/** Forms without a session to bind them to: the sign-in, and the sandbox's check of a message, which keeps nothing. Another site cannot send them (`forms.test.ts`). */
const WITHOUT_SESSION = ['/:language/sign-in', '/:language/validate'];
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

/** The list is the router's own: a form that is added stands in it. */
let house: TestHouse;
let superuser: pg.Client;
let sessions: Readonly<Record<string, string>>;
/** A good token of somebody else's session. */
let theirs: string;

beforeAll(async () => {
  house = await openTestHouse();
  const { database, keys } = house.access;
  const gp = await house.caregiver(1);
  const ssin = makeSsin({ birthDate: '1980-05-05', counter: 4 });
  await ask(house, gp, 'PutPatient', bodies.patient(ssin));
  const patient = (await database.transaction((tx) => findPatient(tx, hashSsin(keys, ssin)))) ?? '';
  const officer = await asSystem(database, 'test', (grant) => addOfficer(grant, { name: 'All', roles: officeRoles }));
  sessions = {
    my: await house.session({ kind: 'patient', key: patient }),
    care: gp.session,
    office: await house.session({ kind: 'officer', key: officer }),
    'sign-out': gp.session,
  };
  const page = (await new PageBrowser(house, (await house.caregiver(2)).session).get('/en/care/')).body;
  theirs = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  superuser = new pg.Client({ connectionString: house.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await house.close();
});

/** Values for the parts of an address, in the form that its door expects. */
function addressOf(url: string): string {
  const id = printPublicId(house.access.keys, { patient: newPatientId(), item: WHOLE_RECORD });
  const known: Readonly<Record<string, string>> = {
    language: 'en',
    officer: newPatientId(),
    register: 'cobrha',
    sequence: '1',
  };
  return url.replace(
    /:(\w+)/g,
    (_, name: string) => known[name] ?? (/\/office\/|\/requests\//.test(url) ? newPatientId() : id),
  );
}

const formRoutes = (): string[] =>
  house.routes
    .filter(({ method, url }) => method === 'POST' && url.startsWith('/:language/'))
    .map(({ url }) => url)
    .filter((url) => !WITHOUT_SESSION.includes(url));

const written = async (): Promise<unknown> =>
  (
    await superuser.query(
      'SELECT count(*) AS trail, (SELECT count(*) FROM identity_session) AS sessions FROM audit_trail',
    )
  ).rows[0];

const FOREIGN: Readonly<Record<string, () => string | undefined>> = {
  'no token': () => undefined,
  'an empty token': () => '',
  'a token of another session': () => theirs,
  'a token made with another key': () => makeSessionCookies(false, Buffer.alloc(32)).csrf(sessions.office ?? ''),
};

describe('every form of the pages', () => {
  it('is found', () => {
    expect(formRoutes().length).toBeGreaterThan(40);
    for (const portal of ['my', 'care', 'office']) expect(formRoutes().join()).toContain(`/:language/${portal}/`);
  });

  it.each(Object.keys(FOREIGN))('refuses %s, and nothing changes', async (name) => {
    const wrong: string[] = [];
    for (const url of formRoutes()) {
      const before = await written();
      const csrf = FOREIGN[name]?.();
      const answer = await house.server.inject({
        method: 'POST',
        url: addressOf(url),
        headers: {
          cookie: `zenne=${sessions[url.split('/')[2] ?? '']}`,
          accept: 'text/html',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: csrf === undefined ? 'act=x' : new URLSearchParams({ csrf, act: 'x' }).toString(),
      });
      const after = await written();
      if (answer.statusCode !== 403 || JSON.stringify(before) !== JSON.stringify(after))
        wrong.push(`${url}: ${answer.statusCode} ${JSON.stringify(before)} ${JSON.stringify(after)}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('every page', () => {
  const pages = (): string[] =>
    house.routes.filter(({ method, url }) => method === 'GET' && url.startsWith('/:language')).map(({ url }) => url);

  it('lets one sign out wherever one is signed in', async () => {
    const without: string[] = [];
    for (const url of pages()) {
      const headers = { cookie: `zenne=${sessions[url.split('/')[2] ?? '']}`, accept: 'text/html' };
      const { body, statusCode } = await house.server.inject({ method: 'GET', url: addressOf(url), headers });
      const isPage = statusCode === 200 && /\/(my|care|office)\//.test(url) && body.startsWith('<!doctype');
      if (isPage && !body.includes('action="/en/sign-out"')) without.push(url);
    }
    expect(without).toEqual([]);
  });

  it('forbids what stands in the page itself, and holds none: no script, style or handler', async () => {
    const wrong: string[] = [];
    for (const url of pages()) {
      const session = sessions[url.split('/')[2] ?? ''] ?? '';
      const headers = { cookie: `zenne=${session}`, accept: 'text/html' };
      const { body, headers: sent } = await house.server.inject({ method: 'GET', url: addressOf(url), headers });
      const policy = String(sent['content-security-policy']);
      const isStrict =
        policy.includes("default-src 'none'") && policy.includes("script-src 'self'") && !policy.includes('unsafe');
      const isPlain = !/<script(?![^>]* src=")|<style|\sstyle=|\son[a-z]+=|javascript:/i.test(body);
      if (!isStrict || !isPlain || sent['cache-control'] !== 'no-store') wrong.push(url);
    }
    expect(pages().length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });
});
