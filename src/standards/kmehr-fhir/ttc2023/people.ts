/** Patient and caregivers in the shape of the contest. Source: KMEHR facts E (TTC 2023, KMEHR to FHIR R5). */
import type { HcParty, Item, Person } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { defined, line, type Made, rowOf } from '../made.ts';
import { telecomOf } from '../to-fhir/addresses.ts';
import { valueIn } from '../to-fhir/codes.ts';

/** CD-CONTACT-PERSON in v3-RoleCode; offices (notary, lawyer, employer) are no relations there. */
const ROLES: Readonly<Record<string, string>> = {
  mother: 'MTH',
  father: 'FTH',
  child: 'CHILD',
  familymember: 'FAMMEMB',
  spouse: 'SPS',
  husband: 'HUSB',
  partner: 'DOMPART',
  brother: 'BRO',
  sister: 'SIS',
  brotherinlaw: 'BROINLAW',
  sisterinlaw: 'SISINLAW',
  grandparent: 'GRPRN',
  son: 'SON',
  daughter: 'DAU',
  grandchild: 'GRNDCHILD',
  neighbour: 'NBOR',
  stepson: 'STPSON',
  stepdaughter: 'STPDAU',
  stepfather: 'STPFTH',
  stepmother: 'STPMTH',
};
const GENDERS: Readonly<Record<string, string>> = { male: 'male', female: 'female', unknown: 'unknown' };

const genderOf = (ledger: Ledger, { sex }: Person): string => rowOf(GENDERS, valueIn(ledger, sex?.cd)) ?? 'other';

const nameOf = (ledger: Ledger, person: Person): object =>
  defined({
    family: line(ledger.take(person, 'familyname')),
    given: (ledger.take(person, 'firstname') ?? []).map(line),
  });

/** Street, number and box as one line. */
function plainAddress(ledger: Ledger, address: NonNullable<Person['address']>[number]): object {
  const parts = (['street', 'housenumber', 'postboxnumber'] as const).map((key) => line(ledger.take(address, key)));
  const text = parts.filter(Boolean).join(' ');
  return defined({
    line: text === '' ? [] : [text],
    city: line(ledger.take(address, 'city')),
    postalCode: line(ledger.take(address, 'zip')),
    country: valueIn(ledger, address.country?.cd).toUpperCase(),
  });
}

export function contactOf(ledger: Ledger, { cd: cds = [], content = [] }: Item): object | undefined {
  const person = content.find(({ person: one }) => one)?.person;
  if (!person) return undefined;
  const kind = cds.find(({ scheme }) => scheme === 'CD-CONTACT-PERSON');
  const code = rowOf(ROLES, kind?.value.trim());
  if (code) valueIn(ledger, kind);
  const system = 'http://terminology.hl7.org/CodeSystem/v3-RoleCode';
  return defined({
    relationship: code ? [{ coding: [{ system, code }] }] : [],
    name: nameOf(ledger, person),
    telecom: (person.telecom ?? []).map((one) => telecomOf(ledger, one)),
    address: (person.address ?? []).slice(0, 1).map((one) => plainAddress(ledger, one))[0],
    gender: genderOf(ledger, person),
  });
}

export const patientOf = (ledger: Ledger, person: Person, id: string, contact: readonly object[]): Made =>
  defined({
    resourceType: 'Patient',
    id,
    active: true,
    name: [nameOf(ledger, person)],
    telecom: (person.telecom ?? []).map((one) => telecomOf(ledger, one)),
    gender: genderOf(ledger, person),
    birthDate: line(ledger.take(person.birthdate, 'date')),
    address: (person.address ?? []).map((one) => plainAddress(ledger, one)),
    contact,
  });

/** `org…` is an organisation, all others are people. */
export function partyOf(ledger: Ledger, party: HcParty, id: string): Made {
  const identifier = (party.id ?? [])
    .filter(({ scheme }) => scheme === 'ID-HCPARTY')
    .map((one) => ({ value: line(ledger.whole(one).value), assigner: { display: 'NIHII' } }));
  const kind = party.cd?.find(({ scheme }) => scheme === 'CD-HCPARTY');
  if (kind?.value.trim().startsWith('org'))
    return defined({
      resourceType: 'Organization',
      id,
      identifier,
      active: true,
      name: line(ledger.take(party, 'name')),
    });
  const family = line(ledger.take(party, 'familyname'));
  const given = [line(ledger.take(party, 'firstname'))].filter(Boolean);
  return defined({ resourceType: 'Practitioner', id, identifier, active: true, name: [defined({ family, given })] });
}
