/** A set as it is kept: each transaction with the id by which it is known here, the set with its version. Source: KMEHR facts A9, B1. */
import type { XmlElement } from 'libxml2-wasm';
import { DEFAULT_LIMITS, withXml } from '../../xml/index.ts';
import { addBefore, oursIn } from '../change/kmehr-elements.ts';
import { rerootKmehr } from '../reroot.ts';
import { isOfList } from './read-set.ts';

export interface SetNames {
  /** SL of the ids. */
  readonly list: string;
  /** One a transaction, in order. */
  readonly ids: readonly string[];
  readonly version: string;
}

export function withSetIds(message: string, names: SetNames): string {
  const changed = withXml(Buffer.from(message), DEFAULT_LIMITS, (root) => {
    const [folder] = oursIn(root, 'folder');
    const transactions = oursIn(folder, 'transaction');
    for (const [at, one] of transactions.entries()) nameIt(one, names.list, names.ids[at] ?? '');
    if (transactions[0]) setText(childOf(transactions[0], 'version', []), names.version);
    return rerootKmehr(root).text;
  });
  if (!changed.ok) throw new Error('a message that was read cannot be read');
  return changed.value;
}

const childOf = (parent: XmlElement, name: string, before: readonly string[]): XmlElement =>
  oursIn(parent, name)[0] ?? addBefore(parent, name, before);

function setText(element: XmlElement, text: string): void {
  for (let node = element.firstChild; node; node = element.firstChild) node.remove();
  element.addText(text);
}

function nameIt(transaction: XmlElement, list: string, value: string): void {
  const known = oursIn(transaction, 'id').find((id) => isOfList(id, list));
  const id = known ?? addBefore(transaction, 'id', ['cd']);
  if (!known) for (const [name, text] of Object.entries({ S: 'LOCAL', SL: list, SV: '1.0' })) id.setAttr(name, text);
  setText(id, value);
}
