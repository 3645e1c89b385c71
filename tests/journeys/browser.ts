/** A real browser for the journeys; nothing when this machine has none. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
export const chromiumPath = PLACES.find((place) => existsSync(place));

export const base = process.env.ZENNE_BASE ?? 'http://localhost:8080';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath ?? '', args: FLAGS });

export interface Visitor {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  /** What the browser asks pages in; French when absent. */
  readonly language?: string;
}

/** Over TLS the sandbox shows a certificate of its own authority, which this browser has not been told of. */
export const visit = (browser: Browser, { width, scheme, language = 'fr-BE' }: Visitor): Promise<BrowserContext> =>
  browser.newContext({
    ...{ viewport: { width, height: 900 }, colorScheme: scheme, locale: language },
    ignoreHTTPSErrors: base.startsWith('https:'),
  });

/** Signs in as a persona through the page, as a visitor would. */
export async function enterAs(page: Page, language: string, persona: string): Promise<void> {
  await page.goto(`${base}/${language}/sign-in`);
  const form = page.locator('form', { has: page.locator(`input[name="persona"][value="${persona}"]`) });
  await form.locator('button').click();
  await page.waitForURL(/\/(my|care|office)\//);
  // An officer may pass without a second factor: here, in the sandbox only.
  const goOn = page.locator('form', { has: page.locator('input[name="act"][value="without"]') });
  if (page.url().includes('/office/second-factor')) await goOn.locator('button').click();
}
