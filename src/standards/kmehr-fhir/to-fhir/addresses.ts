/** Addresses and telephone numbers as FHIR writes them. Source: fhir-be facts 1 (names, addresses, phones); KMEHR facts B1, B6. */
import type { Address, Telecom } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { defined, line, rowOf } from '../made.ts';
import { extensions } from '../systems.ts';
import { valueIn } from './codes.ts';

const USES: Readonly<Record<string, string>> = { home: 'home', work: 'work' };

interface Coded {
  readonly cd?: Address['cd'];
}

/** home and work are the same on both sides; any other kind is a temporary one, and its own name is reported. */
function useOf(ledger: Ledger, { cd: cds = [] }: Coded): string | undefined {
  const kind = cds.find(({ scheme }) => scheme === 'CD-ADDRESS');
  if (!kind) return undefined;
  const use = rowOf(USES, valueIn(ledger, kind));
  if (!use) ledger.narrowed(kind);
  return use ?? 'temp';
}

interface Line {
  readonly line?: readonly string[];
  readonly _line?: readonly object[];
}

/** One line of text, its parts beside it. */
function lineOf(ledger: Ledger, address: Address): Line {
  const parts = [
    { url: extensions.streetName, valueString: line(ledger.take(address, 'street')) },
    { url: extensions.houseNumber, valueString: line(ledger.take(address, 'housenumber')) },
    { url: extensions.postBox, valueString: line(ledger.take(address, 'postboxnumber')) },
  ].filter(({ valueString }) => valueString !== '');
  const text = parts.map(({ valueString }) => valueString).join(' ');
  return text === '' ? {} : { line: [text], _line: [{ extension: parts }] };
}

export function addressOf(ledger: Ledger, address: Address): object {
  const country = valueIn(ledger, address.country?.cd);
  const texts = (address.text ?? []).map((text) => line(ledger.whole(text).value));
  return defined({
    use: useOf(ledger, address),
    text: texts.filter(Boolean).join(', '),
    ...lineOf(ledger, address),
    city: line(ledger.take(address, 'city')),
    district: line(ledger.take(address, 'district')),
    postalCode: line(ledger.take(address, 'zip')),
    country: line(country).toUpperCase(),
  });
}

const SYSTEMS: Readonly<Record<string, string>> = {
  phone: 'phone',
  mobile: 'phone',
  fax: 'fax',
  email: 'email',
  carenet: 'other',
};

/** A mobile phone says so in place of where it rings. */
export function telecomOf(ledger: Ledger, telecom: Telecom): object {
  const kind = telecom.cd?.find(({ scheme }) => scheme === 'CD-TELECOM');
  const name = kind?.value.trim() ?? '';
  if (Object.hasOwn(SYSTEMS, name)) valueIn(ledger, kind);
  if (kind && name === 'carenet') ledger.narrowed(kind);
  return defined({
    system: rowOf(SYSTEMS, name) ?? 'other',
    value: line(ledger.take(telecom, 'telecomnumber')),
    use: name === 'mobile' ? 'mobile' : useOf(ledger, telecom),
  });
}
