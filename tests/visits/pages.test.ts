import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, chromiumPath, enterAs, launch, visit } from '../journeys/browser.ts';
import { faults } from '../journeys/faults.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;
const visitors = [
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;

let browser: Browser;

interface Person {
  readonly id: string;
  readonly ssin?: string;
}
const ssinOf = async (id: string): Promise<string> => {
  const people = (await (await fetch(`${base}/sandbox/personas`)).json()) as Person[];
  return people.find((person) => person.id === id)?.ssin ?? '';
};

describe.skipIf(!chromiumPath)('the pages in a real browser (skipped without Chromium)', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each(visitors)('at $width px, $scheme', (visitor) => {
    it.each(languages)('in %s every page is sound', { timeout: 180_000 }, async (language) => {
      const context = await visit(browser, visitor);
      const page = await context.newPage();
      const sound = async (name: string) => expect([name, await faults(page)]).toEqual([name, []]);
      await page.goto(`${base}/${language}/`);
      await sound('home');
      await page.goto(`${base}/${language}/sign-in`);
      await sound('sign-in');
      await page.goto(`${base}/${language}/validate`);
      await sound('validate');
      await page.setInputFiles('#file', 'corpora/invalid/kmehr/wrong-namespace.xml');
      await page.locator('main button').click();
      await page.locator('table').waitFor();
      await sound('validate, with findings');
      await enterAs(page, language, 'patient-consent-gp');
      await sound('documents');
      await page.locator('.z-doc a').first().click();
      await sound('document');
      await page.goto(`${base}/${language}/my/access-log`);
      await sound('access log');
      await page.goto(`${base}/${language}/my/links`);
      await sound('own links');
      await page.fill('#number', '99999999999');
      await page.locator('main form button').last().click();
      await page.locator('.z-errors').waitFor();
      await sound('own links, with an error');
      await page.goto(`${base}/${language}/my/rights`);
      await sound('rights');
      await page.fill('#text', 'ver');
      await page.locator('form[action$="/search"] button').click();
      await sound('a search for a caregiver');
      await page.locator('form[action$="/party"] button').first().click();
      await sound('what to close to a caregiver');
      await page.goto(`${base}/${language}/my/rights/withdraw`);
      await sound('withdrawing consent');
      await page.goto(`${base}/${language}/my/letters`);
      await sound('letters');
      await page.goto(`${base}/${language}/my/mandates`);
      await sound('mandates');
      await page.locator('main form button').last().click();
      await sound('mandates, with errors');
      await enterAs(page, language, 'mandatary');
      await sound('for whom');
      await page.locator('main .z-card button').first().click();
      await sound('documents of another person');
      await page.goto(`${base}/${language}/my/mandates`);
      await sound('what a mandate does not cover');
      await page.goto(`${base}/${language}/no-such-page`);
      await sound('not found');
      await enterAs(page, language, 'privacy-officer');
      await sound('reviews');
      await enterAs(page, language, 'gp-3');
      await page.locator('main button').click();
      await sound('find a patient, with its error');
      await page.fill('#ssin', await ssinOf('patient-consent-gp'));
      await page.locator('main button').click();
      await sound('why not, and the way in for an emergency');
      await context.close();
    });
  });

  it.each([
    ['fr', '/matrix', visitors[0]],
    ['en', '/matrix?by=category', visitors[1]],
  ] as const)(
    'in %s anybody reads the matrix at %s',
    async (language, path, visitor) => {
      const context = await visit(browser, visitor);
      const page = await context.newPage();
      await page.goto(`${base}/${language}${path}`);
      await page.locator('main summary:visible').nth(3).click();
      expect(await faults(page)).toEqual([]);
      expect(await page.locator('main').innerText()).toMatch(/Matrice de départ|Starting matrix/);
      const file = await fetch(`${base}/${language}/matrix.csv`);
      expect(file.headers.get('content-type')).toContain('text/csv');
      expect(await file.text()).toBe(readFileSync('src/modules/access/matrix/starting-matrix.csv', 'utf8'));
      await context.close();
    },
    180_000,
  );

  it('a nurse reads an extract of a summary, and is told so', async () => {
    const context = await visit(browser, visitors[1]);
    const page = await context.newPage();
    await enterAs(page, 'en', 'nurse-1');
    await page.fill('#ssin', await ssinOf('patient-consent-gp'));
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'SUMEHR' }).click();
    await page.getByText('This is an extract').waitFor();
    expect(await faults(page)).toEqual([]);
    const text = await page.locator('article').innerText();
    expect(text).not.toMatch(/Vaccin|Contact|Problem/);
    await context.close();
  });

  it('a physician reads in an emergency, and the patient sees who it was and why', async () => {
    const context = await visit(browser, { width: 1280, scheme: 'light' });
    const page = await context.newPage();
    await enterAs(page, 'en', 'gp-3');
    await page.fill('#ssin', await ssinOf('patient-mandate'));
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('heading', { name: 'This is an emergency' }).waitFor();
    await page.fill('#reason', 'short');
    await page.getByRole('button', { name: 'Open the record in an emergency' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
    await page.check('#code');
    await page.fill('#reason', 'Found unconscious in front of the station');
    await page.getByRole('button', { name: 'Open the record in an emergency' }).click();
    await page.getByText('Emergency access').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('link', { name: 'SUMEHR' }).click();
    await page.getByText('Emergency access').waitFor();
    const physician = await page.locator('.z-person strong').innerText();
    await page.goto(`${base}/en/sign-in`);
    await enterAs(page, 'en', 'patient-mandate');
    await page.getByRole('link', { name: 'Who looked' }).click();
    const entry = page.locator('.z-time-urgent').first();
    expect(await entry.innerText()).toContain(physician);
    expect(await entry.innerText()).toContain('Found unconscious in front of the station');
    await enterAs(page, 'en', 'privacy-officer');
    await page.locator('main .z-card', { hasText: physician }).getByRole('link').first().click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep this verdict' }).click();
    await page.getByRole('alert').getByRole('link').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.check('#verdict');
    await page.fill('#note', 'The hospital confirms the emergency');
    await page.getByRole('button', { name: 'Keep this verdict' }).click();
    await page.getByText('Your verdict is kept').waitFor();
    await context.close();
  });

  it('every page works without script, and the readable part of a letter is a PDF', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await enterAs(page, 'fr', 'patient-consent-gp');
    await page.getByRole('link', { name: 'Lettre de sortie, médecine interne' }).first().click();
    const href = await page.locator('a[href*="/files/"]').first().getAttribute('href');
    const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const file = await fetch(`${base}${href}`, { headers: { cookie: cookies } });
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const start = async (answer: Response) =>
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString();
    expect(await start(file)).toBe('%PDF-');
    const whole = await page.getByRole('link', { name: 'Télécharger en PDF' }).getAttribute('href');
    expect(await start(await fetch(`${base}${whole}`, { headers: { cookie: cookies } }))).toBe('%PDF-');
    expect(await start(await fetch(`${base}${whole}`, { redirect: 'manual' }))).not.toBe('%PDF-');
    await context.close();
  });

  it('a caregiver whom the patient excluded sees a record without documents, and no word of it', async () => {
    const context = await visit(browser, { width: 1280, scheme: 'light' });
    const page = await context.newPage();
    await enterAs(page, 'en', 'gp-excluded');
    await page.fill('#ssin', await ssinOf('patient-excluded-caregiver'));
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('There is no document to show.').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/exclu/i);
    await context.close();
  });

  it('signing out ends the session', async () => {
    const context = await visit(browser, { width: 1280, scheme: 'light' });
    const page = await context.newPage();
    await enterAs(page, 'en', 'patient-consent-gp');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto(`${base}/en/my/documents`);
    expect(page.url()).toContain('/en/sign-in');
    await context.close();
  });
});
