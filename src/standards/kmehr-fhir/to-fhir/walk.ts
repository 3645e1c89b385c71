/** The items of a transaction with their places, headings opened. No recursion: headings may nest as deep as the reader lets them. */
import type { Heading, Item, Part, Transaction } from '../../kmehr/index.ts';
import type { Ledger } from '../ledger.ts';
import { valueIn } from './codes.ts';

export interface Placed {
  readonly item: Item;
  /** `folder[1]/transaction[1]/heading[2]/item[1]`. */
  readonly place: string;
  /** Under a heading of history. */
  readonly isPast: boolean;
  /** It says so, or a heading above it does. */
  readonly isConfidential: boolean;
}

interface Open {
  readonly parts: readonly Part[];
  readonly place: string;
  readonly isPast: boolean;
  readonly isConfidential: boolean;
  next: number;
  headings: number;
  items: number;
}

const opened = (parts: readonly Part[] = [], place: string, isPast: boolean, isConfidential: boolean): Open => ({
  ...{ parts, place, isPast, isConfidential },
  ...{ next: 0, headings: 0, items: 0 },
});

/** Headings that only order what the items say themselves. */
const SILENT = /^(assessment|technical|history|medication|treatment)$/;

function isHistory(ledger: Ledger, { cd: cds = [] }: Heading): boolean {
  for (const cd of cds) if (cd.scheme === 'CD-HEADING' && SILENT.test(cd.value.trim())) valueIn(ledger, cd);
  return cds.some(({ scheme, value }) => scheme === 'CD-HEADING' && value.trim() === 'history');
}

export function placedItems(ledger: Ledger, transaction: Transaction, place: string): readonly Placed[] {
  const found: Placed[] = [];
  const open = [opened(transaction.parts, place, false, false)];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const part = top.parts[top.next];
    top.next += 1;
    if (part === undefined) {
      open.pop();
      continue;
    }
    if (part.item) {
      top.items += 1;
      const isConfidential = top.isConfidential || part.item.confidentiality !== undefined;
      found.push({ item: part.item, place: `${top.place}/item[${top.items}]`, isPast: top.isPast, isConfidential });
    }
    if (part.heading) {
      top.headings += 1;
      const isPast = isHistory(ledger, part.heading) || top.isPast;
      const isConfidential = top.isConfidential || part.heading.confidentiality !== undefined;
      open.push(opened(part.heading.parts, `${top.place}/heading[${top.headings}]`, isPast, isConfidential));
    }
  }
  return found;
}
