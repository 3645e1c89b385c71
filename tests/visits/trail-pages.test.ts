import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, chromiumPath, enterAs, launch, visit } from '../journeys/browser.ts';
import { faults } from '../journeys/faults.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;
const visitors = [
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;
const shots = process.env.ZENNE_SHOTS;
const REASON = 'Complaint 17 of this patient';

let browser: Browser;
let patient: { ssin: string };
let gp: { nihii: string };

async function sound(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect([name, await faults(page)]).toEqual([name, []]);
}

describe.skipIf(!chromiumPath)('pages of the trail (skipped without Chromium)', () => {
  beforeAll(async () => {
    browser = await launch();
    const personas = (await (await fetch(`${base}/sandbox/personas`)).json()) as {
      id: string;
      ssin: string;
      nihii: string;
    }[];
    const one = (id: string) => personas.find((persona) => persona.id === id) ?? { id, ssin: '', nihii: '' };
    [patient, gp] = [one('patient-consent-gp'), one('gp-1')];
  });
  afterAll(() => browser.close());

  describe.each(visitors)('at $width px, $scheme', (visitor) => {
    it.each(languages)('in %s every page is sound', async (language) => {
      const name = (what: string) => `${what}-${language}-${visitor.width}-${visitor.scheme}`;
      const page = await (await visit(browser, visitor)).newPage();
      const go = (path: string) => page.goto(`${base}/${language}${path}`);
      await enterAs(page, language, 'patient-consent-gp');
      await go('/my/access-log?what=rights');
      await sound(page, name('log'));
      await go('/my/access-log?from=2026-02-31');
      await sound(page, name('log-error'));
      await go('/my/notices');
      await sound(page, name('notices'));
      await enterAs(page, language, 'privacy-officer');
      await go('/office/trail');
      await sound(page, name('trail'));
      await page.locator('button[value="page"]').click();
      await page.locator('.z-errors').waitFor();
      await sound(page, name('trail-error'));
      await page.locator('input[name="subject"][value="patient"]').check();
      await page.fill('#number', patient.ssin);
      await page.fill('#from', '2020-01-01');
      await page.fill('#reason', REASON);
      await page.locator('button[value="page"]').click();
      await page.locator('table').first().waitFor();
      await sound(page, name('trail-patient'));
      expect(page.url()).not.toContain(patient.ssin);
    });
  });

  it('a patient switches notices on, is looked at by the officer, and takes the list along', async () => {
    const [own, office] = [
      await (await visit(browser, visitors[0])).newPage(),
      await (await visit(browser, visitors[1])).newPage(),
    ];
    await enterAs(own, 'en', 'patient-consent-gp');
    await own.goto(`${base}/en/my/notices`);
    await own.getByLabel('A letter for each look').check();
    await own.locator('main form button').last().click();
    await own.getByText('Your choice is saved').waitFor();
    await sound(own, 'notices-saved');
    await enterAs(office, 'en', 'privacy-officer');
    await office.goto(`${base}/en/office/trail`);
    await office.locator('input[name="subject"][value="caregiver"]').check();
    await office.fill('#number', gp.nihii);
    await office.fill('#reason', 'Random check of this month');
    await office.locator('button[value="page"]').click();
    await office.locator('.z-errors, table, .z-empty').first().waitFor();
    await sound(office, 'trail-caregiver');
    await own.goto(`${base}/en/my/access-log`);
    await sound(own, 'log-all');
    const [download] = await Promise.all([own.waitForEvent('download'), own.getByText('Take this list along').click()]);
    expect(download.suggestedFilename()).toBe('access-log.csv');
  });
});
