import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNihii, makeSsin } from '../../src/standards/belgium/index.ts';
import { base, chromiumPath, enterAs, launch, visit } from '../journeys/browser.ts';
import { faults } from '../journeys/faults.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;
const visitors = [
  { width: 360, scheme: 'dark' },
  { width: 1280, scheme: 'light' },
] as const;
const shots = process.env.ZENNE_SHOTS;

let browser: Browser;
let people = 0;

async function post<Body>(path: string, body: unknown): Promise<Body> {
  const answer = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Body;
}
const start = Math.floor(performance.timeOrigin / 1000) % 20_000;
/** A patient, or a caregiver whom CoBRHA does not know; of a number that no other run has. */
async function invent(kind: 'patient' | 'caregiver', familyName: string): Promise<{ ssin: string }> {
  people += 1;
  const counter = ((start + people) % 490) * 2 + 1;
  const ssin = makeSsin({ birthDate: `19${50 + (start % 40)}-0${1 + (people % 9)}-11`, counter });
  const nihii = makeNihii(200_000 + start + people, '009');
  return post(
    '/sandbox/personas',
    kind === 'patient' ? { kind, familyName, ssin } : { kind, familyName, ssin, nihii, cobrha: 'absent' },
  );
}

async function sound(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect([name, await faults(page)]).toEqual([name, []]);
}

describe.skipIf(!chromiumPath)('pages about people (skipped without Chromium)', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  describe.each(visitors)('at $width px, $scheme', (visitor) => {
    it.each(languages)('in %s every page is sound', async (language) => {
      const name = (what: string) => `${what}-${language}-${visitor.width}-${visitor.scheme}`;
      const page = await (await visit(browser, visitor)).newPage();
      const go = (path: string) => page.goto(`${base}/${language}${path}`);
      await enterAs(page, language, 'caregiver-awaiting');
      await go('/care/register');
      await sound(page, name('register-waiting'));
      await page.fill('#nihii', '123');
      await page.locator('main form button').last().click();
      await page.locator('.z-errors').waitFor();
      await sound(page, name('register-error'));
      await go('/care/vouch');
      await sound(page, name('vouch-refused'));
      await enterAs(page, language, 'gp-1');
      await go('/care/vouch');
      await page.locator('button[value="refuse"]').click();
      await sound(page, name('vouch-error'));
      await go('/care/register');
      await sound(page, name('register-active'));
      await go('/care/letters');
      await sound(page, name('care-letters'));
      await go('/care/newcomer');
      await page.locator('main button').click();
      await page.locator('.z-errors').waitFor();
      await sound(page, name('newcomer-error'));
      await enterAs(page, language, 'administrator-1');
      await sound(page, name('office'));
      await go('/office/matrix');
      await sound(page, name('office-matrix'));
      await go('/office/merges');
      await sound(page, name('merges'));
      await go('/office/letters');
      await sound(page, name('office-letters'));
      await go('/office/registers');
      await sound(page, name('registers'));
      await go('/office/register-changes');
      await sound(page, name('stuck'));
      await page.locator('main table a').first().click();
      await page.locator('button[value="close"]').click();
      await page.locator('.z-errors').waitFor();
      await sound(page, name('stuck-error'));
      await enterAs(page, language, 'privacy-officer');
      await go('/office/register-changes');
      await sound(page, name('stuck-refused'));
    });
  });

  it('somebody waits, is refused with a reason, and reads it', async () => {
    await invent('caregiver', 'Wachtzaam');
    const office = await (await visit(browser, visitors[1])).newPage();
    await enterAs(office, 'en', 'administrator-1');
    const choose = () => office.getByLabel('Caregiver Wachtzaam').first().check();
    await choose();
    await office.locator('button[value="refuse"]').click();
    expect(await office.locator('.z-errors').textContent()).toContain('10 to 500');
    await office.fill('#reason', 'The contract is not signed');
    await office.locator('button[value="refuse"]').click();
    await office.getByText('The registration is refused').waitFor();
    await sound(office, 'refused');
    expect(await (await fetch(`${base}/sandbox/outbox`)).text()).toContain('The contract is not signed');
  });

  it('somebody without a number gets one that finds the record', async () => {
    const page = await (await visit(browser, visitors[0])).newPage();
    await enterAs(page, 'en', 'gp-1');
    await page.goto(`${base}/en/care/newcomer`);
    await page.fill('#familyName', 'Zondernummer');
    await page.fill('#firstNames', 'Ada');
    await page.fill('#birthDate', '1980');
    await page.getByLabel('Female').check();
    await page.locator('main button').click();
    const title = (await page.locator('.z-notice-title').first().textContent()) ?? '';
    await sound(page, 'newcomer-given');
    await page.goto(`${base}/en/care/`);
    await page.fill('#ssin', title.replace('The number is ', ''));
    await page.locator('main form button').click();
    await page.waitForURL(/\/care\/patients\//);
    // Nobody has asked for consent yet.
    await sound(page, 'newcomer-record');
  });

  it('two officers join two records and take them apart again', async () => {
    const [one, other] = [await invent('patient', 'Dubbel'), await invent('patient', 'Tweemaal')];
    const first = await (await visit(browser, visitors[1])).newPage();
    const second = await (await visit(browser, visitors[0])).newPage();
    await enterAs(first, 'en', 'administrator-1');
    await enterAs(second, 'en', 'administrator-2');
    await first.goto(`${base}/en/office/merges`);
    await first.fill('#survivor', one.ssin);
    await first.fill('#other', 'nonsense');
    await first.fill('#reason', 'The same person, seen at the counter');
    await first.locator('main button').click();
    expect(await first.locator('.z-errors').textContent()).toContain('No record has this number');
    await sound(first, 'merges-error');
    await first.fill('#other', other.ssin);
    await first.locator('main button').click();
    await first.waitForURL(/merges\/[0-9a-f-]{36}/);
    expect(await first.locator('table').textContent()).toContain('Tweemaal');
    expect(await first.locator('.z-notice').last().textContent()).toContain('another person');
    expect(await first.locator('button[value="agree"]').count()).toBe(0);
    await sound(first, 'merge-same-person');
    await second.goto(first.url());
    await second.locator('button[value="agree"]').click();
    await second.getByText('Joined', { exact: true }).waitFor();
    await sound(second, 'merge-joined');
    await second.fill('#reason', 'They are twins, not one person');
    await second.locator('main button').click();
    await second.getByText('Proposed: separate').waitFor();
    await first.goto(second.url());
    await first.locator('button[value="agree"]').click();
    await first.getByText('Separate', { exact: true }).waitFor();
    await sound(first, 'merge-separate');
  });
});
