/** A date exactly as precise as it was given: a year stays a year (KMEHR facts B1, beginmoment). */
import type { VNode } from 'preact';
import { formatDate, type Language } from '../../platform/text/index.ts';

export interface DateTextProps {
  readonly language: Language;
  /** ISO 8601, cut where knowledge ends: 2014, 2014-05, 2014-05-02, 2014-05-02T10:15. Brussels wall clock. */
  readonly date: string;
}

export const DateText = ({ language, date }: DateTextProps): VNode => (
  <time dateTime={date}>{formatDate(date, language)}</time>
);
