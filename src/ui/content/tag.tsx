/** A short state word with a colour that only repeats what the word says. */
import type { VNode } from 'preact';

export type TagTone = 'info' | 'success' | 'warning' | 'important' | 'iris' | 'calm';

export interface TagProps {
  readonly text: string;
  readonly tone?: TagTone;
}

export const Tag = ({ text, tone = 'info' }: TagProps): VNode => <span class={`z-tag z-tone-${tone}`}>{text}</span>;
