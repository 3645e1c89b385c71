/** One resource of the vault as it stands, and what tells where its content is. */
import { statement } from '../../platform/postgres/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { after, vaultLimitValues, WITHIN_VAULT } from './limits.ts';

export interface VaultItem {
  /** The key it stands under: of a merged record, the one it was put in. */
  readonly patient: PatientKey;
  readonly item: ItemKey;
  /** Resource type. */
  readonly type: string;
  readonly version: number;
  /** CD-TRANSACTION. */
  readonly kind: string;
  readonly author?: string | undefined;
  readonly updatedAt: Date;
  /** canonical|version it was checked against. */
  readonly profile: string;
  /** Of a part: the item whose bytes hold it, and where. */
  readonly within?: { readonly document: ItemKey; readonly from: number; readonly to: number } | undefined;
  /** The document of the registry it was read from. */
  readonly source?: ItemKey | undefined;
}

export interface ItemRow {
  readonly patient: string;
  readonly item: string;
  readonly type: string;
  readonly version: number;
  readonly kind: string;
  readonly author: string | null;
  readonly updated_at: Date;
  readonly profile: string;
  readonly document: string | null;
  readonly from_byte: number | null;
  readonly to_byte: number | null;
  readonly source: string | null;
}

export const ITEM_COLUMNS = `l.patient, l.item, l.type, l.version, l.kind, l.author, l.updated_at, l.profile, l.document, l.from_byte,
  l.to_byte, l.source`;

export const toItem = (row: ItemRow): VaultItem => ({
  patient: patientKey(row.patient),
  item: itemKey(row.item),
  type: row.type,
  version: row.version,
  kind: row.kind,
  author: row.author ?? undefined,
  updatedAt: row.updated_at,
  profile: row.profile,
  within:
    row.document === null
      ? undefined
      : { document: itemKey(row.document), from: row.from_byte ?? 0, to: row.to_byte ?? 0 },
  source: row.source === null ? undefined : itemKey(row.source),
});

const BY_KEY = statement(
  'fhir-item-by-key',
  `SELECT ${ITEM_COLUMNS} FROM fhir_v_item l WHERE ${WITHIN_VAULT} AND l.item = ${after(1)} AND l.type = ${after(2)}`,
);

/** The resource with this key, within the grant's limits. */
export async function findItem(grant: RecordGrant, type: string, item: ItemKey): Promise<VaultItem | undefined> {
  const [row] = await readGrant(grant).tx.run<ItemRow>(BY_KEY, [...vaultLimitValues(grant), item, type]);
  return row && toItem(row);
}
