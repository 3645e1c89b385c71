/** Rules on the wishes of a patient. Source: KMEHR facts B6, C1, C2. */

import { labelledCodes } from '../labels/label-of.ts';
import { asks } from './asks.ts';
import { SUMMARIES } from './look.ts';
import type { ItemRule } from './rule.ts';

const about = { on: 'item', kinds: SUMMARIES, codes: ['patientwill'] } as const;

const KNOWN = new Map(
  ['CD-PATIENTWILL', 'CD-PATIENTWILL-RES', 'CD-PATIENTWILL-HOS'].map((table) => [table, new Set(labelledCodes(table))]),
);

export const patientWillRules: readonly ItemRule[] = [
  {
    name: 'patientwill-one-code',
    severity: 'error',
    ...about,
    source: 'C2 patientwill',
    ...asks.oneCode,
  },
  {
    name: 'patientwill-one-text',
    severity: 'error',
    ...about,
    source: 'C2 patientwill',
    ...asks.atMostOneText,
  },
  {
    name: 'patientwill-known-code',
    severity: 'warning',
    ...about,
    source: 'B6, C1',
    check: (item, notes) => {
      for (const content of item.content ?? []) {
        for (const { scheme = '', value, at } of content.cd ?? []) {
          if (KNOWN.get(scheme)?.has(value) === false) notes.add(at, { code: value, table: scheme });
        }
      }
    },
    text: {
      fr: '«{code}» n’est pas un souhait connu de la table {table}.',
      nl: '„{code}” is geen bekende wens van de tabel {table}.',
      en: '“{code}” is not a known wish of the table {table}.',
      de: '„{code}“ ist kein bekannter Wunsch der Tabelle {table}.',
    },
  },
];
