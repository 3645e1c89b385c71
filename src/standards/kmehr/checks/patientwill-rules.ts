/** Rules on the wishes of a patient. Source: KMEHR facts B6, C1, C2. */
import { labelledCodes } from '../labels/label-of.ts';
import { contents, hasCode, hasText, SUMMARIES } from './look.ts';
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
    check: contents(1, 1, hasCode),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un code.',
      nl: 'Een item „{item}” vraagt precies één <content> met een code.',
      en: 'An item “{item}” asks for exactly one <content> with a code.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einem Code.',
    },
  },
  {
    name: 'patientwill-one-text',
    severity: 'error',
    ...about,
    source: 'C2 patientwill',
    check: contents(0, 1, hasText),
    text: {
      fr: 'Un élément «{item}» a au plus un <content> avec un texte.',
      nl: 'Een item „{item}” heeft ten hoogste één <content> met een tekst.',
      en: 'An item “{item}” has at most one <content> with a text.',
      de: 'Ein Item „{item}“ hat höchstens einen <content> mit einem Text.',
    },
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
