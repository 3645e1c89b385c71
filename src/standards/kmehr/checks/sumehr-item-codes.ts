/** Rules on the codes in the contents of items. Source: KMEHR facts C1, C2. */
import type { Content } from '../declaration/content.ts';
import type { Item } from '../declaration/item.ts';
import { itemCode, SUMEHR } from './look.ts';
import type { Check, Rule } from './rule.ts';

const SCHEMES = new Set([
  'ICPC',
  'ICD',
  'CD-CLINICAL',
  'CD-ATC',
  'CD-PATIENTWILL',
  'CD-PATIENTWILL-RES',
  'CD-PATIENTWILL-HOS',
  'CD-VACCINEINDICATION',
  'LOCAL',
]);

/** About the second code of the table in the whole item. */
const atMostOneCode =
  (scheme: string): Check<Item> =>
  (item, notes) => {
    let count = 0;
    for (const content of item.content ?? []) {
      for (const cd of content.cd ?? []) {
        if (cd.scheme !== scheme) continue;
        count += 1;
        if (count === 2) notes.add(cd.at, { item: itemCode(item) });
      }
    }
  };

const inVersion =
  (scheme: string, version: string): Check<Content> =>
  (content, notes) => {
    for (const cd of content.cd ?? []) {
      if (cd.scheme === scheme && cd.version !== version) notes.add(cd.at, { version: cd.version ?? '' });
    }
  };

export const sumehrItemCodes: readonly Rule[] = [
  {
    name: 'sumehr-one-icpc',
    severity: 'error',
    source: 'C2 sumehr item codes',
    on: 'item',
    kinds: SUMEHR,
    check: atMostOneCode('ICPC'),
    text: {
      fr: 'Plus d’un code ICPC dans un élément «{item}»: un seul est permis.',
      nl: 'Meer dan één ICPC-code in een item „{item}”: er mag er maar één zijn.',
      en: 'More than one ICPC code in an item “{item}”: only one is allowed.',
      de: 'Mehr als ein ICPC-Code in einem Item „{item}“: nur einer ist erlaubt.',
    },
  },
  {
    name: 'sumehr-one-icd',
    severity: 'error',
    source: 'C2 sumehr item codes',
    on: 'item',
    kinds: SUMEHR,
    check: atMostOneCode('ICD'),
    text: {
      fr: 'Plus d’un code ICD dans un élément «{item}»: un seul est permis.',
      nl: 'Meer dan één ICD-code in een item „{item}”: er mag er maar één zijn.',
      en: 'More than one ICD code in an item “{item}”: only one is allowed.',
      de: 'Mehr als ein ICD-Code in einem Item „{item}“: nur einer ist erlaubt.',
    },
  },
  {
    name: 'sumehr-one-clinical',
    severity: 'error',
    source: 'C2 sumehr item codes',
    on: 'item',
    kinds: SUMEHR,
    check: atMostOneCode('CD-CLINICAL'),
    text: {
      fr: 'Plus d’un code CD-CLINICAL dans un élément «{item}»: un seul est permis.',
      nl: 'Meer dan één CD-CLINICAL-code in een item „{item}”: er mag er maar één zijn.',
      en: 'More than one CD-CLINICAL code in an item “{item}”: only one is allowed.',
      de: 'Mehr als ein CD-CLINICAL-Code in einem Item „{item}“: nur einer ist erlaubt.',
    },
  },
  {
    name: 'sumehr-code-table',
    severity: 'error',
    source: 'C2 sumehr item codes, B6',
    on: 'content',
    kinds: SUMEHR,
    check: (content, notes) => {
      for (const cd of content.cd ?? []) {
        if (!SCHEMES.has(cd.scheme ?? '')) notes.add(cd.at, { table: cd.scheme ?? '' });
      }
    },
    text: {
      fr: 'Les codes de la table «{table}» n’ont pas leur place dans un SUMEHR.',
      nl: 'Codes van de tabel „{table}” horen niet in een SUMEHR.',
      en: 'Codes of the table “{table}” have no place in a SUMEHR.',
      de: 'Codes der Tabelle „{table}“ gehören nicht in ein SUMEHR.',
    },
  },
  {
    name: 'sumehr-icpc-version',
    severity: 'error',
    source: 'C2 sumehr item codes',
    on: 'content',
    kinds: SUMEHR,
    check: inVersion('ICPC', '2'),
    text: {
      fr: 'Un code ICPC doit être de la version 2 (SV), non «{version}».',
      nl: 'Een ICPC-code moet van versie 2 zijn (SV), niet „{version}”.',
      en: 'An ICPC code must be of version 2 (SV), not “{version}”.',
      de: 'Ein ICPC-Code muss von Version 2 sein (SV), nicht „{version}“.',
    },
  },
  {
    name: 'sumehr-icd-version',
    severity: 'error',
    source: 'C2 sumehr item codes',
    on: 'content',
    kinds: SUMEHR,
    check: inVersion('ICD', '10'),
    text: {
      fr: 'Un code ICD doit être de la version 10 (SV), non «{version}».',
      nl: 'Een ICD-code moet van versie 10 zijn (SV), niet „{version}”.',
      en: 'An ICD code must be of version 10 (SV), not “{version}”.',
      de: 'Ein ICD-Code muss von Version 10 sein (SV), nicht „{version}“.',
    },
  },
  {
    name: 'sumehr-atc-version',
    severity: 'error',
    source: 'C1',
    on: 'content',
    kinds: SUMEHR,
    check: inVersion('CD-ATC', '1.0'),
    text: {
      fr: 'Un code ATC doit être de la version 1.0 (SV), non «{version}».',
      nl: 'Een ATC-code moet van versie 1.0 zijn (SV), niet „{version}”.',
      en: 'An ATC code must be of version 1.0 (SV), not “{version}”.',
      de: 'Ein ATC-Code muss von Version 1.0 sein (SV), nicht „{version}“.',
    },
  },
];
