/** How a medicine is taken: free words, or a dose at a moment of the day. Source: KMEHR facts B1 (posology, regimen), B6; FHIR R4 Dosage. */
import { type Cd, type Item, labelOf, type Regimen } from '../../kmehr/index.ts';
import { defined, line, rowOf } from '../made.ts';
import { dayPeriods, timeUnits, weekDays } from '../tables/day-periods.ts';
import { valueIn } from './codes.ts';
import { numberOf, wordsIn } from './item-parts.ts';
import type { Scope } from './scope.ts';

/** The code of a dose's unit and its word. */
function unitOf({ ledger, language }: Scope, unit: { readonly cd?: Cd | undefined } | undefined) {
  const cd = ledger.take(unit, 'cd');
  if (!cd) return {};
  const code = line(cd.value);
  return {
    unit: line(cd.display) || labelOf('CD-ADMINISTRATIONUNIT', code, language) || code,
    system: `urn:kmehr:table:CD-ADMINISTRATIONUNIT`,
    code,
  };
}

/** What all lines of one medicine share. */
function common(scope: Scope, item: Item, spoken: string | undefined): object {
  const { ledger } = scope;
  const code = line(valueIn(ledger, item.route?.cd));
  const text = labelOf('CD-DRUG-ROUTE', code, scope.language);
  const temporality = item.temporality?.cd;
  const ifNeeded = temporality?.value.trim() === 'ifnecessary';
  if (ifNeeded) valueIn(ledger, temporality);
  return {
    asNeededBoolean: ifNeeded || undefined,
    route: code ? defined({ coding: [{ system: 'urn:kmehr:table:CD-DRUG-ROUTE', code }], text }) : undefined,
    patientInstruction: wordsIn(ledger, item.instructionforpatient, spoken),
  };
}

/** The word of a dose's moment; nothing, and nothing taken, when FHIR has none. */
function whenWord({ ledger }: Scope, cd: Cd | undefined, words: Readonly<Record<string, string>>): string | undefined {
  const word = rowOf(words, cd?.value.trim());
  if (word) valueIn(ledger, cd);
  return word;
}

type Dose = NonNullable<Regimen['doses']>[number];

function repeatOf(scope: Scope, { daytime, weekday }: Dose, days: readonly (Cd | undefined)[]): object {
  const when = [daytime?.dayperiod?.cd, ...days].flatMap((cd) => whenWord(scope, cd, dayPeriods) ?? []);
  const dayOfWeek = whenWord(scope, weekday?.cd, weekDays);
  const time = line(daytime?.time);
  if (/^\d\d:\d\d:\d\d$/.test(time)) scope.ledger.take(daytime, 'time');
  return defined({
    dayOfWeek: dayOfWeek ? [dayOfWeek] : [],
    timeOfDay: /^\d\d:\d\d:\d\d$/.test(time) ? [time] : [],
    when,
  });
}

const timing = (repeat: object): object | undefined => (Object.keys(repeat).length > 0 ? { repeat } : undefined);
const doseAndRate = (value: number | undefined, unit: object): readonly object[] =>
  value === undefined ? [] : [{ doseQuantity: { value, ...unit } }];

/** A date of a regimen is when the dose is taken. */
function doseLine(scope: Scope, dose: Dose, days: readonly (Cd | undefined)[]): object {
  const value = numberOf(dose.quantity?.decimal);
  const unit = unitOf(scope, dose.quantity?.unit);
  if (value !== undefined) scope.ledger.take(dose.quantity, 'decimal');
  const event = dose.date === undefined ? [] : [line(scope.ledger.take(dose, 'date'))];
  const repeat = repeatOf(scope, dose, days);
  const isTimed = event.length > 0 || Object.keys(repeat).length > 0;
  return defined({
    timing: isTimed ? defined({ event, ...timing(repeat) }) : undefined,
    doseAndRate: doseAndRate(value, unit),
  });
}

/** `high` takes of a number of units: a dose when the number of takes is one. */
function posologyLine(
  scope: Scope,
  { posology, dayperiod = [] }: Item,
  spoken: string | undefined,
): object | undefined {
  const { ledger } = scope;
  const text = wordsIn(ledger, posology?.text, spoken);
  const value = posology?.takes === undefined ? undefined : numberOf(posology.high);
  const days = dayperiod.map(({ cd }) => cd);
  if (posology && value !== undefined) ledger.take(posology, 'high');
  const repeat = repeatOf(scope, {}, days);
  const rate = doseAndRate(value, value === undefined ? {} : unitOf(scope, posology?.unit));
  return text || rate.length > 0 || Object.keys(repeat).length > 0
    ? defined({ text, timing: timing(repeat), doseAndRate: rate })
    : undefined;
}

/** For how long, when FHIR knows the unit. */
function boundsOf({ ledger }: Scope, { duration }: Item): object {
  const unit = duration?.unit?.cd?.value.trim() ?? '';
  const value = numberOf(duration?.decimal);
  if (value === undefined || !timeUnits.has(unit)) return {};
  ledger.take(duration, 'decimal');
  valueIn(ledger, duration?.unit?.cd);
  return { boundsDuration: { value, unit, system: 'http://unitsofmeasure.org', code: unit } };
}

interface Line {
  readonly timing?: { readonly event?: unknown; readonly repeat?: object };
}

const bounded = (one: Line, bounds: object): object =>
  Object.keys(bounds).length === 0
    ? one
    : { ...one, timing: { ...one.timing, repeat: { ...bounds, ...one.timing?.repeat } } };

/** `spoken` is the language of the resource. */
export function dosageOf(scope: Scope, item: Item, spoken: string | undefined): readonly object[] {
  const shared = common(scope, item, spoken);
  const regimen = (item.regimen?.doses ?? []).map((dose) => doseLine(scope, dose, []));
  const posology = posologyLine(scope, item, spoken);
  const bounds = boundsOf(scope, item);
  const lines = [...(posology ? [posology] : []), ...regimen];
  const all =
    lines.length === 0 && (Object.keys(defined(shared)).length > 0 || Object.keys(bounds).length > 0) ? [{}] : lines;
  return all.map((one) => defined({ ...bounded(one, bounds), ...shared }));
}
