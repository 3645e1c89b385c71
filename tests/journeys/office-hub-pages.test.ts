import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../src/modules/grants/system.ts';
import { countDocuments, PASS_ON, passOn } from '../../src/modules/hub/index.ts';
import { allLetters } from '../../src/modules/notices/index.ts';
import { addInstitution, addOfficer } from '../../src/modules/people/index.ts';
import { hospitalPublications } from '../../src/outside/hospital/publications.ts';
import { makeInstitutionNihii } from '../../src/standards/belgium/index.ts';
import { assetFiles } from '../../src/ui/index.ts';
import { chromiumPath, launch, type Visitor, visit } from './browser.ts';
import { faults } from './faults.ts';
import { type HospitalTown, openHospitalTown, type TestHospital } from './hospital-town.ts';
import { ask } from './hub-requests.ts';
import { runJobs } from './run-jobs.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;
const visitors = [
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;
const shots = process.env.ZENNE_SHOTS;
const NEW_NIHII = makeInstitutionNihii(730_001);

let browser: Browser;
let town: HospitalTown;
let base: string;
let session: string;
let good: TestHospital;
let bad: TestHospital;

async function sound(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect([name, await faults(page)]).toEqual([name, []]);
}

async function enter(visitor: Visitor): Promise<Page> {
  const context = await visit(browser, visitor);
  await context.addCookies([{ name: 'zenne', value: session, url: base }]);
  return context.newPage();
}

const wanted = (ssin: string, kind: string, more = ''): string =>
  `<c:select><c:patient><c:id S="INSS" SV="1.0">${ssin}</c:id></c:patient><c:transaction><c:cd S="CD-TRANSACTION" SV="1.15">${kind}</c:cd>${more}</c:transaction></c:select>`;
const of = ({ nihii }: TestHospital): string =>
  `<c:author><k:hcparty><k:id S="ID-HCPARTY" SV="1.0">${nihii}</k:id><k:cd S="CD-HCPARTY" SV="1.14">orghospital</k:cd></k:hcparty></c:author>`;

let filed = 0;
/** Somebody of whom the practitioner asks a document at this hospital. */
async function request(hospital: TestHospital, kind = 'dischargereport', period = ''): Promise<string> {
  filed += 1;
  const { ssin } = await town.patient(hospital);
  const answer = await ask(town.house, town.gp, 'RequestPublication', wanted(ssin, kind, of(hospital) + period), {
    requestId: `gp.${filed}`,
  });
  expect(answer.body).toContain('<c:iscomplete>true</c:iscomplete></c:acknowledge>');
  return ssin;
}

const passAllOn = (): Promise<void> => {
  const { access } = town.house;
  const publications = hospitalPublications({ number: '1990000728', name: 'Zenne', idScheme: 'RSBID' }, access.clock);
  return runJobs(town.house, { [PASS_ON]: (payload) => passOn({ ...access, publications }, payload) });
};

async function settleTown(): Promise<void> {
  [good, bad] = [await town.hospital('plain'), await town.hospital('plain')];
  const { database } = town.house.access;
  const officer = await asSystem(database, 'test', async (grant) => {
    const hospital = { nihii: NEW_NIHII, kind: 'orghospital', name: 'Ziekenhuis van de Verzonnen Zenne' };
    await addInstitution(grant, hospital);
    return addOfficer(grant, { name: 'Bureau Verzonnen', roles: ['administrator'] });
  });
  session = await town.house.session({ kind: 'officer', key: officer });
  for (const hospital of [good, bad]) {
    const { ssin } = await town.patient(hospital);
    await town.declare(hospital, ssin, `p-${hospital.id}`);
    if (hospital === bad) town.simulator.misbehaveHospital(bad.id, 'other-document');
    for (let look = 0; look < 3; look += 1) await town.get(town.gp, ssin, `p-${hospital.id}`);
  }
  await town.house.writeSourceCounts();
  await countDocuments(town.house.access);
  town.simulator.misbehaveHospital(bad.id, 'not-there');
  await request(good, 'labresult', '<c:begindate>2026-01-01</c:begindate><c:enddate>2026-11-01</c:enddate>');
  await request(bad);
  await passAllOn();
}

describe.skipIf(!chromiumPath)('the hub for its operators (skipped without Chromium)', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    browser = await launch();
    town = await openHospitalTown();
    // Style sheets are read where they stand: the built program has them beside it.
    town.house.server.get<{ Params: { name: string } }>('/assets/:name', async ({ params }, reply) => {
      const type = assetFiles.find(({ name }) => name === params.name)?.type ?? '';
      const place = join('src/ui/assets', params.name);
      return existsSync(place) ? reply.type(type).send(readFileSync(place)) : reply.callNotFound();
    });
    base = await town.house.server.listen({ host: '127.0.0.1', port: 0 });
    await settleTown();
  });
  afterAll(async () => {
    await browser.close();
    await town.close();
  });

  describe.each(visitors)('at $width px, $scheme', (visitor) => {
    it.each(languages)('in %s every page is sound', async (language) => {
      const page = await enter(visitor);
      const name = (what: string): string => `${what}-${language}-${visitor.width}-${visitor.scheme}`;
      const at = (path: string) => page.goto(`${base}/${language}${path}`);
      await at('/office/sources');
      await sound(page, name('sources'));
      await at(`/office/sources/${bad.key}`);
      await sound(page, name('source'));
      await at('/office/publications');
      await sound(page, name('publications'));
      await page.locator('main table a').first().click();
      await page.locator('main dl').waitFor();
      await sound(page, name('publication'));
      await at('/office/publications?number=1');
      await sound(page, name('publications-error'));
      // Whose number is unknown, nothing is said of its requests.
      expect(await page.locator('.z-empty').count()).toBe(0);
      await page.context().close();
    });
  });

  it('a store is registered, changed after a mistake, and ended', async () => {
    const page = await enter(visitors[0]);
    await page.goto(`${base}/en/office/sources`);
    await page.fill('#number', NEW_NIHII);
    await page.fill('#address', 'store.example');
    await page.locator('main form button').click();
    expect(await page.locator('.z-errors').textContent()).toContain('not a complete address');
    expect(await page.inputValue('#number')).toBe(NEW_NIHII);
    await sound(page, 'source-register-error');
    await page.fill('#address', 'https://store.example/hub');
    await page.selectOption('#charset', 'iso-8859-1');
    await page.locator('main form button').click();
    await page.getByText('The store is registered').waitFor();
    await sound(page, 'source-registered');
    await page.locator('main table tr', { hasText: 'Verzonnen Zenne' }).getByRole('link').click();
    expect(await page.inputValue('#charset')).toBe('iso-8859-1');
    expect(await page.locator('main dl').textContent()).toContain('by Bureau Verzonnen');
    town.house.moveClock('2026-11-24T10:00:05Z');
    await page.fill('#address', 'https://store.example/other');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The store is changed').waitFor();
    town.house.moveClock('2026-11-24T10:00:06Z');
    await page.locator('main table tr', { hasText: 'Verzonnen Zenne' }).getByRole('link').click();
    await page.getByRole('button', { name: 'End this store' }).click();
    await page.getByText('The store is ended').waitFor();
    await sound(page, 'source-ended');
    town.house.moveClock('2026-11-24T10:00:00Z');
    await page.context().close();
  });

  it('requests are listed without their patients, of one institution, reminded of and closed with a reason', async () => {
    town.house.moveClock('2026-11-24T10:00:10Z');
    const ssin = await request(good);
    await passAllOn();
    const page = await enter(visitors[1]);
    await page.goto(`${base}/en/office/publications`);
    const whole = (await page.locator('main').textContent()) ?? '';
    expect(await page.content()).not.toContain(ssin);
    expect(whole).not.toContain('Ada');
    expect(whole).toContain('Hospital 2 (its store does not take the request)');
    expect(whole).toContain('Lab result, from 1 January 2026, until 1 November 2026');
    await page.fill('#number', bad.nihii);
    await page.locator('main form button').click();
    expect(await page.locator('main tbody tr').count()).toBe(1);
    await page.goto(`${base}/en/office/publications`);
    await page.locator('main tbody tr').last().getByRole('link').click();
    expect(await page.locator('main').textContent()).toContain('Arts Verzonnen');
    const times = () => town.simulator.askedOf(good.id).filter((one) => one.ssin === ssin).length;
    expect(times()).toBe(1);
    await page.locator('button[value="remind"]').click();
    await page.getByText('passed on once more').waitFor();
    await passAllOn();
    expect(times()).toBe(2);
    await page.locator('main tbody tr').last().getByRole('link').click();
    await page.locator('button[value="remind"]').click();
    expect(await page.locator('.z-errors').textContent()).toContain('reminded of today already');
    await page.locator('button[value="refuse"]').click();
    expect(await page.locator('.z-errors').textContent()).toContain('Choose why');
    await sound(page, 'publication-error');
    await page.getByLabel('does not have this document').check();
    await page.locator('button[value="refuse"]').click();
    await page.getByText('The request is closed').waitFor();
    await sound(page, 'publication-refused');
    const { database, keys } = town.house.access;
    const letters = await asSystem(database, 'test', (grant) => allLetters(grant, keys, 'en'));
    const mine = letters.filter(({ recipient, kind }) => recipient === town.gp.key && kind.startsWith('publication'));
    expect(mine.map(({ text }) => text)).toEqual([expect.stringContaining(`request gp.${filed}`)]);
    await page.context().close();
  });

  it('a reference that somebody makes up leads nowhere, nor one without its token', async () => {
    const page = await enter(visitors[1]);
    expect((await page.goto(`${base}/en/office/publications/z${'A'.repeat(43)}`))?.status()).toBe(404);
    const answer = await town.house.server.inject({
      method: 'POST',
      url: `/en/office/publications/z${'A'.repeat(43)}`,
      headers: { cookie: `zenne=${session}`, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'act=remind',
    });
    expect(answer.statusCode).toBe(403);
    await page.context().close();
  });
});
