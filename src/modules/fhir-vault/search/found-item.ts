/** Items that a search found, with their contents: those of one document are opened once. */
import { type DataKey, type KeyRing, printPublicId } from '../../../platform/sealing/index.ts';
import { discloseUnder, itemKey, patientKey, type RecordGrant } from '../../grants/index.ts';
import { type Content, dataKeyOf, itemKeyOf, type KeyColumns, openContent, partOf } from '../content.ts';

export interface FoundItem {
  readonly id: string;
  readonly type: string;
  readonly content: Content;
}

export interface FoundRow extends KeyColumns {
  readonly patient: string;
  readonly item: string;
  readonly type: string;
  readonly version: number;
  readonly kind: string;
  /** The item whose bytes it is in: itself, or its document. */
  readonly holder: string;
  /** The item whose rights it has: itself, its document, or the document that it was read from. */
  readonly rights_item: string;
  /** Of the first row of each holder. */
  readonly content: Buffer | null;
  /** With those that did not fit, as far as they were counted. */
  readonly fetched: number;
}

/** Opened bytes that one answer may hold; the first item is given whatever its size. */
const MOST_BYTES = 32 * 1024 * 1024;

/** As many as may be held, in their order. */
export function openFound(keys: KeyRing, rows: readonly FoundRow[]): FoundItem[] {
  const opened = new Map<string, Content>();
  const dataKeys = new Map<string, DataKey>();
  const items: FoundItem[] = [];
  let bytes = 0;
  for (const row of rows) {
    const holder = opened.get(row.holder) ?? contentOf(keys, row, dataKeys);
    if (!opened.has(row.holder)) bytes += holder.received.length;
    if (bytes > MOST_BYTES && items.length > 0) break;
    opened.set(row.holder, holder);
    items.push(toItem(keys, row, holder));
  }
  return items;
}

function contentOf(keys: KeyRing, row: FoundRow, dataKeys: Map<string, DataKey>): Content {
  if (!row.content) throw new Error('the bytes of a document came after its parts');
  const place = { patient: patientKey(row.patient), item: itemKey(row.holder), version: row.version };
  const dataKey = dataKeys.get(row.patient) ?? dataKeyOf(keys, place, row);
  dataKeys.set(row.patient, dataKey);
  return openContent(itemKeyOf(dataKey, place, row), place, row.content);
}

function toItem(keys: KeyRing, { patient, item, type, holder }: FoundRow, opened: Content): FoundItem {
  const content = item === holder ? opened : partOf(opened, itemKey(item));
  if (!content) throw new Error('a document does not have its part');
  return { id: printPublicId(keys, { patient, item }), type, content };
}

type Shown = Pick<FoundRow, 'kind' | 'rights_item'> & Partial<Pick<FoundRow, 'holder'>>;

/**
 * One row of the trail for each kind; an item or document that is alone is named, and so is each document that items were read from:
 * whoever looked at some of it hears of its withdrawal.
 */
export function discloseFound(grant: RecordGrant, rows: readonly Shown[]): void {
  const groups = new Map<string, { readonly kind: string; readonly items: string[] }>();
  for (const { kind, rights_item: item, holder = item } of rows) {
    const name = JSON.stringify([kind, item === holder ? '' : item]);
    const { items } = groups.get(name) ?? { items: [] };
    groups.set(name, { kind, items: [...items, item] });
  }
  for (const { kind, items } of groups.values()) {
    const [only] = new Set(items).size === 1 ? items : [];
    discloseUnder(grant, { kind, count: items.length, item: only === undefined ? undefined : itemKey(only) });
  }
}
