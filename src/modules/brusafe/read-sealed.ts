/** Taking a document of the vault from its place: closed still, until the hub discloses it. */
import { statement } from '../../platform/postgres/index.ts';
import { type DataKey, type KeyRing, openBytes, unwrapDataKey, unwrapItemKey } from '../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { type ClosedContent, closedContent, type DocumentLink } from '../hub/index.ts';
import { contentPlace } from './content-place.ts';

interface SealedRow {
  content: Buffer;
  master_version: number;
  wrapped: Buffer;
  own_key: boolean;
  wrapped_content: Buffer | null;
}

const READ = statement(
  'brusafe-read-document',
  `SELECT d.content, d.own_key, k.master_version, k.wrapped, c.wrapped AS wrapped_content
   FROM brusafe_document d JOIN platform_v_data_key k ON k.subject = d.patient
   LEFT JOIN brusafe_document_key c ON c.patient = d.patient AND c.item = d.item
   WHERE d.patient = $1 AND d.item = $2 AND d.version = $3`,
);

/** The content behind a current link of the vault. */
export async function readSealed(grant: RecordGrant, keys: KeyRing, link: DocumentLink): Promise<ClosedContent> {
  const { patient, item, version } = link;
  const [row] = await readGrant(grant).tx.run<SealedRow>(READ, [patient, item, version]);
  if (!row) throw new Error('a current link has no document');
  const key = keyOf(keys, link, row);
  return closedContent(link, () => openBytes(key, contentPlace(patient, item, version), row.content).toString());
}

/** Of the document itself, or, for a version of before those, of its patient. */
function keyOf(keys: KeyRing, { patient, item }: DocumentLink, row: SealedRow): DataKey {
  const dataKey = unwrapDataKey(keys, patient, row.master_version, row.wrapped);
  if (!row.own_key) return dataKey;
  if (!row.wrapped_content) throw new Error('a current document has no key');
  return unwrapItemKey(dataKey, patient, item, row.wrapped_content);
}
