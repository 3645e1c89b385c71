/** Words by key in four languages, over i18next: the type system knows every key, and every key has every language. */
import { createInstance } from 'i18next';
import { type Language, languages } from './language.ts';

/** One entry a key. `{name}` is filled in; `key_one` and `key_other` are chosen by `count`. */
export type Texts<Key extends string = string> = Readonly<Record<Key, Readonly<Record<Language, string>>>>;

/** A key as it is asked for: without its plural ending. */
type Asked<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

export type Translate<Key extends string> = (
  key: Asked<Key>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Gives `(language) => (key, values) => text`. A missing key or value throws: it is a bug. Escaping is the page's work. */
export function makeTranslator<Key extends string>(texts: Texts<Key>): (language: Language) => Translate<Key> {
  const keys = Object.keys(texts) as Key[];
  const resources = Object.fromEntries(
    languages.map((language) => [
      language,
      { texts: Object.fromEntries(keys.map((key) => [key, texts[key][language]])) },
    ]),
  );
  const instance = createInstance({
    resources,
    lng: 'fr',
    ns: ['texts'],
    defaultNS: 'texts',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true },
  });
  void instance.init();
  return (language) => {
    const fixed = instance.getFixedT(language);
    return (key, values = {}) => {
      const text = fixed(key, { ...values });
      const known = key in texts || `${key}_other` in texts;
      if (!known) throw new Error(`no text for ${key}`);
      return text;
    };
  };
}
