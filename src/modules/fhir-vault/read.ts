/** Reading a resource as it was received, with the server's id, version and moment in their places. Source: FHIR R4, "http" 3.1.0.2-3. */
import { createHash } from 'node:crypto';
import { type Statement, statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { splice } from '../../standards/fhir/index.ts';
import { isWithinScope } from '../access/index.ts';
import { discloseUnder, type ItemKey, itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type Content, KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent, partOf } from './content.ts';
import { after, VERSION_AUTHOR, vaultLimitValues, WITHIN_VAULT, withinVault } from './limits.ts';
import { type ItemPlace, publicItemId } from './place.ts';
import { isInScope } from './scope-of-resource.ts';
import type { VersionMethod } from './store-version.ts';

export interface ServedVersion {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly method: VersionMethod;
  /** Of the bytes as received. */
  readonly sha256: Buffer;
  readonly content: Content;
}

interface VersionRow extends KeyColumns {
  readonly type: string;
  readonly kind: string;
  readonly rights_item: string;
  readonly version: number;
  readonly method: VersionMethod;
  readonly put_at: Date;
  readonly sha256: Buffer;
  readonly content: Buffer;
  readonly document: string | null;
}

const COLUMNS = `l.type, l.kind, l.rights_item, v.version, v.method, v.put_at, v.sha256, v.content, ${KEY_COLUMNS}`;
const OF_ITEM = `l.patient = ${after(4)} AND l.item = ${after(1)} AND l.type = ${after(2)}`;

// Of an older version the rights are those of the item as it stands, but for who wrote it. The bytes of a part are those of its document.
const READ = statement(
  'fhir-read-version',
  `SELECT ${COLUMNS}, l.document
   FROM fhir_v_item l JOIN fhir_version v ON v.patient = l.patient AND v.item = coalesce(l.document, l.item)
     AND v.version = coalesce(${after(3)}::int, l.version)
   ${KEY_JOINS} WHERE ${withinVault(VERSION_AUTHOR)} AND ${OF_ITEM} AND v.content IS NOT NULL`,
);
// What was taken back stays for its author alone, version by version.
const READ_GONE = statement(
  'fhir-read-gone-version',
  `SELECT ${COLUMNS}, NULL AS document
   FROM fhir_v_gone l JOIN fhir_version v ON v.patient = l.patient AND v.item = l.item AND v.version = ${after(3)}::int
   ${KEY_JOINS} WHERE ${withinVault('v.put_by')} AND ${OF_ITEM} AND v.put_by = ANY ($2::uuid[]) AND v.content IS NOT NULL`,
);
const GONE = statement(
  'fhir-is-gone',
  `SELECT l.item FROM fhir_v_gone l WHERE ${WITHIN_VAULT} AND ${OF_ITEM} AND coalesce(${after(3)}::int, l.version) <= l.version`,
);

interface Asked {
  readonly type: string;
  readonly place: ItemPlace;
  /** Without it, the one in force. */
  readonly version?: number | undefined;
}

const valuesOf = (grant: RecordGrant, { type, place, version }: Asked): unknown[] => [
  ...vaultLimitValues(grant),
  ...[place.item, type, version ?? null, place.patient],
];

/** The version in force, or the one with this number, within the grant's limits; `gone` for who could see it before it was taken back. */
export async function readVersion(
  grant: RecordGrant,
  keys: KeyRing,
  asked: Asked,
): Promise<ServedVersion | 'gone' | undefined> {
  const { place } = asked;
  const opened = (await openVersion(grant, keys, asked)) ?? (await openVersion(grant, keys, asked, READ_GONE));
  // An older version of the document may not have this part.
  const content = opened && (opened.holder === place.item ? opened.content : partOf(opened.content, place.item));
  if (content) {
    const isOpen = isInScope(grant, asked.type, () => servedBytes(content));
    return isOpen ? served(grant, keys, opened, { ...place, content }) : undefined;
  }
  // Of what is gone nothing could meet the conditions of a scope.
  if (opened || !isWithinScope(grant, () => false)) return undefined;
  const gone = await readGrant(grant).tx.run(GONE, valuesOf(grant, asked));
  return gone.length > 0 ? 'gone' : undefined;
}

/** The document that a part is of. */
export async function readDocumentOf(
  grant: RecordGrant,
  keys: KeyRing,
  asked: Omit<Asked, 'version'>,
): Promise<ServedVersion | undefined> {
  const opened = await openVersion(grant, keys, asked);
  if (!opened || opened.holder === asked.place.item) return undefined;
  const part = partOf(opened.content, asked.place.item);
  if (!part || !isInScope(grant, asked.type, () => servedBytes(part))) return undefined;
  const { holder: item, content } = opened;
  return served(grant, keys, opened, { patient: asked.place.patient, item, content });
}

interface Opened {
  readonly row: VersionRow;
  /** The item whose bytes these are: of a part its document. */
  readonly holder: ItemKey;
  readonly content: Content;
}

async function openVersion(
  grant: RecordGrant,
  keys: KeyRing,
  asked: Asked,
  from: Statement = READ,
): Promise<Opened | undefined> {
  const { place } = asked;
  const [row] = await readGrant(grant).tx.run<VersionRow>(from, valuesOf(grant, asked));
  if (!row) return undefined;
  const holder = row.document === null ? place.item : itemKey(row.document);
  const at = { patient: place.patient, item: holder, version: row.version };
  return { row, holder, content: openContent(keyOf(keys, at, row), at, row.content) };
}

function served(
  grant: RecordGrant,
  keys: KeyRing,
  { row, holder }: Opened,
  { patient, item, content }: ItemPlace & { readonly content: Content },
): ServedVersion {
  discloseUnder(grant, { item: itemKey(row.rights_item), kind: row.kind, count: 1 });
  const { type, version, method, put_at: updatedAt } = row;
  // The hash that was kept is of all bytes of the document.
  const sha256 = item === holder ? row.sha256 : createHash('sha256').update(content.received).digest();
  return { ...{ type, version, method, updatedAt, sha256, content }, id: publicItemId(keys, { patient, item }) };
}

/** The bytes as they are served. */
export const servedBytes = ({ received, edits }: Content): Buffer => splice(received, edits);
