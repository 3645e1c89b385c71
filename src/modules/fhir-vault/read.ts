/** Reading a resource as it was received, with the server's id, version and moment in their places. Source: FHIR R4, "http" 3.1.0.2-3. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, parsePublicId, printPublicId } from '../../platform/sealing/index.ts';
import { splice } from '../../standards/fhir/index.ts';
import {
  discloseUnder,
  type ItemKey,
  itemKey,
  type PatientKey,
  patientKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { type Content, KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent, partOf } from './content.ts';
import { after, vaultLimitValues, WITHIN_VAULT } from './limits.ts';

/** Where an id of the vault leads. */
export interface ItemPlace {
  readonly patient: PatientKey;
  readonly item: ItemKey;
}

/** Nothing for an id that this house did not give. */
export function placeOfPublicId(keys: KeyRing, id: string): ItemPlace | undefined {
  const parts = parsePublicId(keys, id);
  return parts && { patient: patientKey(parts.patient), item: itemKey(parts.item) };
}

export const publicItemId = (keys: KeyRing, { patient, item }: ItemPlace): string =>
  printPublicId(keys, { patient, item });

export interface ServedVersion {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly content: Content;
}

interface VersionRow extends KeyColumns {
  readonly type: string;
  readonly kind: string;
  readonly version: number;
  readonly put_at: Date;
  readonly content: Buffer;
  readonly document: string | null;
}

// Of an older version the rights are those of the item as it stands. The bytes of a part are those of its document.
const READ = statement(
  'fhir-read-version',
  `SELECT l.type, l.kind, l.document, v.version, v.put_at, v.content, ${KEY_COLUMNS}
   FROM fhir_v_item l JOIN fhir_version v ON v.patient = l.patient AND v.item = coalesce(l.document, l.item)
     AND v.version = coalesce(${after(3)}::int, l.version)
   ${KEY_JOINS}
   WHERE ${WITHIN_VAULT} AND l.patient = ${after(4)} AND l.item = ${after(1)} AND l.type = ${after(2)} AND v.content IS NOT NULL`,
);

interface Asked {
  readonly type: string;
  readonly place: ItemPlace;
}

/** The version in force, or the one with this number, within the grant's limits. */
export async function readVersion(
  grant: RecordGrant,
  keys: KeyRing,
  asked: Asked & { readonly version?: number | undefined },
): Promise<ServedVersion | undefined> {
  const { place } = asked;
  const opened = await openVersion(grant, keys, asked);
  // An older version of the document may not have this part.
  const content = opened && (opened.holder === place.item ? opened.content : partOf(opened.content, place.item));
  return content && served(grant, keys, opened, { ...opened, ...place, content });
}

/** The document that a part is of. */
export async function readDocumentOf(
  grant: RecordGrant,
  keys: KeyRing,
  asked: Asked,
): Promise<ServedVersion | undefined> {
  const opened = await openVersion(grant, keys, asked);
  if (!opened || opened.holder === asked.place.item) return undefined;
  return served(grant, keys, opened, { ...opened, patient: asked.place.patient, item: opened.holder });
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
  { type, place, version }: Asked & { readonly version?: number | undefined },
): Promise<Opened | undefined> {
  const values = [...vaultLimitValues(grant), place.item, type, version ?? null, place.patient];
  const [row] = await readGrant(grant).tx.run<VersionRow>(READ, values);
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
  discloseUnder(grant, { item: holder, kind: row.kind, count: 1 });
  const { type, version, put_at: updatedAt } = row;
  return { id: publicItemId(keys, { patient, item }), type, version, updatedAt, content };
}

/** The bytes as they are served. */
export const servedBytes = ({ received, edits }: Content): Buffer => splice(received, edits);
