/** What rules look for in a message: codes, contents, elements. No lists are made here: checking must cost little. */
import type { Content } from '../declaration/content.ts';
import type { Item } from '../declaration/item.ts';
import type { Cd, Id } from '../declaration/parts.ts';
import type { Check, Identified } from './rule.ts';

/** The kinds of transaction that the rules of the standard were made for. */
export const SUMEHR = ['sumehr'];
export const SUMMARIES = ['sumehr', 'clinicalsummary'];
export const SUMEHR_FAMILY = ['sumehr', 'clinicalsummary', 'contactreport'];

/** The first code of the table; empty when there is none. */
export function codeOf(cds: readonly Cd[] | undefined, scheme: string): string {
  if (cds) for (const cd of cds) if (cd.scheme === scheme) return cd.value;
  return '';
}

export function countOf(ids: readonly Id[] | undefined, scheme: string): number {
  let count = 0;
  if (ids) for (const id of ids) if (id.scheme === scheme) count += 1;
  return count;
}

export function kmehrIdOf({ id: ids }: Identified): Id | undefined {
  if (ids) for (const id of ids) if (id.scheme === 'ID-KMEHR') return id;
  return undefined;
}

export const itemCode = (item: Item): string => codeOf(item.cd, 'CD-ITEM');
export const lifecycleOf = (item: Item): string => item.lifecycle?.cd?.value ?? '';

/** Said to be nothing: SUMEHR 2.0 has an item without content for it. Source: KMEHR facts C1. */
export const isNothingKnown = (item: Item): boolean =>
  item.cd?.[0]?.nullFlavor === 'NA' && lifecycleOf(item) === 'inactive';

type Has = (content: Content) => boolean;
export const hasText: Has = (content) => content.text !== undefined;
export const hasCode: Has = (content) => content.cd !== undefined;
export const hasPerson: Has = (content) => content.person !== undefined;
export const hasParty: Has = (content) => content.hcparty !== undefined;
export const hasProduct: Has = (content) =>
  content.medicinalproduct !== undefined ||
  content.substanceproduct !== undefined ||
  content.compoundprescription !== undefined;
export const hasAtc: Has = (content) => countOf(content.cd, 'CD-ATC') > 0;

/** Asks for so many contents of an item. Too many: it is about the first one too many; too few: about the item. */
export const contents =
  (least: number, most: number, has: Has): Check<Item> =>
  (item, notes) => {
    let count = 0;
    for (const content of item.content ?? []) {
      if (!has(content)) continue;
      count += 1;
      if (count === most + 1) notes.add(content.at, { item: itemCode(item) });
    }
    if (count < least) notes.add(item.at, { item: itemCode(item) });
  };

/** Asks that every content is of a form; the schema finds an empty one worse. */
export const onlyContents =
  (has: Has): Check<Item> =>
  (item, notes) => {
    for (const content of item.content ?? []) if (!has(content)) notes.add(content.at, { item: itemCode(item) });
  };

/** Asks that an element does not come twice: the second one has no place in the model and is kept aside. */
export const atMostOne =
  (name: string): Check<Item> =>
  (item, notes) => {
    if (item.others?.some((other) => other.name === name)) notes.add(item.at, { item: itemCode(item) });
  };
