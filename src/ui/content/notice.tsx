/** A message that stands out: information, success, warning, important. */
import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { words } from './texts.ts';

export type NoticeTone = 'info' | 'success' | 'warning' | 'important';

export interface NoticeProps {
  readonly language: Language;
  readonly tone: NoticeTone;
  /** Without it the tone's own word is the title, so that colour is never the only sign. */
  readonly title?: string;
  readonly children?: ComponentChildren;
}

/** Only what has just happened is announced (role=status); the rest is read in its place. */
export const Notice = ({ language, tone, title, children }: NoticeProps): VNode => (
  <div class={`z-notice z-tone-${tone}`} role={tone === 'success' ? 'status' : undefined}>
    <p class="z-notice-title">
      <strong>{title ?? words(language)(tone)}</strong>
    </p>
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
);
