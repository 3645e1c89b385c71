/** FHIR identifiers as ids of KMEHR. Source: KMEHR facts B3; fhir-be facts 1.1. */
import type { Id } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { rowOf } from '../made.ts';
import { systems } from '../systems.ts';
import { type Fields, listIn, peek } from './source.ts';

const BE = 'https://www.ehealth.fgov.be/standards/fhir';

/** Old and narrower names of the same registers are read too. */
const PARTY: Readonly<Record<string, string>> = {
  [systems.nihdi]: 'ID-HCPARTY',
  [`${BE}/core/NamingSystem/nihdi-professional`]: 'ID-HCPARTY',
  [`${BE}/core/NamingSystem/nihdi-organization`]: 'ID-HCPARTY',
  [`${BE}/NamingSystem/nihdi-organization`]: 'ID-HCPARTY',
  [`${BE}/NamingSystem/nihdi-practitioner`]: 'ID-HCPARTY',
  [systems.ssin]: 'INSS',
  [`${BE}/NamingSystem/ssin`]: 'INSS',
  [systems.cbe]: 'ID-CBE',
  [systems.ehp]: 'ID-EHP',
  [systems.insuranceNumber]: 'ID-INSURANCE',
};
const PERSON: Readonly<Record<string, string>> = {
  [systems.ssin]: 'INSS',
  [`${BE}/NamingSystem/ssin`]: 'INSS',
  'urn:kmehr:id:EID-CARDNO': 'EID-CARDNO',
  'urn:kmehr:id:SIS-CARDNO': 'SIS-CARDNO',
  'urn:kmehr:id:ISI-CARDNO': 'ISI-CARDNO',
};
const NONE: Readonly<Record<string, string>> = {};

const OWN_LOCAL = 'urn:kmehr:local:';

function localOf(system: string): string {
  if (!system.startsWith(OWN_LOCAL)) return system || 'fhir';
  try {
    return decodeURIComponent(system.slice(OWN_LOCAL.length));
  } catch {
    return system;
  }
}

function idOf(identifier: Fields, schemes: Readonly<Record<string, string>>): Id | undefined {
  const value = peek(identifier, 'value');
  if (value === '') return undefined;
  const scheme = rowOf(schemes, peek(identifier, 'system'));
  return scheme
    ? { scheme, version: '1.0', value }
    : { scheme: 'LOCAL', version: '1.0', local: localOf(peek(identifier, 'system')), value };
}

const idsIn =
  (schemes: Readonly<Record<string, string>>) =>
  (ledger: Ledger, of: Fields | undefined): readonly Id[] =>
    listIn(of, 'identifier').flatMap((identifier) => {
      const id = idOf(identifier, schemes);
      for (const key of ['system', 'value', 'use']) if (id) ledger.take(identifier, key);
      return id ? [id] : [];
    });

export const partyIds = idsIn(PARTY);
export const personIds = idsIn(PERSON);
/** Of things: only the sender's own. */
export const thingIds = idsIn(NONE);
