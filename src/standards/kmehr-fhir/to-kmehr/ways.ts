/** Addresses and telephone numbers of FHIR as KMEHR writes them. Source: KMEHR facts B1, B6; fhir-be facts 1. */
import type { Address, Cd, Telecom } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { defined, rowOf } from '../made.ts';
import { extensions } from '../systems.ts';
import { extensionIn, type Fields, listIn, peek, textIn, textsIn } from './source.ts';

export const cd = (scheme: string, value: string, version = '1.0'): Cd => ({ scheme, version, value });

const ADDRESS_USES: Readonly<Record<string, string>> = { home: 'home', work: 'work' };

function kindIn(ledger: Ledger, of: Fields): string {
  const use = rowOf(ADDRESS_USES, peek(of, 'use'));
  if (use) ledger.take(of, 'use');
  return use ?? 'other';
}

/** The parts beside the line; else the line as the street. */
function streetIn(ledger: Ledger, address: Fields) {
  const [parts] = listIn(address, '_line');
  const part = (url: string) => peek(extensionIn(parts, url), 'valueString');
  const lines = textsIn(ledger, address, 'line');
  const street = part(extensions.streetName);
  if (!street) return { street: lines.join(', ') };
  ledger.take(address, '_line');
  return { street, housenumber: part(extensions.houseNumber), postboxnumber: part(extensions.postBox) };
}

function addressIn(ledger: Ledger, address: Fields): Address {
  const country = textIn(ledger, address, 'country').toLowerCase();
  const text = peek(address, 'text');
  if (text !== '') ledger.take(address, 'text');
  return defined({
    cd: [cd('CD-ADDRESS', kindIn(ledger, address))],
    country: country ? { cd: cd('CD-FED-COUNTRY', country) } : undefined,
    zip: textIn(ledger, address, 'postalCode'),
    city: textIn(ledger, address, 'city'),
    district: textIn(ledger, address, 'district'),
    ...defined(streetIn(ledger, address)),
    text: text ? [{ language: 'fr', value: text }] : [],
  });
}

const TELECOM: Readonly<Record<string, string>> = { phone: 'phone', fax: 'fax', email: 'email' };

/** Nothing for a way that KMEHR has no word for. */
function telecomIn(ledger: Ledger, telecom: Fields): readonly Telecom[] {
  const kind = rowOf(TELECOM, peek(telecom, 'system'));
  if (!kind || peek(telecom, 'value') === '') return [];
  ledger.take(telecom, 'system');
  const isMobile = kind === 'phone' && peek(telecom, 'use') === 'mobile';
  if (isMobile) ledger.take(telecom, 'use');
  const place = isMobile ? 'home' : kindIn(ledger, telecom);
  return [
    {
      cd: [cd('CD-ADDRESS', place), cd('CD-TELECOM', isMobile ? 'mobile' : kind)],
      telecomnumber: textIn(ledger, telecom, 'value'),
    },
  ];
}

export const waysIn = (ledger: Ledger, of: Fields) => ({
  address: listIn(of, 'address').map((one) => addressIn(ledger, one)),
  telecom: listIn(of, 'telecom').flatMap((one) => telecomIn(ledger, one)),
});
