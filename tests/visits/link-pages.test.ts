import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPersona, call, consentBody, persona, token } from '../../acceptance/client.ts';
import { inventSsin } from '../../acceptance/messages.ts';
import { base, chromiumPath, enterAs, launch, visit } from '../journeys/browser.ts';

let browser: Browser;
const faults = async (page: Page): Promise<unknown[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  return [...violations.map(({ id, nodes }) => [id, nodes[0]?.html]), ...(wide ? ['scrolls sideways'] : [])];
};

/** A patient with consent whom no caregiver treats. */
async function patient(): Promise<string> {
  const ssin = inventSsin();
  await addPersona({ kind: 'patient', ssin });
  const { nihii = '', ssin: own = '', profession = '' } = await persona('gp-1');
  const author = { nihii, ssin: own, profession };
  await call({ operation: 'PutPatientConsent', token: await token('gp-1'), author, body: consentBody(ssin) });
  return ssin;
}

describe.skipIf(!chromiumPath)('links in a real browser (skipped without Chromium)', () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([
    [360, 'dark'],
    [1280, 'light'],
  ] as const)(
    'a caregiver declares a link, finds the patient in the list and ends it, at %s px, %s',
    async (width, scheme) => {
      const ssin = await patient();
      const context = await visit(browser, { width, scheme });
      const page = await context.newPage();
      await enterAs(page, 'en', 'gp-3');
      await page.fill('#ssin', ssin);
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByLabel('Why you treat the patient').selectOption('gpconsultation');
      await page.getByLabel('How the patient was identified').selectOption('eidencoding_housecall');
      await page.getByRole('button', { name: 'Declare the link' }).click();
      await page.getByText('There is no document to show.').waitFor();
      await page.getByRole('link', { name: 'My patients' }).click();
      const row = page.locator('tbody tr').first();
      expect(await row.innerText()).toContain('GP visit');
      expect(await faults(page)).toEqual([]);
      await row.getByRole('button', { name: /^End the link with / }).click();
      await page.getByText('The link has ended').waitFor();
      expect(await faults(page)).toEqual([]);
      await page.goto(`${base}/en/care/`);
      await page.fill('#ssin', ssin);
      await page.getByRole('button', { name: 'Find' }).click();
      await page.getByText('You have no running therapeutic link with this patient.').waitFor();
      await context.close();
    },
  );

  it('a type that is not for the profession is refused on the page, beside the field', async () => {
    const ssin = await patient();
    const context = await visit(browser, { width: 1280, scheme: 'light' });
    const page = await context.newPage();
    await enterAs(page, 'en', 'nurse-1');
    await page.fill('#ssin', ssin);
    await page.getByRole('button', { name: 'Find' }).click();
    await page.evaluate("document.querySelector('#kind').options[0].value = 'gpconsultation'");
    await page.getByRole('button', { name: 'Declare the link' }).click();
    await page.getByText('This type of link is not open to this profession.').first().waitFor();
    expect(await faults(page)).toEqual([]);
    await context.close();
  });
});
