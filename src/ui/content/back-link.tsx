/** The ways back: one link to the page before, or the trail of pages above. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { words } from './texts.ts';

export interface BackLinkProps {
  readonly language: Language;
  readonly href: string;
  readonly text?: string;
}

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export interface BreadcrumbProps {
  readonly language: Language;
  readonly crumbs: readonly Crumb[];
}

export const BackLink = ({ language, href, text }: BackLinkProps): VNode => (
  <nav class="z-back" aria-label={words(language)('back')}>
    <a href={href}>{text ?? words(language)('back')}</a>
  </nav>
);

export const Breadcrumb = ({ language, crumbs }: BreadcrumbProps): VNode => (
  <nav class="z-trail" aria-label={words(language)('trail')}>
    <ol>
      {crumbs.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ol>
  </nav>
);
