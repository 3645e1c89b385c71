/** Rules on a medication scheme as a set: one patient, one scheme, elements and suspensions. Source: KMEHR facts A9, C3. */
import type { Folder, Transaction } from '../declaration/message.ts';
import { codeOf, kmehrIdOf } from './look.ts';
import type { Rule } from './rule.ts';

const SCHEME = 'medicationscheme';
const ELEMENT = 'medicationschemeelement';
const SUSPENSION = 'treatmentsuspension';
const OLDEST_STANDARD = '20231110';

const kindOf = (transaction: Transaction): string => codeOf(transaction.cd, 'CD-TRANSACTION');

function countOfKind({ transaction: transactions = [] }: Folder, kind: string): number {
  let count = 0;
  for (const transaction of transactions) if (kindOf(transaction) === kind) count += 1;
  return count;
}

const isScheme = (folder: Folder): boolean =>
  folder.transaction?.some((one) => [SCHEME, ELEMENT, SUSPENSION].includes(kindOf(one))) ?? false;

/** As schemes write it: `//transaction[id[@S='ID-KMEHR']='2']`. */
const TARGET = /^\/\/transaction\[id\[@S=['"]ID-KMEHR['"]\]=['"]([^'"]+)['"]\]$/;

export const schemeSetRules: readonly Rule[] = [
  {
    name: 'scheme-standard',
    severity: 'warning',
    source: 'A9',
    on: 'message',
    check: (message, notes) => {
      const standard = message.header?.standard?.cd;
      if (standard && standard.value < OLDEST_STANDARD && message.folder?.some(isScheme)) {
        notes.add(standard.at, { standard: standard.value });
      }
    },
    text: {
      fr: 'Un schéma de médication suit la version 20231110 du standard ou une plus récente, non «{standard}».',
      nl: 'Een medicatieschema volgt versie 20231110 van de standaard of een nieuwere, niet „{standard}”.',
      en: 'A medication scheme follows version 20231110 of the standard or a newer one, not “{standard}”.',
      de: 'Ein Medikationsschema folgt Version 20231110 des Standards oder einer neueren, nicht „{standard}“.',
    },
  },
  {
    name: 'scheme-one-folder',
    severity: 'error',
    source: 'C3',
    on: 'message',
    check: ({ folder: folders = [] }, notes) => {
      const second = folders[1];
      if (second && folders.some(isScheme)) notes.add(second.at);
    },
    text: {
      fr: 'Un message avec un schéma de médication a un seul <folder>.',
      nl: 'Een bericht met een medicatieschema heeft één <folder>.',
      en: 'A message with a medication scheme has one <folder>.',
      de: 'Eine Nachricht mit einem Medikationsschema hat einen einzigen <folder>.',
    },
  },
  {
    name: 'scheme-one-scheme',
    severity: 'error',
    source: 'A9, C3',
    on: 'folder',
    check: (folder, notes) => {
      if (isScheme(folder) && countOfKind(folder, SCHEME) !== 1) notes.add(folder.at);
    },
    text: {
      fr: 'Un schéma de médication a exactement une transaction «medicationscheme».',
      nl: 'Een medicatieschema heeft precies één transactie „medicationscheme”.',
      en: 'A medication scheme has exactly one transaction “medicationscheme”.',
      de: 'Ein Medikationsschema hat genau eine Transaktion „medicationscheme“.',
    },
  },
  {
    name: 'scheme-version',
    severity: 'error',
    source: 'A9, C3',
    on: 'transaction',
    kinds: [SCHEME],
    check: ({ version, at }, notes) => {
      if (!version?.trim()) notes.add(at);
    },
    text: {
      fr: 'Le schéma de médication n’a pas de version (<version>).',
      nl: 'Het medicatieschema heeft geen versie (<version>).',
      en: 'The medication scheme has no version (<version>).',
      de: 'Das Medikationsschema hat keine Version (<version>).',
    },
  },
  {
    name: 'suspension-link',
    severity: 'error',
    source: 'A9, C3',
    on: 'item',
    kinds: [SUSPENSION],
    codes: ['medication'],
    check: (item, notes) => {
      if (!item.lnk?.some(({ type }) => type === 'isplannedfor')) notes.add(item.at);
    },
    text: {
      fr: 'Une suspension doit dire ce qu’elle suspend (<lnk TYPE="isplannedfor">).',
      nl: 'Een schorsing moet zeggen wat ze schorst (<lnk TYPE="isplannedfor">).',
      en: 'A suspension must say what it suspends (<lnk TYPE="isplannedfor">).',
      de: 'Eine Aussetzung muss sagen, was sie aussetzt (<lnk TYPE="isplannedfor">).',
    },
  },
  {
    name: 'suspension-link-target',
    severity: 'error',
    source: 'A9',
    on: 'folder',
    check: (folder, notes) => {
      const { transaction: transactions = [] } = folder;
      if (countOfKind(folder, SUSPENSION) === 0) return;
      const elements = new Set(
        transactions.filter((one) => kindOf(one) === ELEMENT).map((one) => kmehrIdOf(one)?.value.trim()),
      );
      for (const transaction of transactions) {
        if (kindOf(transaction) !== SUSPENSION) continue;
        for (const { item } of transaction.parts ?? []) {
          for (const { type, url = '', at } of item?.lnk ?? []) {
            if (type === 'isplannedfor' && !elements.has(TARGET.exec(url)?.[1])) notes.add(at, { url });
          }
        }
      }
    },
    text: {
      fr: 'Ce lien ne mène à aucun élément du schéma: «{url}».',
      nl: 'Deze link leidt naar geen element van het schema: „{url}”.',
      en: 'This link leads to no element of the scheme: “{url}”.',
      de: 'Dieser Link führt zu keinem Element des Schemas: „{url}“.',
    },
  },
];
