/** npm's `fhirclient` in a real browser, through our pages: what a vendor's first afternoon looks like. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { persona } from '../../acceptance/client.ts';
import { vaccinationOf } from '../../acceptance/fhir-resources.ts';
import { fhirBase, registerApplication } from '../../acceptance/smart-client.ts';
import { softwareBase, softwareToken } from '../../acceptance/vault.ts';
import { base, chromiumPath, enterAs, launch, visit } from '../journeys/browser.ts';
import { type SmartApplication, startApplication } from './smart-application.ts';

const STANDALONE = 'openid fhirUser launch/patient offline_access patient/Patient.rs patient/Immunization.rs';
const FROM_RECORD =
  'openid fhirUser launch offline_access patient/Patient.rs patient/Immunization.rs user/Practitioner.r';

let browser: Browser;
let application: SmartApplication;
let clientId: string;
let name: string;
let context: BrowserContext;
let page: Page;
/** What the browser's console complains of: a policy that stops a form, a script or a question is said there. */
let complaints: string[];

/** What the application shows there; when it fails meanwhile, its error. */
const text = (id: string) => page.locator(`#${id}:not(:empty), #error:not(:empty)`).first().innerText();

/** On two days, so that the library has to turn a page. */
async function vaccinate(days: readonly string[]): Promise<void> {
  const { ssin = '' } = await persona('patient-consent-gp');
  const headers = { authorization: `Bearer ${await softwareToken('gp-1')}`, 'content-type': 'application/fhir+json' };
  for (const occurrenceDateTime of days) {
    const identifier = [{ system: 'https://practice.example/smart', value: `${ssin}-${occurrenceDateTime}` }];
    const body = JSON.stringify(vaccinationOf(ssin, { occurrenceDateTime, identifier }));
    await fetch(`${softwareBase()}/Immunization`, { method: 'POST', headers, body });
  }
}

async function signInOnTheWay(who: string): Promise<void> {
  await page.waitForURL(/\/sign-in\?then=/);
  await page
    .locator('form', { has: page.locator(`input[value="${who}"]`) })
    .getByRole('button')
    .click();
  await page.getByRole('heading', { name: `${name} asks for access` }).waitFor();
}

const backInApplication = () => page.waitForURL(`${application.address}/**`);

describe.skipIf(!chromiumPath)('a SMART library in a real browser (skipped without Chromium)', () => {
  beforeAll(async () => {
    [browser, application] = await Promise.all([launch(), startApplication()]);
    name = `Diary ${Date.now()}`;
    const { redirectUri, launchUrl } = application;
    const scopes = [...new Set(`${STANDALONE} ${FROM_RECORD}`.split(' '))];
    ({ clientId } = await registerApplication({ name, scopes, launchUrl, redirectUris: [redirectUri] }));
    await vaccinate(['1999-01-02', '1999-01-01']);
  });
  afterAll(async () => {
    application?.stop();
    await browser?.close();
  });

  beforeEach(async () => {
    complaints = [];
    context = await visit(browser, { width: 1280, scheme: 'light', language: 'en' });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
        complaints.push(message.text());
    });
    return () => context.close();
  });

  it('a patient opens it at home: signs in, allows, sees the name; the token is renewed', async () => {
    const { name: patient } = await persona('patient-consent-gp');
    application.ask({ clientId, scope: STANDALONE, iss: fhirBase() });
    await page.goto(application.launchUrl);
    await signInOnTheWay('patient-consent-gp');
    await page.getByRole('button', { name: 'Allow' }).click();
    await backInApplication();
    expect(await text('patient')).toBe(patient);
    expect(await text('user')).toBe(`Patient ${patient}`);
    expect(await text('vaccinations')).toContain('1999-01-02, 1999-01-01');
    await page.getByRole('button', { name: 'Refresh' }).click();
    expect(await text('refreshed')).toBe(`Another token for ${patient}`);
    expect(complaints).toEqual([]);
    const cookies = await context.cookies(base);
    expect(cookies.length).toBeGreaterThan(0);
    const isOverTls = base.startsWith('https:');
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, secure: isOverTls });
      expect(/^__(Host|Secure)-zenne/.test(cookie.name)).toBe(isOverTls);
    }
  });

  it('a refusal comes back as an error in the application', async () => {
    application.ask({ clientId, scope: STANDALONE, iss: fhirBase() });
    await page.goto(application.launchUrl);
    await signInOnTheWay('patient-consent-gp');
    await page.getByRole('button', { name: 'Refuse' }).click();
    await backInApplication();
    expect(await text('error')).toContain('did not let the application in');
    expect(complaints).toEqual([]);
  });

  it('a caregiver opens it from a record: the same patient, without a choice', async () => {
    const [patient, doctor] = await Promise.all([persona('patient-consent-gp'), persona('gp-1')]);
    application.ask({ clientId, scope: FROM_RECORD });
    await enterAs(page, 'en', 'gp-1');
    await page.fill('#ssin', patient.ssin ?? '');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'Open an application on this record' }).click();
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { name: `${name} asks for access` }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(1);
    await page.getByRole('button', { name: 'Allow' }).click();
    await backInApplication();
    expect(await text('patient')).toBe(patient.name);
    expect(await text('user')).toBe(`Practitioner ${doctor.name}`);
    expect(await text('vaccinations')).toContain('1999-01-02, 1999-01-01');
    await page.getByRole('button', { name: 'Refresh' }).click();
    expect(await text('refreshed')).toBe(`Another token for ${patient.name}`);
    expect(complaints).toEqual([]);
    expect(page.url().startsWith(base)).toBe(false);
  });
});
