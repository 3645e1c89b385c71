/** For tests of text tables: what differs between the languages. */
import { languages } from './language.ts';
import type { Texts } from './translator.ts';

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
const tags = (text: string): string => (text.match(/<\/?\w+/g) ?? []).sort().join(' ');

/** One sentence for each fault: an empty text, other placeholders or other tags than the French one. */
export function checkTexts(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([key, entry]) =>
    languages.flatMap((language) => {
      const text = entry[language];
      if (!text?.trim()) return [`${key} has no ${language}`];
      const faults = [];
      if (placeholders(text) !== placeholders(entry.fr))
        faults.push(`${key} ${language} has other placeholders than fr`);
      if (tags(text) !== tags(entry.fr)) faults.push(`${key} ${language} has other tags than fr`);
      return faults;
    }),
  );
}
