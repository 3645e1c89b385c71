/** Reading a document is an act: within the grant's limits, opened, and traced before the answer leaves. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, unwrapDataKey } from '../../platform/sealing/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type DocumentLink, linkByItem, linkByLocalId } from '../hub/index.ts';
import { disclose, sealedContent } from './sealed-content.ts';

export interface DocumentContent {
  readonly link: DocumentLink;
  /** The stored kmehrmessage, as text; of an extract, only what the caller may see. */
  readonly content: string;
  /** Sections of an extract; absent: the whole document. */
  readonly sections?: readonly string[] | undefined;
}

/** How a document is named: by its key, or by the sender's id (with the author list when several share it). */
export type DocumentName =
  | { readonly item: ItemKey }
  | { readonly scheme: string; readonly value: string; readonly authorXml?: string | undefined };

interface SealedRow {
  content: Buffer;
  master_version: number;
  wrapped: Buffer;
}

const READ = statement(
  'brusafe-read-document',
  `SELECT d.content, k.master_version, k.wrapped FROM brusafe_document d JOIN platform_v_data_key k ON k.subject = d.patient
   WHERE d.patient = $1 AND d.item = $2 AND d.version = $3`,
);

/** The document or an extract, or nothing: what is hidden from this caller and what never existed give the same. */
export async function readDocument(
  grant: RecordGrant,
  keys: KeyRing,
  name: DocumentName,
): Promise<DocumentContent | undefined> {
  const link = 'item' in name ? await linkByItem(grant, name.item) : await linkByLocalId(grant, name, name.authorXml);
  if (!link) return undefined;
  const { tx } = readGrant(grant);
  const { patient } = link;
  const [row] = await tx.run<SealedRow>(READ, [patient, link.item, link.version]);
  if (!row) throw new Error('a current link has no document');
  const dataKey = unwrapDataKey(keys, patient, row.master_version, row.wrapped);
  const disclosed = disclose(grant, sealedContent(link, row.content, dataKey));
  if (!disclosed) return undefined;
  const { text: content, sections } = disclosed;
  const reason = sections ? 'extract' : undefined;
  discloseUnder(grant, { item: link.item, kind: link.kind, count: 1, reason });
  return { link, content, sections };
}
