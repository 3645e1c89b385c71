import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabelLanguage, labelledCodes, labelledSchemes, labelOf } from './label-of.ts';
import { labelTables } from './tables.ts';

const languages = ['fr', 'nl', 'en', 'de'] as const;
const lacks = (scheme: string, code: string): boolean => languages.some((language) => !labelOf(scheme, code, language));

it.each(labelledSchemes.map((scheme) => [scheme]))('every code of %s has a label in each language', (scheme) => {
  expect(labelledCodes(scheme).filter((code) => lacks(scheme, code))).toEqual([]);
  expect(labelledCodes(scheme).filter((code) => !/^[\w%/.+-]+$/.test(code))).toEqual([]);
});

it('every line has a code and four labels, and no table has a code twice', () => {
  for (const [scheme, text] of Object.entries(labelTables)) {
    const lines = text.trim().split('\n');
    expect(lines.filter((line) => !/^[^| ]+( \| [^| ]([^|]*[^| ])?){4}$/.test(line))).toEqual([]);
    expect(labelledCodes(scheme)).toHaveLength(lines.length);
  }
});

it('has every kind of transaction, and nothing for a code it does not know', () => {
  expect(labelledCodes('CD-TRANSACTION')).toHaveLength(52);
  expect(labelOf('CD-TRANSACTION', 'sumehr', 'nl')).toBe('Gezondheidssamenvatting (SUMEHR)');
  expect(labelOf('CD-TRANSACTION', 'nosuchkind', 'fr')).toBeUndefined();
  expect(labelOf('CD-NOSUCHTABLE', 'be', 'fr')).toBeUndefined();
});

it('has the tables that only the facts list', () => {
  expect(labelledCodes('CD-DIARY')).toHaveLength(11);
  expect(labelledCodes('CD-THERAPEUTICLINKTYPE')).toHaveLength(18);
  expect(labelledCodes('CD-PATIENTWILL-HOS')).toEqual(['hos0', 'hos1', 'hos2']);
  expect(labelledCodes('CD-CONSENTTYPE')).toEqual(labelledCodes('CD-CONSENT'));
});

it.each<[string, string, LabelLanguage, string]>([
  ['CD-ITEM', 'ntbr', 'fr', 'Ne pas réanimer'],
  ['CD-PROOFTYPE', 'eidreading', 'nl', 'identiteitskaart gelezen'],
  ['CD-HCPARTY', 'deptnte', 'en', 'Ear, nose and throat'],
  ['CD-HCPARTY', 'perscaregiver', 'nl', 'Mantelzorger'],
  ['CD-VACCINE', 'diteper', 'nl', 'Difterie, tetanus, kinkhoest'],
  ['CD-URGENCY', '4hours', 'de', 'Innerhalb von 4 Stunden'],
  ['CD-PARAMETER', 'sbp', 'fr', 'Tension systolique'],
  ['CD-SITE', 'OD', 'nl', 'Rechteroog'],
  ['CD-SITE', 'LVL', 'en', 'Left outer thigh muscle'],
  ['CD-MEDIATYPE', 'application/fhir+json', 'fr', 'Données FHIR (JSON)'],
  ['CD-ACCESSRIGHT', 'disallow', 'nl', 'Niet toegelaten'],
  ['CD-PERIODICITY', 'UA', 'fr', 'Toutes les huit heures'],
  ['CD-PERIODICITY', 'MC', 'nl', 'Om de achttien maanden'],
  ['CD-PERIODICITY', 'JH2', 'de', 'Jedes halbe Jahr'],
  ['CD-DRUG-ROUTE', '00060', 'nl', 'Langs de mond'],
  ['CD-DRUG-ROUTE', '00068', 'en', 'Injection under the skin'],
  ['CD-ADMINISTRATIONUNIT', '00005', 'de', 'Tablette'],
  ['CD-UNIT', 'mg/dl', 'fr', 'mg/dL'],
  ['CD-UNIT', 'ml/min/1.73m2', 'nl', 'mL/min/1,73 m²'],
  ['CD-UNIT', 'gr', 'en', 'gr'],
])('%s %s is in %s: %s', (scheme, code, language, label) => {
  expect(labelOf(scheme, code, language)).toBe(label);
});

describe('countries', () => {
  const names = (code: string) => languages.map((language) => labelOf('CD-FED-COUNTRY', code, language));

  it('are named by Node, whatever the case', () => {
    expect(names('be')).toEqual(['Belgique', 'België', 'Belgium', 'Belgien']);
    expect(names('BE')).toEqual(names('be'));
  });

  it('that are no more, or are none, have names of ours', () => {
    expect(names('an')[1]).toBe('Nederlandse Antillen');
    expect(names('CS')[0]).toBe('Serbie-et-Monténégro');
    expect(names('xa')[3]).toBe('Staatenlos');
  });

  it.each(['zz', 'xb', 'qq', 'belgium', '001', '', '<b>'])('nothing for %j', (code) => {
    expect(names(code)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

const SHARED = '../shared/data/kmehr';
const codesFile = join(SHARED, 'codes/cd-tables-xsd-1.43.json');
const schemesFile = join(SHARED, 'samples/medicationscheme');

const COMPLETE =
  `CD-TRANSACTION CD-ITEM CD-HEADING CD-HCPARTY CD-VACCINEINDICATION CD-VACCINE CD-LIFECYCLE CD-LNK CD-CERTAINTY
  CD-SEVERITY CD-TEMPORALITY CD-URGENCY CD-DAYPERIOD CD-WEEKDAY CD-TIMEUNIT CD-CONTACT-PERSON CD-SEX CD-ADDRESS CD-TELECOM
  CD-PARAMETER CD-ENCOUNTER CD-MEDIATYPE CD-PATIENTWILL CD-PATIENTWILL-RES CD-PATIENTWILL-HOSP CD-ITEM-MS CD-MS-ORIGIN
  CD-MS-ADAPTATION CD-MS-MEDICATIONTYPE CD-CONSENT CD-ACCESSRIGHT CD-REFSCOPE CD-QUANTITYPREFIX CD-INCAPACITY
  CD-INCAPACITYREASON CD-CAREPATH CD-CLINICALPLAN CD-ACKNOWLEDGMENT CD-MESSAGE CD-SITE CD-EMERGENCYEVALUATION
  CD-ENCOUNTERSAFETYISSUE CD-UNIT CD-FED-COUNTRY CD-ADMINISTRATIONUNIT`.split(/\s+/);

/** Abbreviations whose meaning no source tells: a wrong unit or route is worse than a bare code. */
const UNCLEAR = [...['icut', 'ider', 'larter', 'oft'].map((code) => `CD-DRUG-ROUTE ${code}`)];

describe.skipIf(!existsSync(codesFile))('the code tables of ../shared (skipped without it)', () => {
  const { simpleTypes } = existsSync(codesFile) ? JSON.parse(readFileSync(codesFile, 'utf8')) : { simpleTypes: {} };

  it('every code of KMEHR 1.43 has a label', () => {
    const codesOf = (scheme: string): string[] =>
      simpleTypes[`${scheme}values`].values.map(({ code }: { readonly code: string }) => code);
    expect(COMPLETE.filter((scheme) => codesOf(scheme).length === 0)).toEqual([]);
    const missing = COMPLETE.flatMap((scheme) =>
      codesOf(scheme)
        .filter((code) => lacks(scheme, code))
        .map((code) => `${scheme} ${code}`),
    );
    expect(missing.filter((code) => !UNCLEAR.includes(code))).toEqual([]);
  });

  it('so has every route, unit and period in the medication schemes', () => {
    const used = readdirSync(schemesFile).flatMap((name) => [
      ...readFileSync(join(schemesFile, name), 'utf8').matchAll(
        /S="(CD-PERIODICITY|CD-DRUG-ROUTE|CD-ADMINISTRATIONUNIT)"[^>]*>([^<]+)</g,
      ),
    ]);
    expect(used.length).toBeGreaterThan(300);
    const missing = used.filter(([, scheme = '', code = '']) => lacks(scheme, code));
    expect([...new Set(missing.map(([, scheme, code]) => `${scheme} ${code}`))].sort()).toEqual([...UNCLEAR].sort());
  });
});
