import { generateSync } from 'otplib';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base, chromiumPath, enterAs, launch, visit } from '../journeys/browser.ts';
import { faults } from '../journeys/faults.ts';

let browser: Browser;
beforeAll(async () => {
  if (chromiumPath) browser = await launch();
});
afterAll(() => browser?.close());

const AUTHENTICATOR = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** A browser with a device of its own that makes passkeys. */
async function withDevice(context: BrowserContext): Promise<{ page: Page; device: CDPSession; id: string }> {
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId: id } = await device.send('WebAuthn.addVirtualAuthenticator', { options: AUTHENTICATOR });
  return { page, device, id };
}

async function signIn(page: Page, persona: string): Promise<void> {
  await page.goto(`${base}/en/sign-in`);
  const form = page.locator('form', { has: page.locator(`input[name="persona"][value="${persona}"]`) });
  await form.locator('button').click();
  await page.waitForURL(/second-factor/);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${base}/en/`);
}

/** In the sandbox one may go on without, and set a factor up inside. */
async function setUp(page: Page, persona: string, name: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await signIn(page, persona);
  await page.getByRole('button', { name: 'Go on without' }).click();
  await page.waitForURL(/office\/(?!second-factor)/);
  await page.goto(`${base}/en/office/factors`);
  // A browser asks for a passkey only in the window that has the focus.
  await page.bringToFront();
  await fill(page);
  await page.getByText('The proof is added.').waitFor();
  expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1);
}

/** Removes it again when it is not the only one, so that the sandbox does not fill with factors. */
async function tidy(page: Page, name: string): Promise<void> {
  await page.goto(`${base}/en/office/factors`);
  const remove = page.getByRole('button', { name: `Remove: ${name}`, exact: true });
  await remove.click();
  await page.getByText(/The proof is removed|your last proof/).waitFor();
}

let counter = Date.now();
const freshName = (): string => `Device ${counter++}`;

describe.runIf(chromiumPath)('a second factor in Chromium', () => {
  it('a passkey is made, and opens the office at the next sign-in; without its device nothing opens', async () => {
    const { page, device, id } = await withDevice(await visit(browser, { width: 1280, scheme: 'light' }));
    const failures: string[] = [];
    page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
    const name = freshName();
    await setUp(page, 'support-officer', name, async () => {
      await page.locator('#passkey-name').fill(name);
      await page.getByRole('button', { name: 'Set up a passkey' }).click();
    });
    expect((await device.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials).toHaveLength(1);
    await signOut(page);
    await signIn(page, 'support-officer');
    await page.getByRole('button', { name: 'Use my passkey' }).click();
    await page.waitForURL(/office\/(sources|registers)/);
    const stranger = await withDevice(await visit(browser, { width: 1280, scheme: 'light' }));
    await signIn(stranger.page, 'support-officer');
    await stranger.page.getByRole('button', { name: 'Use my passkey' }).click();
    await stranger.page.getByText('Your browser gave no passkey').waitFor();
    expect(stranger.page.url()).toContain('second-factor');
    await tidy(page, name);
    // The browser tells of a form that is refused as an error too.
    expect(failures.filter((text) => !text.includes('422'))).toEqual([]);
  });

  it('a code is set up from the key on the page', async () => {
    const page = await (await visit(browser, { width: 360, scheme: 'dark' })).newPage();
    const name = freshName();
    await setUp(page, 'statistics-officer', name, async () => {
      const secret = ((await page.locator('main code').textContent()) ?? '').replaceAll(' ', '');
      await page.locator('#code-name').fill(name);
      await page.locator('#new-code').fill(generateSync({ secret }));
      await page.getByRole('button', { name: 'Set up a code' }).click();
    });
    await signOut(page);
    await signIn(page, 'statistics-officer');
    expect(await page.locator('#code').count()).toBe(1);
    await page.getByRole('button', { name: 'Go on without' }).click();
    await tidy(page, name);
  });

  describe.each([
    { width: 360, scheme: 'dark' },
    { width: 1280, scheme: 'light' },
  ] as const)('at $width px, $scheme', (visitor) => {
    it.each(['fr', 'nl', 'en', 'de'])('in %s every page of accounts and sessions is sound', async (language) => {
      const page = await (await visit(browser, visitor)).newPage();
      await enterAs(page, language, 'administrator-1');
      await page.waitForURL(/office\/(?!second-factor)/);
      for (const path of ['second-factor', 'factors', 'accounts', 'sessions']) {
        await page.goto(`${base}/${language}/office/${path}`);
        expect([path, await faults(page)]).toEqual([path, []]);
      }
      await page.goto(`${base}/${language}/office/accounts`);
      await page.locator('main table a').first().click();
      await page.waitForURL(/accounts\/./);
      expect(await faults(page)).toEqual([]);
      await enterAs(page, language, 'patient-consent-gp');
      await page.goto(`${base}/${language}/my/sessions`);
      expect(await faults(page)).toEqual([]);
    });
  });
});
