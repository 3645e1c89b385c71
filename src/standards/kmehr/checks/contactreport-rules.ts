/** Rules on the items of a contact report. Source: KMEHR facts C2. */
import type { Content } from '../declaration/content.ts';
import { contents, hasCode, hasText, itemCode } from './look.ts';
import type { ItemRule } from './rule.ts';

const of = (code: string) =>
  ({ on: 'item', kinds: ['contactreport'], codes: [code], source: `C2 contactreport, ${code}` }) as const;

const UNITS = ['CD-UNIT', 'CD-TIMEUNIT'];
const isMoment = ({ date, time }: Content): boolean => date !== undefined && time !== undefined;

export const contactReportRules: readonly ItemRule[] = [
  {
    name: 'encountertype-one-content',
    severity: 'error',
    ...of('encountertype'),
    check: contents(1, 1, (content) => hasText(content) || hasCode(content)),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un texte ou un code.',
      nl: 'Een item „{item}” vraagt precies één <content> met een tekst of een code.',
      en: 'An item “{item}” asks for exactly one <content> with a text or a code.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einem Text oder einem Code.',
    },
  },
  {
    name: 'encounterdatetime-one-moment',
    severity: 'error',
    ...of('encounterdatetime'),
    check: contents(1, 1, isMoment),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec date et heure.',
      nl: 'Een item „{item}” vraagt precies één <content> met datum en uur.',
      en: 'An item “{item}” asks for exactly one <content> with date and time.',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit Datum und Uhrzeit.',
    },
  },
  {
    name: 'parameter-one-number',
    severity: 'error',
    ...of('parameter'),
    check: contents(1, 1, (content) => content.decimal !== undefined),
    text: {
      fr: 'Un élément «{item}» demande exactement un <content> avec un nombre (decimal).',
      nl: 'Een item „{item}” vraagt precies één <content> met een getal (decimal).',
      en: 'An item “{item}” asks for exactly one <content> with a number (decimal).',
      de: 'Ein Item „{item}“ verlangt genau einen <content> mit einer Zahl (decimal).',
    },
  },
  {
    name: 'parameter-unit',
    severity: 'error',
    ...of('parameter'),
    check: (item, notes) => {
      for (const { decimal, unit, at } of item.content ?? []) {
        if (decimal !== undefined && !UNITS.includes(unit?.cd?.scheme ?? '')) notes.add(at, { item: itemCode(item) });
      }
    },
    text: {
      fr: 'Le nombre d’un élément «{item}» demande une unité de CD-UNIT ou CD-TIMEUNIT.',
      nl: 'Het getal van een item „{item}” vraagt een eenheid uit CD-UNIT of CD-TIMEUNIT.',
      en: 'The number of an item “{item}” asks for a unit of CD-UNIT or CD-TIMEUNIT.',
      de: 'Die Zahl eines Items „{item}“ verlangt eine Einheit aus CD-UNIT oder CD-TIMEUNIT.',
    },
  },
  {
    name: 'transactionreason-text',
    severity: 'warning',
    ...of('transactionreason'),
    check: contents(1, Number.POSITIVE_INFINITY, hasText),
    text: {
      fr: 'Un élément «{item}» devrait dire la raison en mots.',
      nl: 'Een item „{item}” hoort de reden in woorden te zeggen.',
      en: 'An item “{item}” should say the reason in words.',
      de: 'Ein Item „{item}“ sollte den Grund in Worten sagen.',
    },
  },
];
