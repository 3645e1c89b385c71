/** Taking a document of the vault from its place: closed still, until the hub discloses it. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type DataKey, type KeyRing, openBytes, unwrapDataKey, unwrapItemKey } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant, type SystemGrant, systemTransaction } from '../grants/index.ts';
import { type ClosedContent, closedContent, type DocumentLink } from '../hub/index.ts';
import { contentPlace } from './content-place.ts';

interface SealedRow {
  content: Buffer;
  put_by: string;
  master_version: number;
  wrapped: Buffer;
  own_key: boolean;
  wrapped_content: Buffer | null;
}

const READ = statement(
  'brusafe-read-document',
  `SELECT d.content, d.put_by, d.own_key, k.master_version, k.wrapped, c.wrapped AS wrapped_content
   FROM brusafe_document d JOIN platform_v_data_key k ON k.subject = d.patient
   LEFT JOIN brusafe_document_key c ON c.patient = d.patient AND c.item = d.item
   WHERE d.patient = $1 AND d.item = $2 AND d.version = $3`,
);

/** Which version of which document. */
export type SealedPlace = Pick<DocumentLink, 'patient' | 'item' | 'version'>;

const rowAt = async (tx: Transaction, { patient, item, version }: SealedPlace): Promise<SealedRow | undefined> =>
  (await tx.run<SealedRow>(READ, [patient, item, version]))[0];

/** The content behind a current link of the vault. */
export async function readSealed(grant: RecordGrant, keys: KeyRing, link: DocumentLink): Promise<ClosedContent> {
  const row = await rowAt(readGrant(grant).tx, link);
  if (!row) throw new Error('a current link has no document');
  const open = opener(keys, link, row);
  return closedContent(link, () => open().toString());
}

/** A document as a job reads it: nobody is shown it. */
export interface ReadForJob {
  readonly bytes: Buffer;
  /** Key of the party that put it. */
  readonly putBy: string;
}

/** Nothing when this version is not in the vault. */
export async function readForJob(
  grant: SystemGrant,
  keys: KeyRing,
  place: SealedPlace,
): Promise<ReadForJob | undefined> {
  const row = await rowAt(systemTransaction(grant), place);
  return row && { bytes: opener(keys, place, row)(), putBy: row.put_by };
}

function opener(keys: KeyRing, place: SealedPlace, row: SealedRow): () => Buffer {
  const key = keyOf(keys, place, row);
  return () => openBytes(key, contentPlace(place.patient, place.item, place.version), row.content);
}

/** Of the document itself, or, for a version of before those, of its patient. */
function keyOf(keys: KeyRing, { patient, item }: SealedPlace, row: SealedRow): DataKey {
  const dataKey = unwrapDataKey(keys, patient, row.master_version, row.wrapped);
  if (!row.own_key) return dataKey;
  if (!row.wrapped_content) throw new Error('a current document has no key');
  return unwrapItemKey(dataKey, patient, item, row.wrapped_content);
}
