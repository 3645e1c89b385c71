/** How much and when: posology, regimen, frequency (KMEHR facts B1, D3). */
import type { Item, Posology, Regimen } from '../kmehr/index.ts';
import { restPairs } from './rest.ts';
import { joined, labelled, plain, type Scope } from './scope.ts';
import type { ViewText } from './view.ts';

type Dose = NonNullable<Regimen['doses']>[number];
type Frequency = NonNullable<Item['frequency']>;

const range = (low: string | undefined, high: string | undefined): string =>
  low && high && low !== high ? `${low} - ${high}` : (high ?? low ?? '');

const further = (scope: Scope, part: object, shown: readonly string[]): readonly ViewText[] =>
  restPairs(scope, part, new Set(shown)).flatMap(({ label, values }) => values.map((value) => labelled(label, value)));

export const posologyTexts = (scope: Scope, posology: Posology): readonly ViewText[] => {
  const { text, low, high, unit, takes } = posology;
  const amount = joined([plain(range(low, high)), ...scope.texts('unit', unit)]);
  const times = takes ? range(takes.low, takes.high) : '';
  return [
    ...(text ? scope.texts('text', text) : []),
    ...(amount.text ? [amount] : []),
    ...(times ? [plain(`${scope.word('takes')}: ${times}`)] : []),
    ...further(scope, posology, ['text', 'low', 'high', 'unit', 'takes']),
  ];
};

/** `Monday`, `day 3`, `5 January 2026`: the day of a dose. */
export const dayTexts = (scope: Scope, { daynumber, date, weekday }: Dose): readonly ViewText[] => {
  const week = weekday?.weeknumber ? [plain(`${scope.word('week')} ${weekday.weeknumber}`)] : [];
  return [
    ...(daynumber ? [plain(`${scope.word('dayNumber')} ${daynumber}`)] : []),
    ...scope.texts('date', date && { date }),
    ...(weekday ? [joined([...scope.texts('cd', weekday.cd), ...week], ', ')] : []),
  ];
};

/** `Before breakfast`, `08:00`: when on the day. */
export const dayTimeTexts = (scope: Scope, { daytime }: Dose): readonly ViewText[] => [
  ...scope.texts('dayperiod', daytime?.dayperiod),
  ...(daytime?.time ? [plain(daytime.time.replace(/^(\d{2}:\d{2}):00$/, '$1'))] : []),
];

/** `Monday, before breakfast: 1 tablet`. */
export const doseText = (scope: Scope, dose: Dose): ViewText => {
  const when = joined([...dayTexts(scope, dose), ...dayTimeTexts(scope, dose)], ', ');
  return joined([when, ...scope.texts('quantity', dose.quantity)], ': ');
};

export const regimenTexts = (scope: Scope, regimen: Regimen): readonly ViewText[] => [
  ...(regimen.doses ?? []).map((dose) => doseText(scope, dose)),
  ...further(scope, regimen, ['doses']),
];

/** `3 per 1 day`. */
export const frequencyTexts = (scope: Scope, frequency: Frequency): readonly ViewText[] => {
  const { nominator, denominator, periodicity, decimal, unit, text } = frequency;
  const many = scope.texts('nominator', nominator?.quantity);
  const per = scope.texts('denominator', denominator?.quantity);
  return [
    ...(many.length + per.length > 0 ? [joined([...many, plain(scope.word('per')), ...per])] : []),
    ...scope.texts('frequency', { decimal, unit }),
    ...scope.texts('text', text),
    ...scope.texts('periodicity', periodicity),
    ...further(scope, frequency, ['nominator', 'denominator', 'periodicity', 'decimal', 'unit', 'text']),
  ];
};
