/** The foot of a page: what Zenne is, and in the sandbox that everyone is invented. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { words } from './texts.ts';

export interface FooterProps {
  readonly language: Language;
  readonly sandbox: boolean;
}

export const Footer = ({ language, sandbox }: FooterProps): VNode => (
  <footer class="z-foot">
    <div class="z-wrap">
      <strong>Zenne</strong>
      <p>{words(language)('about')}</p>
      {sandbox ? <p>{words(language)('sandbox')}</p> : null}
    </div>
  </footer>
);
