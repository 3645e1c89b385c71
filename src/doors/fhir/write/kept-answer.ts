/** The answer to what was written: where it stands, and as much of it as the client prefers. Source: FHIR R4, "http" 3.1.0.1.8.1. */
import { publicItemId, type StoredVersion, servedBytes } from '../../../modules/fhir-vault/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type JsonText, serverEdits } from '../../../standards/fhir/index.ts';
import type { Kept } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';

/** What was written; of what was there before, the edits are made again. */
export type Written = Pick<StoredVersion, 'place' | 'updatedAt'> & Partial<StoredVersion> & Pick<Kept, 'status'>;

export function keptAnswer(
  { type, base, header }: ResourceRequest,
  keys: KeyRing,
  read: Pick<JsonText, 'bytes' | 'at'>,
  { place, updatedAt, edits, status }: Written,
): Kept {
  const id = publicItemId(keys, place);
  const versionId = String(place.version);
  const facts = { id, versionId, lastUpdated: updatedAt.toISOString() };
  const isMinimal = /(^|[,;]\s*)return=minimal\b/.test(header('prefer') ?? '');
  const bytes = isMinimal
    ? Buffer.alloc(0)
    : servedBytes({ received: read.bytes, edits: edits ?? serverEdits(read, facts) });
  const location = `${base}/${type}/${id}/_history/${versionId}`;
  return { status, bytes, version: place.version, lastModified: updatedAt, location };
}
