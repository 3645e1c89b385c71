/** The transactions of a set, such as a medication scheme, for telling what changed. Source: KMEHR facts A9. */
import type { XmlElement } from 'libxml2-wasm';
import { DEFAULT_LIMITS, likenessOf, withXml } from '../../xml/index.ts';
import { oursIn } from '../change/kmehr-elements.ts';

export interface SetPart {
  /** Its LOCAL id of the set's own list. */
  readonly id?: string | undefined;
  /** Equal for transactions that say the same; their ids and numbers do not count, where they point to does. */
  readonly likeness: string;
}

/** Every transaction in order, the set's own first; `list` is the SL whose ids name the parts. */
export function readSet(stored: string, list: string): SetPart[] {
  const read = withXml(Buffer.from(stored), DEFAULT_LIMITS, (message) => partsOf(message, list));
  if (!read.ok) throw new Error('a stored message cannot be read');
  return read.value;
}

function partsOf(message: XmlElement, list: string): SetPart[] {
  const [folder] = oursIn(message, 'folder');
  const transactions = oursIn(folder, 'transaction');
  const named = new Map(transactions.map((one) => [numberOf(one), stemOf(localIdIn(one, list))]));
  return transactions.map((one) => {
    const own = oursIn(one, 'id').filter((id) => isNumber(id) || isOfList(id, list));
    const skip = (element: XmlElement) => own.some((id) => id.isSameNode(element));
    return { id: localIdIn(one, list), likeness: likenessOf(one, { skip, read: (value) => follow(value, named) }) };
  });
}

const attribute = (element: XmlElement, name: string): string | undefined => element.attr(name)?.value;
const isNumber = (id: XmlElement): boolean => attribute(id, 'S') === 'ID-KMEHR';

/** Is it the id by which the list names this transaction? */
export const isOfList = (id: XmlElement, list: string): boolean =>
  attribute(id, 'S') === 'LOCAL' && (attribute(id, 'SL') ?? '') === list;

const localIdIn = (transaction: XmlElement, list: string): string | undefined =>
  oursIn(transaction, 'id')
    .find((id) => isOfList(id, list))
    ?.content.trim() || undefined;

const numberOf = (transaction: XmlElement): string | undefined =>
  oursIn(transaction, 'id').find(isNumber)?.content.trim();

/** `…/ID` of `…/ID/version` and of `…/ID/new/version`. */
const stemOf = (id: string | undefined): string | undefined => id?.replace(/(\/new)?\/[^/]*$/, '');

/** `//transaction[id[@S='ID-KMEHR']='7']`: numbers change when parts come and go, what is pointed to stays. */
const POINTED_AT = /('\s*\]\s*=\s*')([^']+)(')/;

const follow = (value: string, named: ReadonlyMap<string | undefined, string | undefined>): string =>
  value.replace(POINTED_AT, (whole, before, number, after) => {
    const name = named.get(number);
    return name === undefined ? whole : `${before}${name}${after}`;
  });
