/** How a set and its parts are named: under the sender's id or one of the network, each part with a number and a version. Source: KMEHR facts A9. */
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import type { Ssin } from '../../standards/belgium/index.ts';
import { readSet, type SetPart } from '../../standards/kmehr/index.ts';
import { type DocumentLink, type DocumentName, showNumber } from '../hub/index.ts';
import { changeSet, type SetFault } from './rules/set-change.ts';
import type { NewDocument } from './store-version.ts';

export interface NewSet {
  readonly document: NewDocument;
  /** What the sender calls the set; absent: it has no name yet. */
  readonly name?: DocumentName | undefined;
  /** The version that was read; absent: none. */
  readonly version?: string | undefined;
  /** Of each transaction in order: may the sender write in its author's name? */
  readonly mine: readonly boolean[];
  readonly ssin: Ssin;
  /** SL under which the network gives ids of its own. */
  readonly ownList: string;
}

/** The list (SL) that names the set and its parts, and the set's own id. */
export interface SetName {
  readonly list: string;
  readonly id: string;
  readonly localId: DocumentLink['localId'];
}

/** The sender's, or the network's. */
export function nameOfSet(
  keys: KeyRing,
  { name, ssin, ownList }: NewSet,
  { localId, patient, item }: Pick<DocumentLink, 'localId' | 'patient' | 'item'>,
): SetName {
  const known = localId ?? (name && 'scheme' in name ? { scheme: name.scheme, value: name.value } : undefined);
  return known
    ? { list: known.scheme, id: showNumber(known.value, ssin), localId: known }
    : { list: ownList, id: printPublicId(keys, { patient, item }), localId: undefined };
}

export interface Named extends SetName {
  readonly ids: readonly string[];
  readonly version: string;
}

/** Its number counts on from the version before, which makes the ids of new parts new. */
export function nameParts(
  { document, mine }: NewSet,
  kept: readonly SetPart[],
  name: SetName,
  before: string | undefined,
): Named | { readonly outcome: SetFault } {
  const version = String(Number(before ?? 0) + 1);
  const [, ...sent] = readSet(document.content.toString(), name.list).map((part, at) => ({
    ...part,
    mine: mine[at] ?? false,
  }));
  const changed = changeSet(kept.slice(1), sent, (at) => `${name.id}/${version}-${at + 1}/1`);
  return 'fault' in changed ? { outcome: changed.fault } : { ...name, version, ids: [name.id, ...changed.ids] };
}
