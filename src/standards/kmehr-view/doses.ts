/** How much and when: quantities, posology, regimen, duration (KMEHR facts B1, D3). */
import type { Posology, Quantity, Regimen } from '../kmehr/index.ts';
import { codeText, labelText } from './codes.ts';
import { joined, plain, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';

export const quantityText = (scope: Scope, { decimal, unit }: Quantity): ViewText =>
  joined([plain(decimal), ...(unit ? [codeText(scope, unit)] : [])]);

const range = (low: string | undefined, high: string | undefined): string =>
  low && high && low !== high ? `${low} - ${high}` : (high ?? low ?? '');

export const posologyTexts = (scope: Scope, { text, low, high, unit, takes }: Posology): readonly ViewText[] => {
  const amount = joined([plain(range(low, high)), ...(unit ? [codeText(scope, unit)] : [])]);
  const times = takes ? range(takes.low, takes.high) : '';
  return [
    ...(text ? [{ text: text.value, ...(text.language && { language: text.language }) }] : []),
    ...(amount.text ? [amount] : []),
    ...(times ? [plain(`${scope.word('takes')}: ${times}`)] : []),
  ];
};

const dayText: Readonly<Record<NonNullable<Regimen['day']>['type'], (scope: Scope, value: string) => ViewText>> = {
  daynumber: (scope, value) => plain(`${scope.word('dayNumber')} ${value}`),
  date: (scope, value) => plain(scope.formatDate(value, scope.language)),
  weekday: (scope, value) => labelText(scope, 'CD-WEEKDAY', value),
};

/** `Monday, before breakfast: 1 tablet`. */
export const regimenText = (scope: Scope, { day, dayPeriod, time, quantity }: Regimen): ViewText => {
  const when = joined(
    [
      ...(day ? [dayText[day.type](scope, day.value)] : []),
      ...(dayPeriod ? [codeText(scope, dayPeriod)] : []),
      ...(time ? [plain(time)] : []),
    ],
    ', ',
  );
  return joined([when, ...(quantity ? [quantityText(scope, quantity)] : [])], ': ');
};
