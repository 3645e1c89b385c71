import { Writable } from 'node:stream';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { addPersona } from '../../src/modules/identity/index.ts';
import { addInstitution } from '../../src/modules/people/index.ts';
import { makeLog } from '../../src/platform/log/index.ts';
import { makeInstitutionNihii } from '../../src/standards/belgium/index.ts';
import { BASE_URL, type EveryDoor, openEveryDoor } from './every-door.ts';
import { type Cast, castOf } from './every-door-cast.ts';
import { Browser, letIn, post, readPatient, register } from './smart-flow.ts';

/** Everything an application and a person say to each other through the house, with the log at its most talkative. */
let written = '';
const destination = new Writable({
  write(chunk: Buffer, _, done) {
    written += chunk.toString();
    done();
  },
});
let doors: EveryDoor;
let cast: Cast;
beforeAll(async () => {
  doors = await openEveryDoor({ log: makeLog({ level: 'trace', destination }) });
  cast = await castOf(doors);
  const { database } = doors.access;
  const house = { nihii: makeInstitutionNihii(710_951), kind: 'orghospital', name: 'Verzonnen huis' };
  const key = await asSystem(database, 'test', (grant) => addInstitution(grant, house));
  await database.transaction((tx) => addPersona(tx, { id: 'house', party: { kind: 'institution', key } }));
});
afterAll(() => doors.close());

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A launch by an application with a secret, a refresh, introspection, the end of a token; a wrong code, secret and token. */
async function launch(): Promise<Record<string, string>> {
  const application = await register(doors, { kind: 'symmetric' });
  const browser = new Browser(doors, cast.own.my.page);
  const scope = 'openid fhirUser offline_access launch/patient patient/*.rs';
  const given = await letIn(doors, browser, application, scope);
  const { code, started, access_token = '', refresh_token = '', id_token = '', patient = '' } = given;
  expect(await readPatient(doors, access_token, patient)).toBe('200 Patient');
  const again = await post(doors, application, { grant_type: 'refresh_token', refresh_token });
  const next = { next: again.body.access_token ?? '', rotated: again.body.refresh_token ?? '' };
  await post(doors, application, { token: next.next }, '/auth/introspect');
  await post(doors, application, { token: access_token }, '/auth/revoke');
  await post(doors, application, { grant_type: 'refresh_token', refresh_token });
  await post(
    doors,
    { ...application, client_secret: 'a-wrong-secret-of-some-length' },
    { grant_type: 'authorization_code', code },
  );
  await readPatient(doors, access_token, patient);
  const { client_secret = '' } = application;
  const cookies = Object.fromEntries([...browser.cookies].map(([name, value]) => [`cookie ${name}`, value]));
  return {
    client_secret,
    code,
    verifier: started.verifier,
    access_token,
    refresh_token,
    id_token,
    patient,
    ...next,
    ...cookies,
  };
}

/** A backend service with a key, right once and replayed. */
async function backend(): Promise<Record<string, string>> {
  const { publicKey, privateKey } = await generateKeyPair('ES384');
  const keys = [{ ...(await exportJWK(publicKey)), alg: 'ES384', kid: 'one', use: 'sig' }];
  const { client_id } = await register(doors, {
    kind: 'asymmetric',
    redirectUris: [],
    persona: 'house',
    jwks: { keys },
    scopes: ['system/*.rs'],
  });
  const jti = crypto.randomUUID();
  const assertion = await new SignJWT({ iss: client_id, sub: client_id, jti, aud: `${BASE_URL}/auth/token` })
    .setProtectedHeader({ alg: 'ES384', kid: 'one' })
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(privateKey);
  const fields = { grant_type: 'client_credentials', client_assertion: assertion, client_assertion_type: ASSERTION };
  for (let times = 0; times < 2; times += 1) await post(doors, { client_id }, fields);
  return { assertion, jti };
}

/** By eID, in one of several roles. */
async function external(): Promise<Record<string, string>> {
  const browser = new Browser(doors);
  await browser.visit('/en/sign-in/with/0?then=/en/authorise/abc');
  await browser.visit('/sign-in/back?code=a-code-of-an-issuer&state=a-state-of-ours-or-not');
  return {
    code: 'a-code-of-an-issuer',
    state: 'a-state-of-ours-or-not',
    way: browser.cookies.get('zenne-way') ?? 'gone-as-it-should',
  };
}

it('no line of the log holds a code, token, secret, assertion, cookie, number or name', async () => {
  const secrets = { ...(await launch()), ...(await backend()), ...(await external()) };
  const people = Object.fromEntries(cast.marks.map((mark) => [mark, mark]));
  await new Promise((resolve) => setImmediate(resolve));
  for (const route of [
    '/auth/*',
    '/:language/authorise/:uid',
    '/fhir/Patient/:id',
    '/sign-in/back',
    '/:language/sign-in/with/:at',
  ])
    expect(written).toContain(`"${route}"`);
  for (const [name, secret] of Object.entries({ ...secrets, ...people })) {
    expect(secret.length, name).toBeGreaterThan(5);
    expect(written.includes(secret), `${name} stands in the log`).toBe(false);
  }
});
