/** What every part of the view needs: the person's language, the words, how dates are written, which file is which. */
import type { Link } from '../kmehr/index.ts';
import type { ViewPair, ViewText } from './view.ts';
import { type ViewLanguage, type ViewWord, viewWords } from './words.ts';

export interface ViewOptions {
  readonly language: ViewLanguage;
  /** Writes an ISO 8601 date as precise as it is (2014, 2014-05, 2014-05-02, 2014-05-02T10:15:00) in the language. */
  readonly formatDate: (date: string, language: ViewLanguage) => string;
  /** The label of a code in the language; nothing when its table has none. */
  readonly labelOf: (scheme: string, value: string, language: ViewLanguage) => string | undefined;
}

export interface Scope extends ViewOptions {
  readonly word: (name: ViewWord) => string;
  /** Place of a file among the files of the message, from 0. */
  readonly numberOf: (link: Link) => number | null;
}

export const scopeOf = (options: ViewOptions, files: readonly Link[]): Scope => {
  const numbers = new Map(files.map((file, at) => [file, at]));
  return {
    ...options,
    word: (name) => viewWords[name][options.language],
    numberOf: (link) => numbers.get(link) ?? null,
  };
};

export const plain = (text: string): ViewText => ({ text });

/** A pair, or nothing when there is nothing to show. */
export const pair = (scope: Scope, label: ViewWord, values: readonly ViewText[]): readonly ViewPair[] =>
  values.length === 0 ? [] : [{ label: plain(scope.word(label)), values }];

/** Several texts as one line, their codes together. */
export const joined = (texts: readonly ViewText[], between = ' '): ViewText => {
  const codes = texts.flatMap((text) => text.codes ?? []);
  const text = texts
    .map((one) => one.text)
    .filter((one) => one !== '')
    .join(between);
  return { text, ...(codes.length > 0 && { codes }) };
};
