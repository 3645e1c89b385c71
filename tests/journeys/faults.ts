import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Names, order and contrast do not depend on the language, and axe is the slowest part of a walk: it looks in two. */
const AXE_LANGUAGES = ['fr', 'de'];

/** What is wrong with a page for anybody: axe's rules of WCAG 2.2 AA, sideways scrolling, more than one h1. */
export async function faults(page: Page): Promise<unknown[]> {
  // A click only begins to go to a page.
  await page.waitForLoadState();
  const [, language = ''] = new URL(page.url()).pathname.split('/');
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  const headings = await page.locator('h1').count();
  return [
    ...(AXE_LANGUAGES.includes(language) ? await axeFaults(page) : []),
    ...(wide ? ['scrolls sideways'] : []),
    ...(headings === 1 ? [] : [`${headings} h1`]),
  ];
}

async function axeFaults(page: Page): Promise<unknown[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
  // Our pages hold no frames: without a second page to join their results in, axe takes half the time.
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}
