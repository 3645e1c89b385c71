/** The words of one kind of letter in every language. */
import type { Language } from '../../platform/text/index.ts';

type Words = Readonly<Record<Language, string>>;

export interface LetterWords {
  readonly title: Words;
  readonly text: Words;
}
