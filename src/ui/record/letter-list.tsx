/** Letters, newest first: when, what about, what they say. */
import type { VNode } from 'preact';
import type { Language } from '../../platform/text/index.ts';
import { DateText } from '../content/date-text.tsx';
import { EmptyState } from '../content/empty-state.tsx';
import { words } from './texts.ts';

export interface LetterEntry {
  readonly title: string;
  readonly text: string;
  /** Local day, YYYY-MM-DD. */
  readonly on: string;
}

export interface LetterListProps {
  readonly language: Language;
  readonly letters: readonly LetterEntry[];
  readonly heading?: 'h2' | 'h3';
}

export const LetterList = ({ language, letters, heading: Heading = 'h2' }: LetterListProps): VNode =>
  letters.length === 0 ? (
    <EmptyState title={words(language)('noLetters')} />
  ) : (
    <ol class="z-time">
      {letters.map(({ title, text, on }) => (
        <li key={`${on} ${title} ${text}`}>
          <p class="z-origin">
            <DateText language={language} date={on} />
          </p>
          <Heading class="z-time-who">{title}</Heading>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
