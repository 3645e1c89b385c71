/** What a gallery part gets: a language, and what is done to every string that a person could have typed. */
import type { Language } from '../../platform/text/index.ts';

export type Mark = (text: string) => string;

export interface PartProps {
  readonly language: Language;
  readonly mark: Mark;
}
