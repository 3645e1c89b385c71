/** A person as the hub's answers tell one. Source: KMEHR facts A3, B1. */
import { escapeText, textElement } from '../xml/index.ts';

export interface ListedPatient {
  readonly ssin: string;
  readonly firstNames: string;
  readonly familyName: string;
  readonly birthDate?: string | undefined;
  /** A whole day. */
  readonly deceasedOn?: string | undefined;
  readonly sex: string;
  readonly language?: string | undefined;
}

const DATE_ELEMENTS: Readonly<Record<number, string>> = { 4: 'year', 7: 'yearmonth', 10: 'date' };

/** A person, as the core namespace wraps one. */
export function printPatient({ ssin, deceasedOn, ...person }: ListedPatient): string {
  const { firstNames, familyName, birthDate, sex, language } = person;
  const dateElement = DATE_ELEMENTS[birthDate?.length ?? 0];
  const born = dateElement ? `<k:birthdate>${textElement(`k:${dateElement}`, birthDate)}</k:birthdate>` : '';
  const died = deceasedOn ? `<k:deathdate>${textElement('k:date', deceasedOn)}</k:deathdate>` : '';
  return (
    `<c:patient><k:id S="ID-PATIENT" SV="1.0">${escapeText(ssin)}</k:id>${textElement('k:firstname', firstNames)}` +
    `${textElement('k:familyname', familyName)}${born}${died}<k:sex><k:cd S="CD-SEX" SV="1.1">${escapeText(sex)}</k:cd></k:sex>` +
    `${textElement('k:usuallanguage', language)}</c:patient>`
  );
}
