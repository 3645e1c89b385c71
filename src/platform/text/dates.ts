/** Dates for people, exactly as precise as they were given. */
import type { Language } from './language.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE', en: 'en-GB', de: 'de-BE' };

/** `1985`, `juillet 1985`, `30 juillet 1985`, `30 juillet 1985, 10:15`; what is no date is given back as it is. */
export function formatDate(value: string, language: Language): string {
  const [, year, month, day, hour, , zone] = FORM.exec(value) ?? [];
  if (year === undefined) return value;
  // A moment with a zone is told in Brussels' time; one without is Brussels' time already.
  const moment = new Date(
    zone ? value : `${year}-${month ?? '01'}-${day ?? '01'}T${hour ? value.slice(11) : '12:00'}Z`,
  );
  if (Number.isNaN(moment.getTime())) return value;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: zone ? 'Europe/Brussels' : 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    ...(hour ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
  };
  const text = new Intl.DateTimeFormat(LOCALES[language], options).format(moment);
  // French counts the first day of a month as an ordinal; Intl does not.
  return language === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text;
}
