/** A patient of FHIR as KMEHR writes one. Source: KMEHR facts B1; fhir-be facts 2. */
import type { Cd, Person } from '../../kmehr/index.ts';
import { momentOf } from '../dates.ts';
import type { Ledger } from '../ledger.ts';
import { defined, rowOf } from '../made.ts';
import { systems } from '../systems.ts';
import { personIds } from './identifiers.ts';
import { codeIn, type Fields, fieldsIn, listIn, peek, textIn, textsIn } from './source.ts';
import { cd, waysIn } from './ways.ts';

/** KMEHR wants both names: a mark stands for one that nobody gave. */
export const NO_NAME = '?';

export function nameIn(ledger: Ledger, of: Fields) {
  const [name] = listIn(of, 'name');
  ledger.take(name, 'use');
  const [first = '', ...rest] = textIn(ledger, name, 'text').split(' ');
  const family = textIn(ledger, name, 'family') || rest.join(' ') || first || NO_NAME;
  const given = textsIn(ledger, name, 'given');
  return { given: given.length > 0 ? given : [rest.length > 0 && first ? first : NO_NAME], family };
}

const SEXES: Readonly<Record<string, string>> = {
  male: 'male',
  female: 'female',
  other: 'undefined',
  unknown: 'unknown',
};

function sexIn(ledger: Ledger, patient: Fields): Cd {
  const gender = peek(patient, 'gender');
  const sex = rowOf(SEXES, gender);
  if (sex) ledger.take(patient, 'gender');
  return cd('CD-SEX', sex ?? 'unknown');
}

function dayIn(ledger: Ledger, of: Fields, name: string) {
  const moment = momentOf(peek(of, name));
  if (moment) ledger.take(of, name);
  return moment && defined(moment);
}

function languageIn(ledger: Ledger, patient: Fields): string {
  const [spoken] = listIn(patient, 'communication');
  const coding =
    codeIn(fieldsIn(spoken, 'language'), systems.language) ?? listIn(fieldsIn(spoken, 'language'), 'coding')[0];
  if (peek(coding, 'code') !== '') for (const key of ['language', 'preferred']) ledger.take(spoken, key);
  return peek(coding, 'code');
}

export function patientIn(ledger: Ledger, patient: Fields): Person {
  const { given, family } = nameIn(ledger, patient);
  const ids = personIds(ledger, patient);
  return defined({
    id:
      ids.length > 0
        ? ids
        : [{ scheme: 'LOCAL', version: '1.0', local: 'fhir', value: peek(patient, 'id') || NO_NAME }],
    firstname: given,
    familyname: family,
    birthdate: dayIn(ledger, patient, 'birthDate'),
    deathdate: dayIn(ledger, patient, 'deceasedDateTime'),
    sex: { cd: sexIn(ledger, patient) },
    ...waysIn(ledger, patient),
    usuallanguage: languageIn(ledger, patient),
  });
}
