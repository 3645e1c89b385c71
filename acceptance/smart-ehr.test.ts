/** The public SMART App Launch STU 2.2 test list, "EHR launch": a caregiver opens an application on the record at hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { persona } from './client.ts';
import {
  authorizationRequest,
  authorize,
  exchange,
  fhirBase,
  Person,
  type RegisteredApplication,
  registerApplication,
} from './smart-client.ts';

const SCOPE = 'openid fhirUser launch patient/Patient.rs user/Practitioner.r';
const LAUNCH_URL = 'http://localhost:9/launch';

let app: RegisteredApplication;
let name: string;
beforeAll(async () => {
  name = `Application ${Date.now()}`;
  app = await registerApplication({ name, launchUrl: LAUNCH_URL, scopes: SCOPE.split(' ') });
});

/** The address of a patient's record, found by number as a caregiver would. */
async function recordOf(doctor: Person, patient: string): Promise<string> {
  const { html } = await doctor.visit('/en/care/');
  const csrf = /name="csrf" value="([^"]*)"/.exec(html.slice(html.indexOf('<main')))?.[1] ?? '';
  const { ssin = '' } = await persona(patient);
  const { url } = await doctor.visit('/en/care/', new URLSearchParams({ csrf, ssin }));
  return new URL(url).pathname;
}

/** From the record to the application; gives what it is handed over. */
async function launch(doctor: Person, patient: string): Promise<URLSearchParams> {
  const record = await recordOf(doctor, patient);
  const { html } = await doctor.visit(`${record}/applications`);
  const csrf = /name="csrf" value="([^"]*)"/.exec(html.slice(html.indexOf('<main')))?.[1] ?? '';
  const { url } = await doctor.visit(`${record}/applications`, new URLSearchParams({ csrf, client: app.clientId }));
  expect(url.startsWith(LAUNCH_URL)).toBe(true);
  return new URL(url).searchParams;
}

async function doctorOf(patient: string) {
  const doctor = new Person();
  await doctor.signIn('gp-1');
  return { doctor, handed: await launch(doctor, patient) };
}

describe('an EHR launch', () => {
  it('hands over iss and launch, and leads to a token for that patient', async () => {
    const { doctor, handed } = await doctorOf('patient-consent-gp');
    expect(handed.get('iss')).toBe(fhirBase());
    const started = await authorizationRequest({
      application: app,
      scope: SCOPE,
      more: { launch: handed.get('launch') ?? '' },
    });
    const { back } = await authorize(doctor, started);
    const { body } = await exchange(back?.get('code') ?? '', started, app);
    expect(body).toMatchObject({ scope: SCOPE, patient: expect.any(String) });
    const found = await fetch(`${fhirBase()}/Patient/${body.patient}`, {
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(await found.json()).toMatchObject({
      name: [{ family: (await persona('patient-consent-gp')).name.split(' ').at(-1) }],
    });
  });

  it('is good once', async () => {
    const { doctor, handed } = await doctorOf('patient-consent-gp');
    const more = { launch: handed.get('launch') ?? '' };
    await authorize(doctor, await authorizationRequest({ application: app, scope: SCOPE, more }));
    const again = await authorize(doctor, await authorizationRequest({ application: app, scope: SCOPE, more }));
    expect(again.back?.get('error')).toBe('invalid_request');
  });

  it('opens nothing for another person, nor in another application', async () => {
    const { handed } = await doctorOf('patient-consent-gp');
    const more = { launch: handed.get('launch') ?? '' };
    const other = new Person();
    await other.signIn('gp-2');
    const page = await other.visit((await authorizationRequest({ application: app, scope: SCOPE, more })).url);
    expect(page.html).toContain('No record to open');
    const thief = await registerApplication({ launchUrl: LAUNCH_URL, scopes: SCOPE.split(' ') });
    const stolen = await authorize(other, await authorizationRequest({ application: thief, scope: SCOPE, more }));
    expect(stolen.back?.get('error')).toBe('invalid_request');
  });

  it('from a form of another site does not happen', async () => {
    const doctor = new Person();
    await doctor.signIn('gp-1');
    const record = await recordOf(doctor, 'patient-consent-gp');
    const { status } = await doctor.visit(
      `${record}/applications`,
      new URLSearchParams({ csrf: 'x', client: app.clientId }),
    );
    expect(status).toBe(403);
  });
});
