/** A new version of an item, by its author or its author's house. Source: FHIR R4, "http" 3.1.0.4 (update), 3.1.0.5 (version aware). */
import type { KeyRing } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorOf } from './author.ts';
import type { NewResource } from './create.ts';
import { type HeldItem, lockItem, tieTo } from './held-item.ts';
import { takeNumbers } from './numbers.ts';
import type { ItemPlace } from './place.ts';
import { hasBytes, MOST_VERSIONS, type NewVersion, type StoredVersion, storeVersion } from './store-version.ts';

/** Which item a change means. */
export interface Target {
  readonly type: string;
  readonly place: ItemPlace;
  /** Versions of which one must be in force; nothing: whichever it is. */
  readonly versions?: readonly number[] | undefined;
}

export interface Change extends NewResource {
  readonly target: Target;
  readonly method: Extract<NewVersion['method'], 'update' | 'patch'>;
}

export type UpdateOutcome =
  | { readonly outcome: 'updated'; readonly stored: StoredVersion }
  /** The same bytes again: nothing was written. */
  | { readonly outcome: 'unchanged'; readonly held: HeldItem }
  | {
      readonly outcome:
        | Exclude<Held, HeldItem>
        | 'kind-not-for-profession'
        | 'identifier-conflict'
        | 'too-many-versions';
    };

/** `not-yours` is also the answer for an id that never existed: who could tell them apart would learn what is hidden. */
export type Held = HeldItem | 'not-yours' | 'gone' | 'version-differs';

/** The item that the caller may change, locked until the act ends. */
export async function holdOwn(grant: RecordGrant, { type, place, versions }: Target): Promise<Held> {
  const held = await lockItem(grant, place.item);
  if (!held || held.type !== type || held.patient !== place.patient || tieTo(grant, held) === 'none')
    return 'not-yours';
  if (held.deleted) return 'gone';
  return versions && !versions.includes(held.version) ? 'version-differs' : held;
}

export async function update(grant: RecordGrant, keys: KeyRing, change: Change): Promise<UpdateOutcome> {
  const { careset, identifiers, target, ...sent } = change;
  const { type, rights } = careset;
  const { caller, limits } = readGrant(grant);
  const author = authorOf(caller);
  if (!author || !mayWrite(limits, rights.category)) return { outcome: 'kind-not-for-profession' };
  const held = await holdOwn(grant, target);
  if (typeof held === 'string') return { outcome: held };
  const { patient, item, version } = held;
  if (hasBytes(held, sent.read)) {
    discloseUnder(grant, { item, kind: rights.kind, count: 0 });
    return { outcome: 'unchanged', held };
  }
  if (version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
  const taken = await takeNumbers(grant, keys, { type, identifiers, author: issuerOf(held) }, held);
  if (taken.state !== 'taken') return { outcome: 'identifier-conflict' };
  const next = { ...sent, type, rights, author, claims: taken.claims };
  return { outcome: 'updated', stored: await storeVersion(grant, keys, { patient, item, version: version + 1 }, next) };
}

/** Its numbers stay those of the house that issued the first ones. */
function issuerOf({ author, institution }: HeldItem) {
  if (author === undefined) throw new Error('an item without an author');
  return { key: author, institution };
}
