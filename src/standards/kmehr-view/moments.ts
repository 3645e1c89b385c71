/** Dates and moments as precise as they were sent, never padded (KMEHR facts B1). */
import type { Moment } from '../kmehr/index.ts';
import type { Scope } from './scope.ts';
import type { ViewText } from './view.ts';

export const dateTimeText = (scope: Scope, date: string, time?: string): string =>
  scope.formatDate(time ? `${date}T${time}` : date, scope.language);

export const momentText = (scope: Scope, { date, time, text }: Moment): ViewText => ({
  text: [date ? dateTimeText(scope, date, time) : time, text].filter(Boolean).join(', '),
});
