/**
 * The vaccinations and allergies of the summaries in a message as Belgian caresets, each of which stands alone: it names its patient by the
 * reference that is handed in, and people by their number. Source: KMEHR facts D1, D2; decision 0074.
 */
import {
  type Item,
  type KmehrMessage,
  kindOf,
  type LabelLanguage,
  type SumehrSection,
  type Transaction,
} from '../kmehr/index.ts';
import { uuidFrom } from './ids.ts';
import { nameWithin } from './item-names.ts';
import { kmehrPaths } from './kmehr-paths.ts';
import { Ledger } from './ledger.ts';
import type { Lost } from './lost.ts';
import { type Made, type Reference, rowOf } from './made.ts';
import { systems } from './systems.ts';
import { convertItems } from './to-fhir/items.ts';
import { scopeOf } from './to-fhir/transaction.ts';
import { type Placed, placedItems } from './to-fhir/walk.ts';

/** By CD-ITEM: the section of a SUMEHR by which the matrix opens it. */
const SECTIONS: Readonly<Record<string, SumehrSection>> = {
  vaccine: 'sm-vaccinations',
  allergy: 'sm-allergies',
  adr: 'sm-adverse-drug-reaction',
};

export interface ItemCareset {
  readonly resource: Made;
  /** Nothing where an extract of the summary would leave the item out: it is in no section for certain. */
  readonly section: SumehrSection | undefined;
  /** What tells the item from the others of its message, in every version of it. */
  readonly name: string;
}

export interface ItemCaresets {
  readonly caresets: readonly ItemCareset[];
  /** Of these items, what was not carried. */
  readonly lost: readonly Lost[];
}

export interface ItemOptions {
  /** Name of the document, the same for each of its versions. */
  readonly source: string;
  readonly patient: Reference;
  /** How many items are read; the others are told as not converted. */
  readonly most: number;
}

/** Pure: the same message gives the same resources. */
export function itemsAsCaresets(message: KmehrMessage, { source, patient, most }: ItemOptions): ItemCaresets {
  const ledger = new Ledger(kmehrPaths);
  const taken = new Map<string, number>();
  const caresets: ItemCareset[] = [];
  const places = new Set<string>();
  for (const { transaction, person, place, isWhole } of summariesIn(message)) {
    const language = languageOf(transaction);
    const scope = scopeOf({ ledger, transaction, person, source, place, language }, true);
    for (const placed of placedItems(ledger, transaction, place)) {
      const section = rowOf(SECTIONS, kindOfItem(placed));
      if (section === undefined) continue;
      places.add(placed.place);
      if (places.size > most) {
        ledger.drop(placed.item, 'not-converted');
        continue;
      }
      const certain = isWhole || placed.isConfidential || kindsIn(placed.item, 'CD-ITEM') > 1 ? undefined : section;
      const name = nameWithin(taken, placed.item);
      scope.ids.set(placed.place, uuidFrom(source, name));
      for (const [at, made] of convertItems(scope, [placed]).resources.entries())
        caresets.push({
          ...{ resource: alone(made, patient), section: certain, name: at === 0 ? name : `${at} of ${name}` },
        });
    }
  }
  return { caresets, lost: ledger.lost(message).filter(({ path }) => places.has(itemIn(path))) };
}

const itemIn = (path: string): string => /^.*?\/item\[\d+\]/.exec(path)?.[0] ?? '';

const kindOfItem = ({ item: { cd = [] } }: Placed): string | undefined =>
  cd.find(({ scheme }) => scheme === 'CD-ITEM')?.value.trim();

const kindsIn = ({ cd = [] }: Pick<Item | Transaction, 'cd'>, list: string): number =>
  cd.filter(({ scheme }) => scheme === list).length;
const isConfidential = (part: { readonly confidentiality?: unknown } | undefined): boolean =>
  part?.confidentiality !== undefined;

/** `isWhole`: only who may see the whole document may see any of it. Source: decision 0016. */
const summariesIn = (message: KmehrMessage) =>
  (message.folder ?? []).flatMap((folder, at) =>
    (folder.transaction ?? []).flatMap((transaction, number) => {
      if (kindOf(transaction) !== 'sumehr') return [];
      const isWhole =
        [message, message.header, folder, transaction].some(isConfidential) ||
        kindsIn(transaction, 'CD-TRANSACTION') > 1;
      const place = `folder[${at + 1}]/transaction[${number + 1}]`;
      return [{ transaction, person: folder.patient ?? {}, place, isWhole }];
    }),
  );

const LANGUAGES: readonly LabelLanguage[] = ['fr', 'nl', 'en', 'de'];

/** Of what is written here: the language in which the first of its items speaks. */
function languageOf({ parts = [] }: Transaction): LabelLanguage {
  const items = parts.flatMap(({ item, heading }) => [item, ...(heading?.parts ?? []).map((part) => part.item)]);
  const texts = items.flatMap((item: Item | undefined) => [
    ...(item?.content ?? []).flatMap(({ text = [] }) => text),
    ...(item?.text ?? []),
  ]);
  return LANGUAGES.find((one) => one === texts[0]?.language) ?? 'fr';
}

/** Without addresses that lead nowhere outside its bundle, and without the national numbers of those who wrote it. */
function alone({ id: _, ...resource }: Made, patient: Reference): Made {
  return { ...(standing(resource) as Made), patient };
}

function standing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(standing);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(
    ([name, member]) => !isOfBundle(name, member) && !isNational(name, member),
  );
  return Object.fromEntries(members.map(([name, member]) => [name, standing(member)]));
}

const isOfBundle = (name: string, member: unknown): boolean =>
  name === 'reference' && typeof member === 'string' && member.startsWith('urn:uuid:');

const isNational = (name: string, member: unknown): boolean =>
  name === 'identifier' &&
  typeof member === 'object' &&
  member !== null &&
  'system' in member &&
  member.system === systems.ssin;
