/** What a Patient of the Belgian core guide says of a person, as far as a register keeps it. Source: FHIR R4, Patient; hl7.fhir.be.core, be-patient. */
import { SSIN_SYSTEMS } from './be-patient.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt } from './json-object.ts';

export interface SentPatient {
  readonly ssin: string;
  readonly familyName: string;
  readonly firstNames: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate?: string | undefined;
  /** CD-SEX value. */
  readonly sex: string;
  /** Two letters. */
  readonly language?: string | undefined;
  /** YYYY-MM-DD. */
  readonly deceasedOn?: string | undefined;
}

export type SentPatientFault =
  | 'number-missing'
  | 'two-numbers'
  | 'name-missing'
  | 'gender-missing'
  | 'birth-date-invalid'
  | 'death-date-missing';

const SEXES: ReadonlyMap<string, string> = new Map([
  ['male', 'male'],
  ['female', 'female'],
  ['other', 'undefined'],
  ['unknown', 'unknown'],
]);
const PARTIAL_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

export function readSentPatient(
  resource: JsonObject,
): { readonly sent: SentPatient } | { readonly fault: SentPatientFault; readonly expression: string } {
  const fault = (name: SentPatientFault, element: string) => ({ fault: name, expression: `Patient.${element}` });
  const numbers = numbersIn(resource);
  const [ssin] = numbers;
  if (ssin === undefined) return fault('number-missing', 'identifier');
  if (numbers.length > 1) return fault('two-numbers', 'identifier');
  const { familyName, firstNames } = nameIn(resource);
  if (!familyName || !firstNames) return fault('name-missing', 'name');
  const sex = SEXES.get(textAt(resource, 'gender') ?? '');
  if (sex === undefined) return fault('gender-missing', 'gender');
  const birthDate = textAt(resource, 'birthDate');
  if (birthDate !== undefined && !PARTIAL_DATE.test(birthDate)) return fault('birth-date-invalid', 'birthDate');
  const deceasedOn = deathIn(resource);
  if (deceasedOn === 'missing') return fault('death-date-missing', 'deceased');
  return { sent: { ssin, familyName, firstNames, birthDate, sex, language: languageIn(resource), deceasedOn } };
}

/** Each once. */
const numbersIn = (resource: JsonObject): string[] => [
  ...new Set(
    listAt(resource, 'identifier').flatMap((one) => {
      const value = textAt(one, 'value');
      return value !== undefined && SSIN_SYSTEMS.includes(textAt(one, 'system') ?? '') ? [value] : [];
    }),
  ),
];

const MOST_NAME_CHARS = 100;
const tidy = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MOST_NAME_CHARS);

/** The official name, or the first one. */
function nameIn(resource: JsonObject): { readonly familyName: string; readonly firstNames: string } {
  const names = listAt(resource, 'name').filter(isObject);
  const name = names.find((one) => textAt(one, 'use') === 'official') ?? names[0];
  const given = listAt(name, 'given').filter((one) => typeof one === 'string');
  return { familyName: tidy(textAt(name, 'family') ?? ''), firstNames: tidy(given.join(' ')) };
}

/** A death without its day cannot be kept; to leave it out would keep the person alive. */
function deathIn(resource: JsonObject): string | undefined {
  const moment = textAt(resource, 'deceasedDateTime');
  if (moment !== undefined) return /^\d{4}-\d\d-\d\d/.test(moment) ? moment.slice(0, 10) : 'missing';
  return Object.hasOwn(resource, 'deceasedBoolean') && resource.deceasedBoolean === true ? 'missing' : undefined;
}

/** The preferred language, or the first one. */
function languageIn(resource: JsonObject): string | undefined {
  const all = listAt(resource, 'communication').filter(isObject);
  const one = all.find(({ preferred }) => preferred === true) ?? all[0];
  const code = textAt(listAt(objectAt(one, 'language'), 'coding')[0], 'code');
  return code !== undefined && /^[a-z]{2}(-|$)/i.test(code) ? code.slice(0, 2).toLowerCase() : undefined;
}
