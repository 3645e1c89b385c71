import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What is wrong with a page for anybody: axe's rules of WCAG 2.2 AA, sideways scrolling, more than one h1. */
export async function faults(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  const headings = await page.locator('h1').count();
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ...(wide ? ['scrolls sideways'] : []),
    ...(headings === 1 ? [] : [`${headings} h1`]),
  ];
}
