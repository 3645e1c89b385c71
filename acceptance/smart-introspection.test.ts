/** The public SMART App Launch STU 2.2 test list, "Token introspection". */
import { beforeAll, expect, it } from 'vitest';
import {
  askToken,
  type RegisteredApplication,
  registerApplication,
  standalone,
  type TokenAnswer,
} from './smart-client.ts';

const SCOPE = 'openid fhirUser launch/patient offline_access patient/Patient.rs';

let app: RegisteredApplication;
let server: RegisteredApplication;
let token: TokenAnswer;
beforeAll(async () => {
  const scopes = SCOPE.split(' ');
  app = await registerApplication({ scopes });
  // Another server, which looks up what a token it was shown is worth.
  server = await registerApplication({ kind: 'symmetric', scopes: ['openid'] });
  token = await standalone('patient-consent-gp', { application: app, scope: SCOPE });
});

const introspect = (value: string, by = server) => askToken({ token: value }, by, '/auth/introspect');

it('an active token: its application, scopes, end, patient and person', async () => {
  const { status, body } = await introspect(token.access_token ?? '');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ active: true, client_id: app.clientId, scope: SCOPE, patient: token.patient },
    fhirUser: expect.stringContaining('/fhir/Patient/'),
    exp: expect.any(Number),
    sub: expect.any(String),
  });
});

it('an invalid token: inactive, and nothing else is told', async () => {
  expect((await introspect('x'.repeat(43))).body).toEqual({ active: false });
});

it('a revoked token: inactive', async () => {
  const other = await standalone('patient-consent-gp', { application: app, scope: SCOPE });
  await askToken({ token: other.access_token ?? '' }, app, '/auth/revoke');
  expect((await introspect(other.access_token ?? '')).body).toEqual({ active: false });
});

it('another application cannot take a token back', async () => {
  await askToken({ token: token.access_token ?? '' }, server, '/auth/revoke');
  expect((await introspect(token.access_token ?? '')).body).toMatchObject({ active: true });
});

it('only who proves itself may ask', async () => {
  const nobody = await askToken({ token: token.access_token ?? '' }, { clientId: server.clientId }, '/auth/introspect');
  expect([nobody.status, nobody.body.error]).toEqual([401, 'invalid_client']);
  const open = await introspect(token.access_token ?? '', app);
  expect(open.body).toEqual({ active: false });
});
