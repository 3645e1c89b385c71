import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BASE_URL, type EveryDoor, openEveryDoor } from './every-door.ts';
import { type Cast, castOf } from './every-door-cast.ts';
import { ask, bodies } from './hub-requests.ts';
import {
  type Application,
  allowing,
  Browser,
  exchange,
  letIn,
  post,
  readPatient,
  register,
  start,
} from './smart-flow.ts';

/** What somebody could try between an application, a person's browser and the authorization server. */
const NOW = new Date('2026-11-24T10:00:00Z');
const SCOPE = 'openid fhirUser offline_access launch/patient patient/*.rs';
let doors: EveryDoor;
let cast: Cast;
let app: Application;
let superuser: pg.Client;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  doors = await openEveryDoor();
  cast = await castOf(doors);
  app = await register(doors, { launchUrl: 'http://localhost:9/launch' });
  superuser = new pg.Client({ connectionString: doors.db.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  vi.useRealTimers();
  await superuser.end();
  await doors.close();
});

const patient = () => new Browser(doors, cast.own.my.page);
const doctor = () => new Browser(doors, cast.own.care.page);

describe('the page that asks', () => {
  it('is for the browser that came with the request: nobody else finds it', async () => {
    const page = await patient().visit(start(app, SCOPE).url);
    expect(page.html).toContain('name="answer"');
    const victim = new Browser(doors, cast.other.my.page);
    expect(await victim.visit(page.url)).toMatchObject({ status: 400 });
    expect(await victim.visit(page.url, allowing(page.html))).toMatchObject({ status: 400 });
    const mixed = patient();
    await mixed.visit(start(app, SCOPE).url);
    expect(await mixed.visit(page.url)).toMatchObject({ status: 400 });
  });

  it('is answered by who saw it: not by somebody who signed in meanwhile', async () => {
    const browser = patient();
    const page = await browser.visit(start(app, SCOPE).url);
    browser.cookies.set('zenne', cast.other.my.page);
    expect(await browser.visit(page.url, allowing(page.html))).toMatchObject({ status: 403 });
    browser.cookies.delete('zenne');
    expect((await browser.visit(page.url, allowing(page.html))).url).toContain('/sign-in');
  });

  it('takes no patient that it did not offer', async () => {
    const browser = new Browser(doors, cast.other.my.page);
    const page = await browser.visit(start(app, SCOPE).url);
    const form = allowing(page.html);
    form.set('patient', cast.ids.patient);
    expect(await browser.visit(page.url, form)).toMatchObject({ status: 422 });
  });

  it('stands in no frame, and sends its form to the application’s own address only', async () => {
    const page = await patient().visit(start(app, SCOPE).url);
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(page.headers['content-security-policy']).toContain("form-action 'self' http://localhost:9;");
    expect([page.headers['cache-control'], page.headers['referrer-policy']]).toEqual(['no-store', 'no-referrer']);
  });

  it('opens nothing for an officer', async () => {
    const { url } = await new Browser(doors, cast.own.office.page).visit(start(app, SCOPE).url);
    expect(url).toContain('/en/sign-in?then=');
  });
});

describe('a code', () => {
  it('comes with the name of who gave it, so that issuers are not mixed up', async () => {
    const browser = patient();
    const page = await browser.visit(start(app, SCOPE).url);
    const back = new URL((await browser.visit(page.url, allowing(page.html))).url);
    expect(back.searchParams.get('iss')).toBe(`${BASE_URL}/auth`);
    expect([...back.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
  });

  it('that was used twice ends the tokens of the first', async () => {
    const { code, started, access_token = '', patient: id = '' } = await letIn(doors, patient(), app, SCOPE);
    expect(await readPatient(doors, access_token, id)).toBe('200 Patient');
    expect(await exchange(doors, app, code, started)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await readPatient(doors, access_token, id)).toBe('401 ZENNE.FHIR.TOKEN');
  });
});

it('a code is good for a minute', async () => {
  const started = start(app, SCOPE);
  const browser = patient();
  const page = await browser.visit(started.url);
  const { url } = await browser.visit(page.url, allowing(page.html));
  const late = new Date(NOW.getTime() + 61_000);
  vi.setSystemTime(late);
  doors.moveClock(late.toISOString());
  const code = new URL(url).searchParams.get('code') ?? '';
  expect((await exchange(doors, app, code, started)).body).toMatchObject({ error: 'invalid_grant' });
  vi.setSystemTime(NOW);
  doors.moveClock(NOW.toISOString());
});

describe('a launch', () => {
  it('of two pages that were opened with it one lets in; the other is told no', async () => {
    const browser = doctor();
    const path = `/en/care/patients/${cast.ids.handle}/applications`;
    const { html } = await browser.visit(path);
    const csrf = /name="csrf" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const { url } = await browser.visit(path, { csrf, client: app.client_id });
    const launch = new URL(url).searchParams.get('launch') ?? '';
    const scope = 'launch patient/*.rs';
    const [one, other] = [doctor(), doctor()];
    const pages = [
      await one.visit(start(app, scope, { launch }).url),
      await other.visit(start(app, scope, { launch }).url),
    ];
    const first = await one.visit(pages[0]?.url ?? '', allowing(pages[0]?.html ?? ''));
    const second = await other.visit(pages[1]?.url ?? '', allowing(pages[1]?.html ?? ''));
    expect(first.url).toContain('code=');
    expect(second.url).not.toContain('code=');
    expect(second.status).toBeLessThan(500);
  });
});

describe('a token that was given', () => {
  const given = () => letIn(doors, doctor(), app, 'offline_access launch/patient patient/*.rs');
  const set = (sql: string, ...values: unknown[]) => superuser.query(sql, values);

  it('opens nothing while its caregiver is suspended', async () => {
    const { access_token = '', patient: id = '' } = await given();
    expect(await readPatient(doors, access_token, id)).toBe('200 Patient');
    await set("UPDATE people_caregiver SET recognition = 'suspended' WHERE caregiver = $1", cast.gp.key);
    expect(await readPatient(doors, access_token, id)).toMatch(/^403 /);
    await set("UPDATE people_caregiver SET recognition = 'active' WHERE caregiver = $1", cast.gp.key);
  });

  it('opens nothing after the link ended, however it is renewed', async () => {
    const { access_token = '', refresh_token = '', patient: id = '' } = await given();
    await ask(doors, cast.gp, 'RevokeTherapeuticLink', bodies.link(cast.ssin, cast.gp));
    expect(await readPatient(doors, access_token, id)).toMatch(/^403 /);
    const { body } = await post(doors, app, { grant_type: 'refresh_token', refresh_token });
    expect(await readPatient(doors, body.access_token ?? '', id)).toMatch(/^403 /);
  });

  it('of somebody who died still says who that was, as the register does; no other application is let in', async () => {
    const { access_token = '', patient: id = '' } = await letIn(doors, patient(), app, SCOPE);
    const browser = patient();
    const page = await browser.visit(start(app, SCOPE).url);
    await set('UPDATE people_patient SET deceased_on = $2 WHERE patient = $1', cast.patient, '2026-11-20');
    expect(await readPatient(doors, access_token, id)).toBe('200 Patient');
    const after = await browser.visit(page.url, allowing(page.html));
    expect(after.url).not.toContain('code=');
    expect((await patient().visit(start(app, SCOPE).url)).html).not.toContain('value="allow"');
    await set('UPDATE people_patient SET deceased_on = NULL WHERE patient = $1', cast.patient);
  });

  it('ends with its application: at the door, at introspection, at its renewal', async () => {
    const other = await register(doors);
    const server = await register(doors, { kind: 'symmetric' });
    const { access_token = '', refresh_token = '', patient: id = '' } = await letIn(doors, patient(), other, SCOPE);
    const look = () => post(doors, server, { token: access_token }, '/auth/introspect');
    expect((await look()).body).toMatchObject({ active: true });
    await set('UPDATE identity_application SET ended_at = now() WHERE client_id = $1', other.client_id);
    expect(await readPatient(doors, access_token, id)).toBe('401 ZENNE.FHIR.TOKEN');
    expect((await look()).body).toEqual({ active: false });
    const renewed = await post(doors, other, { grant_type: 'refresh_token', refresh_token });
    expect(renewed).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('is ended by who let the application in, on the page of own sessions, and by nobody else', async () => {
    const shown = async (browser: Browser) => (await browser.visit('/en/my/sessions')).html;
    const end = async (browser: Browser, id: string) => {
      const [, csrf = ''] = /name="csrf" value="([^"]*)"/.exec(await shown(browser)) ?? [];
      await browser.visit('/en/my/sessions', { csrf, act: 'end-application', application: id });
    };
    const own = await register(doors, { name: 'Zelf beëindigd' });
    const { access_token = '', refresh_token = '', patient: id = '' } = await letIn(doors, patient(), own, SCOPE);
    const html = await shown(patient());
    expect(html).toContain('Zelf beëindigd');
    expect(html).toContain('Keep access for 90 days');
    const grants = [...html.matchAll(/name="application" value="([^"]*)"/g)].map(([, grant = '']) => grant);
    for (const grant of grants) await end(new Browser(doors, cast.other.my.page), grant);
    expect(await readPatient(doors, access_token, id)).toBe('200 Patient');
    for (const grant of grants) await end(patient(), grant);
    expect(await readPatient(doors, access_token, id)).toBe('401 ZENNE.FHIR.TOKEN');
    expect((await post(doors, own, { grant_type: 'refresh_token', refresh_token })).body.error).toBe('invalid_grant');
  });

  it('is ended by its own application only', async () => {
    const { access_token = '', patient: id = '' } = await letIn(doors, patient(), app, SCOPE);
    const others = [await register(doors), await register(doors, { kind: 'symmetric' })];
    for (const other of others) await post(doors, other, { token: access_token }, '/auth/revoke');
    expect(await readPatient(doors, access_token, id)).toBe('200 Patient');
  });
});

describe('signing in', () => {
  it.each([
    '//evil.example',
    'https://evil.example/',
    '/en/authorise/../../my/',
    '/en/authorise/x?y=//evil',
    '/\\evil',
  ])('leads to no other place: %s', async (then) => {
    const payload = new URLSearchParams({ persona: cast.own.my.key, csrf: 'sign-in', then }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await doors.server.inject({ method: 'POST', url: '/en/sign-in', headers, payload });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/en/my/']);
    const ways = await new Browser(doors).visit(`/en/sign-in/with?then=${encodeURIComponent(then)}`);
    expect(ways.html).not.toContain('evil');
  });
});

it('access ends at last, 90 days after it was given, however often it is renewed', async () => {
  let { refresh_token = '' } = await letIn(doors, patient(), app, SCOPE);
  const renewAt = async (moment: string) => {
    vi.setSystemTime(moment);
    doors.moveClock(moment);
    const { body } = await post(doors, app, { grant_type: 'refresh_token', refresh_token });
    refresh_token = body.refresh_token ?? '';
    return body.error ?? 'renewed';
  };
  expect(await renewAt('2027-01-10T10:00:00Z')).toBe('renewed');
  expect(await renewAt('2027-02-22T09:00:00Z')).toBe('renewed');
  expect(await renewAt('2027-02-22T11:00:00Z')).toBe('invalid_grant');
});
