/** What every part of the view needs: the person's language, the words, how dates are written, which file is which. */
import type { Lnk } from '../kmehr/index.ts';
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
  readonly numberOf: (link: Lnk) => number | null;
  /** Every text of any part of the message, by the name of its element. */
  readonly texts: (element: string, part: unknown) => readonly ViewText[];
}

type PartReader = (scope: Scope, element: string, part: unknown) => readonly ViewText[];

export const scopeOf = (options: ViewOptions, files: readonly Lnk[], read: PartReader): Scope => {
  const numbers = new Map(files.map((file, at) => [file, at]));
  const scope: Scope = {
    ...options,
    word: (name) => viewWords[name][options.language],
    numberOf: (link) => numbers.get(link) ?? null,
    texts: (element, part) => read(scope, element, part),
  };
  return scope;
};

export const plain = (text: string): ViewText => ({ text });

/** A pair, or nothing when there is nothing to show. */
export const pair = (scope: Scope, label: ViewWord, values: readonly ViewText[]): readonly ViewPair[] =>
  values.length === 0 ? [] : [{ label: plain(scope.word(label)), values }];

/** Several texts as one line, their codes together; the language when they share one. */
export const joined = (texts: readonly ViewText[], between = ' '): ViewText => {
  const codes = texts.flatMap((text) => text.codes ?? []);
  const said = texts.filter(({ text }) => text !== '');
  const [language, ...others] = new Set(said.map((one) => one.language));
  return {
    text: said.map(({ text }) => text).join(between),
    ...(language && others.length === 0 && { language }),
    ...(codes.length > 0 && { codes }),
  };
};

/** `Certainty: proven`, codes kept. */
export const labelled = (label: ViewText, value: ViewText): ViewText => ({
  ...joined([label, value], ': '),
  ...(value.language && { language: value.language }),
});
