/** A person as a Patient of the Belgian core guide. Source: hl7.fhir.be.core 1.0, profile be-patient. */
import { beNumber, beProfile } from './be-systems.ts';
import type { Identifier, Patient } from './resources.ts';

/** The number of the national register or the BIS register. */
export const SSIN_SYSTEM = beNumber('ssin');
/** As older senders write it. */
export const SSIN_SYSTEMS: readonly string[] = [
  SSIN_SYSTEM,
  'https://www.ehealth.fgov.be/standards/fhir/NamingSystem/ssin',
];
export const BE_PATIENT = beProfile('be-patient');

export interface PatientFacts {
  readonly id: string;
  readonly lastUpdated?: Date | undefined;
  readonly ssin?: string | undefined;
  /** An id that the house gave to somebody without an SSIN. */
  readonly localId?: Identifier | undefined;
  readonly familyName: string;
  readonly firstNames: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; parts that are not known may be `00`. */
  readonly birthDate?: string | undefined;
  /** CD-SEX value. */
  readonly sex: string;
  readonly language?: string | undefined;
  readonly deceasedOn?: string | undefined;
  readonly address?: string | undefined;
}

const GENDERS: Readonly<Record<string, Patient['gender']>> = {
  male: 'male',
  female: 'female',
  changed: 'other',
  undefined: 'other',
};

/** Unknown parts are left out: FHIR knows no month or day 00. */
export const partialDate = (date: string | undefined): string | undefined =>
  date === undefined || date.startsWith('0000') ? undefined : date.replace(/(-00)+$/, '').replace(/-00-\d\d$/, '');

export function bePatient(facts: PatientFacts): Patient {
  const { id, lastUpdated, familyName, firstNames, sex, language, deceasedOn, address } = facts;
  const identifier = identifiersOf(facts);
  const given = firstNames.split(/\s+/).filter(Boolean);
  const birthDate = partialDate(facts.birthDate);
  return {
    resourceType: 'Patient',
    id,
    meta: { ...(lastUpdated ? { lastUpdated: lastUpdated.toISOString() } : {}), profile: [BE_PATIENT] },
    ...(identifier.length > 0 ? { identifier } : {}),
    name: [{ use: 'official', family: familyName, ...(given.length > 0 ? { given } : {}) }],
    gender: GENDERS[sex] ?? 'unknown',
    ...(birthDate ? { birthDate } : {}),
    ...(deceasedOn ? { deceasedDateTime: deceasedOn } : {}),
    ...(address ? { address: [{ use: 'home', text: address }] } : {}),
    ...(language ? { communication: [{ language: languageOf(language), preferred: true }] } : {}),
  };
}

const identifiersOf = ({ ssin, localId }: PatientFacts): Identifier[] => [
  ...(ssin ? [{ use: 'official', system: SSIN_SYSTEM, value: ssin } as const] : []),
  ...(localId ? [localId] : []),
];

const languageOf = (code: string) => ({ coding: [{ system: 'urn:ietf:bcp:47', code }] });
