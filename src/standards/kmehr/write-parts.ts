/** Writing the small pieces in schema order: ids, codes, moments, parties, persons, links. Source: KMEHR facts B1. */
import { element, textElement } from '../xml/index.ts';
import type { Address, Cd, HcParty, Id, Link, Moment, Person, Product, Telecom, Text } from './model.ts';

export const writeId = ({ scheme, version, local, value }: Id): string =>
  textElement('id', value, { S: scheme, SV: version ?? '1.0', SL: local });

export const writeCd = (cd: Cd, name = 'cd'): string =>
  textElement(name, cd.value, {
    S: cd.scheme,
    SV: cd.version ?? '1.0',
    SL: cd.local,
    DN: cd.display,
    L: cd.language,
    nullFlavor: cd.nullFlavor,
  });

/** An element that holds one code; nothing when there is none. */
export const writeCoded = (name: string, cd: Cd | undefined): string => (cd ? element(name, writeCd(cd)) : '');

export const writeText = ({ language, value }: Text, name = 'text'): string =>
  textElement(name, value, { L: language });

const DATE_ELEMENTS: Readonly<Record<number, string>> = { 4: 'year', 7: 'yearmonth', 10: 'date' };

export function writeMoment(name: string, moment: Moment | undefined): string {
  if (!moment) return '';
  return element(name, writeMomentParts(moment));
}

export function writeMomentParts({ date, time, text }: Moment): string {
  const day = date === undefined ? '' : textElement(DATE_ELEMENTS[date.length] ?? 'date', date);
  return `${day}${textElement('time', time)}${textElement('text', text)}`;
}

// A country is a code; every other part of an address is text.
const writeAddressPart = ({ name, value }: Address['parts'][number]): string =>
  name === 'country'
    ? element('country', textElement('cd', value, { S: 'CD-FED-COUNTRY', SV: '1.2' }))
    : textElement(name, value);

const writeAddress = ({ cds, parts }: Address): string =>
  element('address', cds.map((cd) => writeCd(cd)).join('') + parts.map(writeAddressPart).join(''));

const writeTelecom = ({ cds, number }: Telecom): string =>
  element('telecom', cds.map((cd) => writeCd(cd)).join('') + textElement('telecomnumber', number));

export const writeHcParty = (party: HcParty): string =>
  element(
    'hcparty',
    party.ids.map(writeId).join('') +
      party.cds.map((cd) => writeCd(cd)).join('') +
      textElement('name', party.name) +
      textElement('firstname', party.firstName) +
      textElement('familyname', party.familyName) +
      party.addresses.map(writeAddress).join('') +
      party.telecoms.map(writeTelecom).join(''),
  );

export const writePerson = (person: Person, name: string): string =>
  element(
    name,
    person.ids.map(writeId).join('') +
      person.firstNames.map((first) => textElement('firstname', first)).join('') +
      textElement('familyname', person.familyName) +
      writeMoment('birthdate', person.birthDate) +
      writeMoment('deathdate', person.deathDate) +
      element('sex', textElement('cd', person.sex ?? 'unknown', { S: 'CD-SEX', SV: '1.1' })) +
      person.addresses.map(writeAddress).join('') +
      person.telecoms.map(writeTelecom).join('') +
      textElement('usuallanguage', person.usualLanguage),
  );

export const writeLink = ({ type, mediaType, url, size, payload }: Link): string =>
  textElement('lnk', payload ?? '', { TYPE: type, MEDIATYPE: mediaType, URL: url, SIZE: size });

export const writeProduct = (product: Product): string =>
  element(
    product.type,
    product.intendedCds.map((cd) => writeCd(cd, 'intendedcd')).join('') +
      product.deliveredCds.map((cd) => writeCd(cd, 'deliveredcd')).join('') +
      textElement('intendedname', product.intendedName) +
      textElement('deliveredname', product.deliveredName),
  );
