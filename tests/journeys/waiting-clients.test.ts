import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EveryDoor, openEveryDoor } from './every-door.ts';

/** An application that proves itself wrongly waits: that one, from that address. */
let doors: EveryDoor;
beforeAll(async () => {
  doors = await openEveryDoor();
});
afterAll(() => doors.close());

interface Application {
  readonly client_id: string;
  readonly client_secret: string;
}

async function register(kind: string, more: Record<string, unknown> = {}): Promise<Application> {
  const application = {
    name: 'Verzonnen',
    kind,
    redirectUris: ['http://localhost:9/back'],
    scopes: ['openid'],
    ...more,
  };
  const answer = await doors.server.inject({ method: 'POST', url: '/sandbox/applications', payload: application });
  return JSON.parse(answer.body);
}

interface Attempt {
  readonly secret?: string;
  readonly from?: string;
  readonly endpoint?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

const GRANT = {
  grant_type: 'authorization_code',
  code: 'x',
  redirect_uri: 'http://localhost:9/back',
  code_verifier: 'y'.repeat(43),
};

async function ask(
  { client_id }: Application,
  { secret, from = '192.0.2.1', endpoint = 'token', fields, headers }: Attempt,
) {
  const basic = Buffer.from(`${client_id}:${secret}`).toString('base64');
  const answer = await doors.server.inject({
    ...{ method: 'POST', url: `/auth/${endpoint}`, remoteAddress: from },
    headers: {
      ...{ 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      ...(secret === undefined ? {} : { authorization: `Basic ${basic}` }),
      ...headers,
    },
    payload: new URLSearchParams(fields ?? GRANT).toString(),
  });
  const { error } = JSON.parse(answer.body || '{}');
  return { told: `${answer.statusCode} ${error}`, wait: Number(answer.headers['retry-after']) };
}

async function guess(application: Application, times: number, attempt: Attempt): Promise<string[]> {
  const told: string[] = [];
  for (let count = 0; count < times; count += 1) told.push((await ask(application, attempt)).told);
  return [...new Set(told)];
}

const WAITS = '429 temporarily_unavailable';
const WRONG = '401 invalid_client';
/** The client is known; its code is not. */
const LET_IN = '400 invalid_grant';

describe('an application with a secret', () => {
  let application: Application;
  beforeAll(async () => {
    application = await register('symmetric');
    expect(await guess(application, 20, { secret: 'guess' })).toEqual([WRONG]);
  });

  it('waits after twenty wrong ones, even with the right one, at each endpoint, and is told how long', async () => {
    const right = { secret: application.client_secret };
    expect(await ask(application, { secret: 'guess' })).toEqual({ told: WAITS, wait: 60 });
    expect(await ask(application, right)).toEqual({ told: WAITS, wait: 60 });
    for (const endpoint of ['introspect', 'revoke'])
      expect((await ask(application, { ...right, endpoint, fields: { token: 'x' } })).told).toBe(WAITS);
  });

  it('does not wait elsewhere, whoever guesses in its name; nor does another one here', async () => {
    const right = { secret: application.client_secret };
    expect((await ask(application, { ...right, from: '198.51.100.7' })).told).toBe(LET_IN);
    const other = await register('symmetric');
    expect((await ask(other, { secret: other.client_secret })).told).toBe(LET_IN);
  });

  it('does not come from elsewhere by saying so', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' };
    expect((await ask(application, { secret: application.client_secret, headers })).told).toBe(WAITS);
  });

  it('is let in a minute later; then its wrong ones are forgotten', async () => {
    doors.moveClock('2026-11-24T10:01:01Z');
    expect((await ask(application, { secret: application.client_secret })).told).toBe(LET_IN);
    expect(await guess(application, 20, { secret: 'guess' })).toEqual([WRONG]);
  });
});

it('an application with a key waits likewise', async () => {
  const jwk = { kty: 'EC', crv: 'P-384', alg: 'ES384', kid: '1', use: 'sig', x: 'A'.repeat(64), y: 'A'.repeat(64) };
  const application = await register('asymmetric', { jwks: { keys: [jwk] } });
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const assertion = `${part({ alg: 'none' })}.${part({ iss: application.client_id, sub: application.client_id })}.`;
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const fields = { ...GRANT, client_assertion: assertion, client_assertion_type: type };
  expect(await guess(application, 20, { fields })).toEqual([WRONG]);
  expect((await ask(application, { fields })).told).toBe(WAITS);
});

it('an application without a secret never waits for what others do in its name', async () => {
  const application = await register('public');
  await guess(application, 25, { secret: 'guess' });
  const fields = { ...GRANT, client_id: application.client_id };
  expect((await ask(application, { fields })).told).toBe(LET_IN);
});
