/** The language of somebody who comes from an application: what that asked for, else what the browser prefers. */
import { chooseLanguage, isLanguage, type Language } from '../../platform/text/index.ts';

export function chosenLanguage(locales: unknown, acceptLanguage: string | undefined): Language {
  const asked = typeof locales === 'string' ? locales.split(' ').map((one) => one.slice(0, 2).toLowerCase()) : [];
  return asked.find(isLanguage) ?? chooseLanguage(acceptLanguage);
}
