/** The answer to what was written: where it stands, and as much of it as the client prefers. Source: FHIR R4, "http" 3.1.0.1.8.1. */
import { publicItemId, type StoredVersion, servedBytes } from '../../../modules/fhir-vault/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type JsonText, operationOutcome, serverEdits } from '../../../standards/fhir/index.ts';
import type { Kept } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { DONE } from '../problems.ts';

/** What was written; of what was there before, the edits are made again. */
export type Written = Pick<StoredVersion, 'updatedAt'> &
  Partial<Pick<StoredVersion, 'edits'>> &
  Pick<Kept, 'status'> & { readonly place: Pick<StoredVersion['place'], 'patient' | 'item' | 'version'> };

type Preferred = 'minimal' | 'representation' | 'OperationOutcome';

const preferredIn = (prefer: string | undefined): Preferred => {
  const said = /(?:^|[,;])\s*return\s*=\s*"?(minimal|representation|OperationOutcome)\b/.exec(
    (prefer ?? '').slice(0, 1000),
  );
  return (said?.[1] as Preferred | undefined) ?? 'representation';
};

/** `read`: what was sent; nothing when something else stands there than what was sent. */
export function keptAnswer(
  request: ResourceRequest,
  keys: KeyRing,
  read: (Pick<JsonText, 'bytes'> & Partial<Pick<JsonText, 'at'>>) | undefined,
  { place, updatedAt, edits, status }: Written,
): Kept {
  const { type, base, header } = request;
  const id = publicItemId(keys, place);
  const versionId = String(place.version);
  const location = `${base}/${type}/${id}/_history/${versionId}`;
  const preferred = preferredIn(header('prefer'));
  const isOutcome = preferred === 'OperationOutcome';
  const bytes = (): Buffer => {
    if (isOutcome) return doneIn(request);
    if (preferred === 'minimal' || !read) return Buffer.alloc(0);
    const facts = { id, versionId, lastUpdated: updatedAt.toISOString() };
    const made = edits ?? (read.at ? serverEdits({ bytes: read.bytes, at: read.at }, facts) : []);
    return servedBytes({ received: read.bytes, edits: made });
  };
  return { status, bytes: bytes(), isOutcome, version: place.version, lastModified: updatedAt, location };
}

function doneIn({ base, language }: ResourceRequest): Buffer {
  const code = { system: `${new URL(base).origin}/codes/error`, code: 'ZENNE.FHIR.DONE' };
  return Buffer.from(
    JSON.stringify(operationOutcome({ severity: 'information', type: 'informational', code, text: DONE[language] })),
  );
}
