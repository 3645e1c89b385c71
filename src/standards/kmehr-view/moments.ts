/** Dates and moments as precise as they were sent, never padded (KMEHR facts B1). */
import type { Scope } from './scope.ts';
import type { ViewText } from './view.ts';

/** A moment, a birth date, the day of a content: what they have in common. */
export interface MomentParts {
  readonly year?: string | undefined;
  readonly yearmonth?: string | undefined;
  readonly date?: string | undefined;
  readonly time?: string | undefined;
}

const FORM = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}.*)?)?)?$/;

/** Written in the language of the reader; as sent when it is no date. */
export const dateTimeText = (scope: Scope, date: string, time?: string): string => {
  const day = date.trim();
  const whole = time ? `${day}T${time.trim()}` : day;
  return FORM.test(whole) ? scope.formatDate(whole, scope.language) : [day, time].filter(Boolean).join(' ');
};

export const momentText = (scope: Scope, { year, yearmonth, date, time }: MomentParts): ViewText => {
  const day = date ?? yearmonth ?? year;
  return { text: day ? dateTimeText(scope, day, time) : (time ?? '') };
};
