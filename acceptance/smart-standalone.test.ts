/** The public SMART App Launch STU 2.2 test list, "Standalone launch", and what must be refused on the way. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { addPersona, persona } from './client.ts';
import { inventSsin } from './messages.ts';
import {
  askToken,
  authorizationRequest,
  authorize,
  exchange,
  fhirBase,
  Person,
  type RegisteredApplication,
  registerApplication,
  smartConfiguration,
  standalone,
} from './smart-client.ts';

const SCOPES = ['openid', 'fhirUser', 'launch/patient', 'offline_access', 'patient/*.rs', 'user/*.rs'];
const FULL = 'openid fhirUser launch/patient offline_access patient/Patient.rs';

let app: RegisteredApplication;
beforeAll(async () => {
  app = await registerApplication({ scopes: SCOPES });
});

const get = (path: string, token: string): Promise<Response> =>
  fetch(path.startsWith('http') ? path : `${fhirBase()}${path}`, { headers: { authorization: `Bearer ${token}` } });

describe('a patient lets an application in', () => {
  it('receives code and state, exchanges the code, and reads with the token', async () => {
    const patient = new Person();
    await patient.signIn('patient-consent-gp');
    const started = await authorizationRequest({ application: app, scope: FULL });
    const { back } = await authorize(patient, started);
    expect(back?.get('state')).toBe(started.state);
    const { status, headers, body } = await exchange(back?.get('code') ?? '', started, app);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toMatchObject({ token_type: 'Bearer', scope: FULL, expires_in: expect.any(Number) });
    const found = await get(`/Patient/${body.patient}`, body.access_token ?? '');
    expect(found.status).toBe(200);
    expect(await found.json()).toMatchObject({ resourceType: 'Patient', id: body.patient });
  });

  it('sees in the own trail what the application reads, and under which name it was let in', async () => {
    const names = { firstName: 'Lieve', familyName: 'Verzonnen' };
    const mine = await addPersona({ kind: 'patient', ssin: inventSsin(), ...names });
    const named = await registerApplication({ name: 'Dagboek', scopes: SCOPES });
    const token = await standalone(mine.id, { application: named, scope: FULL });
    expect((await get(`/Patient/${token.patient}`, token.access_token ?? '')).status).toBe(200);
    const person = new Person();
    await person.signIn(mine.id);
    const { html } = await person.visit('/en/my/access-log');
    expect(html).toContain('through an application');
    expect(html).toContain('Dagboek');
  });

  it('the id token is signed by the published keys, for this application, and its fhirUser can be read', async () => {
    const token = await standalone('patient-consent-gp', { application: app, scope: FULL });
    const { jwks_uri: keys, issuer } = await smartConfiguration();
    const { payload, protectedHeader } = await jwtVerify(token.id_token ?? '', createRemoteJWKSet(new URL(keys)), {
      ...{ issuer, audience: app.clientId },
    });
    expect(protectedHeader.alg).toBe('RS256');
    expect(payload.sub).not.toContain((await persona('patient-consent-gp')).ssin ?? 'none');
    const person = await get(String(payload.fhirUser), token.access_token ?? '');
    expect(await person.json()).toMatchObject({ resourceType: 'Patient', id: token.patient });
  });

  it('of version 1 is answered in version 1; what nobody can give is left out', async () => {
    const scope = 'launch/patient patient/Patient.read patient/Patient.write patient/Nonsense.read patient/*.cruds';
    const token = await standalone('patient-consent-gp', { application: app, scope });
    expect(token.scope).toBe('launch/patient patient/Patient.read patient/*.rs');
  });

  it('of a granular scope only what matches is there', async () => {
    const narrow = (gender: string) =>
      standalone('patient-consent-gp', {
        application: app,
        scope: `launch/patient patient/Patient.rs?gender=${gender}`,
      });
    const [man, woman] = [await narrow('male'), await narrow('female')];
    expect(man.scope).toBe('launch/patient patient/Patient.rs?gender=male');
    expect((await get(`/Patient/${man.patient}`, man.access_token ?? '')).status).toBe(200);
    expect((await get(`/Patient/${woman.patient}`, woman.access_token ?? '')).status).toBe(404);
    expect(await (await get('/Patient', woman.access_token ?? '')).json()).toMatchObject({ total: 0 });
  });

  it('what the person leaves without a tick is not given', async () => {
    const token = await standalone(
      'patient-consent-gp',
      { application: app, scope: FULL },
      { untick: 'Who the patient is' },
    );
    expect(token.scope).toBe('openid fhirUser launch/patient offline_access');
    expect((await get(`/Patient/${token.patient}`, token.access_token ?? '')).status).toBe(403);
    const short = await standalone('patient-consent-gp', { application: app, scope: FULL }, { untick: 'Keep access' });
    expect(short.refresh_token).toBeUndefined();
  });

  it('a refusal goes back as access_denied', async () => {
    const patient = new Person();
    await patient.signIn('patient-consent-gp');
    const started = await authorizationRequest({ application: app, scope: FULL });
    const { back } = await authorize(patient, started, { answer: 'refuse' });
    expect([back?.get('error'), back?.get('state')]).toEqual(['access_denied', started.state]);
  });

  it('a mother opens it on her child', async () => {
    const token = await standalone('parent-of-child-9', { application: app, scope: FULL }, { patient: 'Sofia' });
    const found = await get(`/Patient/${token.patient}`, token.access_token ?? '');
    expect(await found.json()).toMatchObject({ name: [{ given: ['Sofia'] }] });
  });

  it('reads nobody else, whoever is named', async () => {
    const mine = await standalone('patient-consent-gp', { application: app, scope: FULL });
    const other = await standalone('patient-mandate', { application: app, scope: FULL });
    const token = mine.access_token ?? '';
    expect((await get(`/Patient/${other.patient}`, token)).status).toBe(404);
    const { ssin = '' } = await persona('patient-mandate');
    expect(await (await get(`/Patient?identifier=${ssin}`, token)).json()).toMatchObject({ total: 0 });
  });
});

describe('a caregiver lets an application in', () => {
  it('the picker offers patients with a link and no others; the own Practitioner can be read', async () => {
    const doctor = new Person();
    await doctor.signIn('gp-1');
    const started = await authorizationRequest({ application: app, scope: `${FULL} user/Practitioner.r` });
    const { html } = await doctor.visit(started.url);
    const [linked, stranger] = [await persona('patient-consent-gp'), await persona('patient-link-ended')];
    expect(html).toContain(linked.name);
    expect(html).not.toContain(stranger.name);
    const { back } = await authorize(doctor, started, { patient: linked.name });
    const { body } = await exchange(back?.get('code') ?? '', started, app);
    const token = body.access_token ?? '';
    expect((await get(`/Patient/${body.patient}`, token)).status).toBe(200);
    const [, payload = ''] = (body.id_token ?? '').split('.');
    const { fhirUser } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(await (await get(fhirUser, token)).json()).toMatchObject({ resourceType: 'Practitioner' });
  });

  it('must choose: nobody is opened by chance', async () => {
    const doctor = new Person();
    await doctor.signIn('gp-1');
    const started = await authorizationRequest({ application: app, scope: FULL });
    const { status, html } = await authorize(doctor, started, {});
    expect(status).toBe(422);
    expect(html).toContain('Choose one person');
  });
});

it('an application on a desk comes back on the port it got', async () => {
  const application = await registerApplication({ scopes: SCOPES, redirectUris: ['http://127.0.0.1/back'] });
  const patient = new Person();
  await patient.signIn('patient-consent-gp');
  const back = 'http://127.0.0.1:9/back';
  const started = await authorizationRequest({ application, scope: FULL, more: { redirect_uri: back } });
  const { url } = await authorize(patient, started);
  expect(url.startsWith(`${back}?`)).toBe(true);
});

describe('refused on the way to a code', () => {
  const ask = async (more: Record<string, string | undefined>, application = app) => {
    const patient = new Person();
    await patient.signIn('patient-consent-gp');
    const answer = await patient.visit((await authorizationRequest({ application, scope: FULL, more })).url);
    const { searchParams, hash } = new URL(answer.url);
    const inFragment = new URLSearchParams(hash.slice(1)).get('error');
    return { ...answer, error: answer.status === 0 ? (searchParams.get('error') ?? inFragment) : undefined };
  };

  it.each([
    ['another server as aud', { aud: 'https://evil.invalid/fhir' }, 'invalid_request'],
    ['no aud', { aud: undefined }, 'invalid_request'],
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['PKCE in the clear', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['an unknown launch', { scope: `${FULL} launch`, launch: 'x'.repeat(43) }, 'invalid_request'],
    ['a launch without its word', { scope: `${FULL} launch` }, 'invalid_request'],
    ['only what nobody here can give', { scope: 'patient/Condition.rs profile' }, 'invalid_scope'],
    ['only what it is not registered for', { scope: 'system/Patient.rs' }, 'invalid_scope'],
    ['an implicit token', { response_type: 'token' }, 'unsupported_response_type'],
    ['another resource', { resource: 'https://evil.invalid/fhir' }, 'invalid_target'],
  ])('%s', async (_, more, error) => {
    expect((await ask(more)).error).toBe(error);
  });

  it.each([
    ['another address', { redirect_uri: 'https://evil.invalid/back' }],
    ['a longer path', { redirect_uri: 'http://localhost:9/back/more' }],
    ['a query behind it', { redirect_uri: 'http://localhost:9/back?x=1' }],
    ['a fragment', { redirect_uri: 'http://localhost:9/back#x' }],
    ['a login in it', { redirect_uri: 'http://localhost:9@evil.invalid/back' }],
    ['steps upwards', { redirect_uri: 'http://localhost:9/back/../back' }],
    ['other letters', { redirect_uri: 'http://LOCALHOST:9/BACK' }],
    ['no address', { redirect_uri: undefined }],
    ['an unknown application', { client_id: 'nobody' }],
  ])('%s: a page of ours, and no redirect', async (_, more) => {
    const { status, html, url } = await ask(more);
    expect(url.startsWith(process.env.ZENNE_BASE ?? 'http://localhost:8080')).toBe(true);
    expect(status).toBe(400);
    expect(html).toContain('cannot go on');
  });
});

describe('refused at the token endpoint', () => {
  const started = async () => {
    const patient = new Person();
    await patient.signIn('patient-consent-gp');
    const request = await authorizationRequest({ application: app, scope: FULL });
    const { back } = await authorize(patient, request);
    return { request, code: back?.get('code') ?? '' };
  };
  const body = (code: string, verifier: string, more: Record<string, string> = {}) => ({
    ...{ grant_type: 'authorization_code', code, redirect_uri: app.redirectUri, code_verifier: verifier, ...more },
  });

  it('a code that was used: it and what it gave are over', async () => {
    const { request, code } = await started();
    const first = await exchange(code, request, app);
    expect(first.status).toBe(200);
    const again = await exchange(code, request, app);
    expect([again.status, again.body.error]).toEqual([400, 'invalid_grant']);
    expect((await get('/Patient', first.body.access_token ?? '')).status).toBe(401);
  });

  it('two exchanges of one code at the same moment: one at most', async () => {
    const { request, code } = await started();
    const both = await Promise.all([exchange(code, request, app), exchange(code, request, app)]);
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
  });

  it('a wrong verifier, a wrong address, another application', async () => {
    const { request, code } = await started();
    const wrong = await askToken(body(code, 'x'.repeat(43)), app);
    expect([wrong.status, wrong.body.error]).toEqual([400, 'invalid_grant']);
    const second = await started();
    const elsewhere = await askToken(
      body(second.code, second.request.verifier, { redirect_uri: 'http://localhost:9/' }),
      app,
    );
    expect(elsewhere.body.error).toBe('invalid_grant');
    const other = await registerApplication({ scopes: SCOPES });
    const stolen = await askToken(body((await started()).code, request.verifier), other);
    expect(stolen.body.error).toBe('invalid_grant');
  });

  it('a wrong or missing secret of an application that has one', async () => {
    const secret = await registerApplication({ kind: 'symmetric', scopes: SCOPES });
    const good = await standalone('patient-consent-gp', { application: secret, scope: FULL });
    expect(good.access_token).toBeDefined();
    const wrong = await askToken(body('x', 'y'.repeat(43)), { ...secret, secret: 'guess' });
    expect([wrong.status, wrong.body.error]).toEqual([401, 'invalid_client']);
    const none = await askToken(body('x', 'y'.repeat(43)), { ...secret, secret: undefined });
    expect(none.body.error).toBe('invalid_client');
  });
});

describe('refresh', () => {
  const refresh = (token: string, more: Record<string, string> = {}) =>
    askToken({ grant_type: 'refresh_token', refresh_token: token, ...more }, app);

  it('gives another token with the same rights and patient; the used one ends all', async () => {
    const first = await standalone('patient-consent-gp', { application: app, scope: FULL });
    const second = await refresh(first.refresh_token ?? '');
    expect(second.body).toMatchObject({ patient: first.patient, scope: FULL, refresh_token: expect.any(String) });
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    expect((await refresh(first.refresh_token ?? '')).body.error).toBe('invalid_grant');
    expect((await refresh(second.body.refresh_token ?? '')).body.error).toBe('invalid_grant');
    expect((await get('/Patient', second.body.access_token ?? '')).status).toBe(401);
  });

  it('a public application may leave out its name, as in the standard; one with a secret may not', async () => {
    const ask = (token: string) => {
      const body = new URLSearchParams({ grant_type: 'refresh_token', refresh_token: token });
      return fetch(`${fhirBase().replace('/fhir', '/auth')}/token`, { method: 'POST', body });
    };
    const first = await standalone('patient-consent-gp', { application: app, scope: FULL });
    const second = await ask(first.refresh_token ?? '');
    expect(await second.json()).toMatchObject({ patient: first.patient, scope: FULL });
    expect((await ask(first.refresh_token ?? '')).status).toBe(400);
    const secret = await registerApplication({ kind: 'symmetric', scopes: SCOPES });
    const own = await standalone('patient-consent-gp', { application: secret, scope: FULL });
    expect(await (await ask(own.refresh_token ?? '')).json()).toMatchObject({ error: 'invalid_client' });
    expect((await ask('x'.repeat(43))).status).toBe(400);
  });

  it('may ask for less, never for more', async () => {
    const first = await standalone('patient-consent-gp', { application: app, scope: FULL });
    const more = await refresh(first.refresh_token ?? '', { scope: `${FULL} user/Patient.rs` });
    expect([more.status, more.body.error]).toEqual([400, 'invalid_scope']);
    const less = await refresh(first.refresh_token ?? '', { scope: 'launch/patient' });
    expect(less.body.scope).toBe('launch/patient');
    expect((await get('/Patient', less.body.access_token ?? '')).status).toBe(403);
  });

  it('ends when the application takes its token back', async () => {
    const first = await standalone('patient-consent-gp', { application: app, scope: FULL });
    await askToken({ token: first.refresh_token ?? '' }, app, '/auth/revoke');
    expect((await refresh(first.refresh_token ?? '')).body.error).toBe('invalid_grant');
    expect((await get('/Patient', first.access_token ?? '')).status).toBe(401);
  });
});
