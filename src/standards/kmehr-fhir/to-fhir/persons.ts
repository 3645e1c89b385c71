/** The patient, with the people to call. Source: fhir-be facts 2 (BePatient); KMEHR facts B1, C2 (contactperson). */
import type { Cd, Item, Person } from '../../kmehr/index.ts';
import { dateTimeOf } from '../dates.ts';
import type { Ledger } from '../ledger.ts';
import { conceptOf, defined, line, type Made, rowOf, unknown } from '../made.ts';
import { extensions, systems } from '../systems.ts';
import { addressOf, telecomOf } from './addresses.ts';
import { codingsOf, valueIn } from './codes.ts';
import { identifiersOf } from './identifiers.ts';

const GENDERS: Readonly<Record<string, string>> = { male: 'male', female: 'female', unknown: 'unknown' };

/** Two further values of CD-SEX are one of FHIR. */
function genderOf(ledger: Ledger, { sex }: Person): string {
  const cd = sex?.cd;
  const gender = rowOf(GENDERS, valueIn(ledger, cd) || 'unknown');
  if (cd && !gender) ledger.narrowed(cd);
  return gender ?? 'other';
}

type Day = Person['birthdate'];

/** Time of birth has no place: it stays in the source, and is reported. */
function dayOf(ledger: Ledger, day: Day): string | undefined {
  const found = dateTimeOf({ ...day, time: undefined });
  if (day && found) for (const key of ['date', 'yearmonth', 'year'] as const) ledger.take(day, key);
  return found;
}

/** CD-CIVILSTATE values that the Belgian profile takes. */
const CIVIL_STATES: ReadonlySet<string> = new Set(['10', '26', '40', '41', '50', '51', '60', '80', '81']);

function maritalStatus(ledger: Ledger, cd: Cd | undefined) {
  const code = line(cd?.value);
  if (!cd || !CIVIL_STATES.has(code)) return undefined;
  return conceptOf([defined({ system: systems.civilState, code, display: line(ledger.whole(cd).display) })]);
}

function languageOf(ledger: Ledger, person: Person): readonly object[] {
  const code = line(ledger.take(person, 'usuallanguage'));
  return code === '' ? [] : [{ language: { coding: [{ system: systems.language, code }] }, preferred: true }];
}

const ways = (ledger: Ledger, { telecom = [], address = [] }: Person) => ({
  telecom: telecom.map((one) => telecomOf(ledger, one)),
  address: address.map((one) => addressOf(ledger, one)),
});

const nameOf = (ledger: Ledger, person: Person): object =>
  defined({
    use: 'official',
    family: line(ledger.take(person, 'familyname')),
    given: (ledger.take(person, 'firstname') ?? []).map(line).filter(Boolean),
  });

const birthPlace = (ledger: Ledger, { birthlocation: place }: Person): readonly object[] =>
  place ? [{ url: extensions.birthPlace, valueAddress: addressOf(ledger, place) }] : [];

export function patientResource(ledger: Ledger, person: Person, id: string, profile: string): Made {
  const name = nameOf(ledger, person);
  return defined({
    resourceType: 'Patient',
    id,
    meta: { profile: [profile] },
    extension: birthPlace(ledger, person),
    identifier: identifiersOf(ledger, person.id),
    name: [Object.keys(name).length > 1 ? name : unknown],
    ...ways(ledger, person),
    gender: genderOf(ledger, person),
    birthDate: dayOf(ledger, person.birthdate),
    deceasedDateTime: dayOf(ledger, person.deathdate),
    maritalStatus: maritalStatus(ledger, person.civilstate?.cd),
    communication: languageOf(ledger, person),
  });
}

/** A person to call; one address is all that FHIR keeps. */
export function contactOf(ledger: Ledger, item: Item): object | undefined {
  const person = item.content?.find((content) => content.person)?.person;
  if (!person) return undefined;
  const kinds = (item.cd ?? []).filter(({ scheme }) => scheme === 'CD-CONTACT-PERSON');
  const relationship = codingsOf(ledger, kinds).map((coding) => ({ coding: [coding] }));
  const [address] = (person.address ?? []).slice(0, 1).map((one) => addressOf(ledger, one));
  const telecom = (person.telecom ?? []).map((one) => telecomOf(ledger, one));
  return defined({ relationship, name: nameOf(ledger, person), telecom, address, gender: genderOf(ledger, person) });
}
