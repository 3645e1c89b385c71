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
import { type Content, KEY_COLUMNS, KEY_JOINS, type KeyColumns, keyOf, openContent } from './content.ts';
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
}

// Of an older version the rights are those of the item as it stands.
const READ = statement(
  'fhir-read-version',
  `SELECT l.type, l.kind, v.version, v.put_at, v.content, ${KEY_COLUMNS}
   FROM fhir_v_item l JOIN fhir_version v ON v.patient = l.patient AND v.item = l.item AND v.version = coalesce(${after(3)}::int, l.version)
   ${KEY_JOINS}
   WHERE ${WITHIN_VAULT} AND l.patient = ${after(4)} AND l.item = ${after(1)} AND l.type = ${after(2)} AND v.content IS NOT NULL`,
);

/** The version in force, or the one with this number, within the grant's limits. */
export async function readVersion(
  grant: RecordGrant,
  keys: KeyRing,
  { type, place, version }: { readonly type: string; readonly place: ItemPlace; readonly version?: number | undefined },
): Promise<ServedVersion | undefined> {
  const values = [...vaultLimitValues(grant), place.item, type, version ?? null, place.patient];
  const [row] = await readGrant(grant).tx.run<VersionRow>(READ, values);
  if (!row) return undefined;
  const at = { ...place, version: row.version };
  discloseUnder(grant, { item: place.item, kind: row.kind, count: 1 });
  const content = openContent(keyOf(keys, at, row), at, row.content);
  return { id: publicItemId(keys, place), type: row.type, version: row.version, updatedAt: row.put_at, content };
}

/** The bytes as they are served. */
export const servedBytes = ({ received, edits }: Content): Buffer => splice(received, edits);
