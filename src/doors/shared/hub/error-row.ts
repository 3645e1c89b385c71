/** A row of the door's errors: a national code or one of ours, and words in four languages. Source: KMEHR facts A8. */
import type { Language } from '../../../platform/text/index.ts';

type Words = Readonly<Record<Language, string>>;
export interface ErrorRow {
  readonly scheme: 'CD-ERROR' | 'LOCAL';
  readonly code: string;
  readonly text: Words;
}

const row = (scheme: ErrorRow['scheme'], code: string, fr: string, nl: string, en: string, de: string): ErrorRow => ({
  scheme,
  code,
  text: { fr, nl, en, de },
});

export const own = (code: string, fr: string, nl: string, en: string, de: string) =>
  row('LOCAL', `ZENNE.${code}`, fr, nl, en, de);
export const national = (code: string, fr: string, nl: string, en: string, de: string) =>
  row('CD-ERROR', code, fr, nl, en, de);
