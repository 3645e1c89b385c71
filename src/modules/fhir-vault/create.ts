/** Creating a resource: once, however often it is sent. Source: FHIR R4, "http" 3.1.0.8; fhir-be facts 1.2, 1.4. */
import { createHash } from 'node:crypto';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import { discloseUnder, itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorOf } from './author.ts';
import type { Careset } from './caresets/index.ts';
import { type BusinessIdentifier, claimIdentifiers, type KnownItem } from './known-item.ts';
import { type NewVersion, type StoredVersion, storeVersion } from './store-version.ts';

export interface NewResource extends Pick<NewVersion, 'profile' | 'read' | 'references' | 'index'> {
  readonly careset: Careset;
  readonly identifiers: readonly BusinessIdentifier[];
}

export type CreateOutcome =
  | { readonly outcome: 'created' | 'new-version'; readonly stored: StoredVersion }
  /** The same bytes again: nothing was written. */
  | { readonly outcome: 'duplicate'; readonly known: KnownItem }
  | { readonly outcome: 'kind-not-for-profession' | 'identifier-conflict' };

export async function create(grant: RecordGrant, keys: KeyRing, resource: NewResource): Promise<CreateOutcome> {
  const { tx, patient, limits, caller } = readGrant(grant);
  const { careset, identifiers, ...sent } = resource;
  const { type, rights } = careset;
  const author = authorOf(caller);
  if (!author || !mayWrite(limits, rights.category)) return { outcome: 'kind-not-for-profession' };
  const item = itemKey(newItemId(tx.now));
  const version = { ...sent, type, rights, author };
  const known = await claimIdentifiers(grant, keys, { type, identifiers, author, item });
  if (known === 'of-another-patient') return { outcome: 'identifier-conflict' };
  if (known !== 'new') return again(grant, keys, careset, known, version);
  const stored = await storeVersion(grant, keys, { patient, item, version: 1 }, { ...version, method: 'create' });
  return { outcome: 'created', stored };
}

async function again(
  grant: RecordGrant,
  keys: KeyRing,
  careset: Careset,
  known: KnownItem,
  version: Omit<NewVersion, 'method'>,
): Promise<CreateOutcome> {
  const { patient, item } = known;
  if (createHash('sha256').update(version.read.bytes).digest().equals(known.sha256)) {
    discloseUnder(grant, { item, kind: careset.rights.kind, count: 0 });
    return { outcome: 'duplicate', known };
  }
  if (careset.again === 'conflict') return { outcome: 'identifier-conflict' };
  const place = { patient, item, version: known.version + 1 };
  return { outcome: 'new-version', stored: await storeVersion(grant, keys, place, { ...version, method: 'update' }) };
}
