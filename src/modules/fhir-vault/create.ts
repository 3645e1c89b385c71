/** Creating a resource: once, however often it is sent. Source: FHIR R4, "http" 3.1.0.8; fhir-be facts 1.2, 1.4. */
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import { discloseUnder, type ItemKey, itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorOf } from './author.ts';
import type { Careset } from './caresets/index.ts';
import type { HeldItem } from './held-item.ts';
import { type BusinessIdentifier, takeNumbers } from './numbers.ts';
import { hasBytes, MOST_VERSIONS, type NewVersion, type StoredVersion, storeVersion } from './store-version.ts';

export interface NewResource extends Pick<NewVersion, 'profile' | 'read' | 'references'> {
  readonly careset: Careset;
  readonly identifiers: readonly BusinessIdentifier[];
}

export type CreateOutcome =
  | { readonly outcome: 'created' | 'new-version'; readonly stored: StoredVersion }
  /** The same bytes again: nothing was written. */
  | { readonly outcome: 'duplicate'; readonly known: HeldItem }
  | { readonly outcome: 'kind-not-for-profession' | 'identifier-conflict' | 'too-many-versions' };

/** `item`: the key it gets, where it was promised before. */
export async function create(
  grant: RecordGrant,
  keys: KeyRing,
  resource: NewResource,
  item?: ItemKey,
): Promise<CreateOutcome> {
  const { tx, patient, limits, caller } = readGrant(grant);
  const { careset, identifiers, ...sent } = resource;
  const { type, rights } = careset;
  const author = authorOf(caller);
  if (!author || !mayWrite(limits, rights.category)) return { outcome: 'kind-not-for-profession' };
  const place = { patient, item: item ?? itemKey(newItemId(tx.now)), version: 1 };
  const taken = await takeNumbers(grant, keys, { type, identifiers, author }, place);
  if (taken.state === 'elsewhere') return { outcome: 'identifier-conflict' };
  const version = { ...sent, type, rights, author };
  if (taken.state === 'known') return again(grant, keys, careset, taken.held, version);
  const { claims } = taken;
  const stored = await storeVersion(grant, keys, place, { ...version, claims, method: 'create' });
  return { outcome: 'created', stored };
}

async function again(
  grant: RecordGrant,
  keys: KeyRing,
  careset: Careset,
  known: HeldItem,
  version: Omit<NewVersion, 'method' | 'claims'>,
): Promise<CreateOutcome> {
  const { patient, item, claims } = known;
  if (hasBytes(known, version.read)) {
    discloseUnder(grant, { item, kind: careset.rights.kind, count: 0 });
    return { outcome: 'duplicate', known };
  }
  if (careset.again === 'conflict') return { outcome: 'identifier-conflict' };
  if (known.version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
  const place = { patient, item, version: known.version + 1 };
  const stored = await storeVersion(grant, keys, place, { ...version, claims, method: 'update' });
  return { outcome: 'new-version', stored };
}
