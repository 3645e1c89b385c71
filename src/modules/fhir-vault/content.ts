/** The bytes of one version as they were received, with the edits by which they are served; sealed as one. Source: architecture, "Data". */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import {
  type DataKey,
  type KeyRing,
  openBytes,
  openDataKey,
  sealBytes,
  unwrapDataKey,
  unwrapItemKey,
  wrapItemKey,
} from '../../platform/sealing/index.ts';
import type { Edits } from '../../standards/fhir/index.ts';
import type { ItemKey, PatientKey } from '../grants/index.ts';

export interface Content {
  /** Exactly what was received. */
  readonly received: Buffer;
  /** What makes of it what is served. */
  readonly edits: Edits;
  /** Of a document: the resources of their own in it. */
  readonly parts?: readonly ContentPart[] | undefined;
}

/** A resource within a document. */
export interface ContentPart {
  readonly item: ItemKey;
  readonly type: string;
  /** Its bytes in those received. */
  readonly from: number;
  readonly to: number;
  /** What makes of these bytes what is served of the part. */
  readonly edits: Edits;
}

/** Which version of which item. */
export interface VersionPlace {
  readonly patient: PatientKey;
  readonly item: ItemKey;
  readonly version: number;
}

const LENGTH_BYTES = 4;

const placeOf = ({ patient, item, version }: VersionPlace) => ({ subject: patient, item, version, kind: 'fhir' });

export function sealContent(key: DataKey, place: VersionPlace, { received, edits, parts }: Content): Buffer {
  const written = Buffer.from(JSON.stringify({ edits, parts }));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(written.length);
  return sealBytes(key, placeOf(place), Buffer.concat([length, written, received]), { compress: true });
}

export function openContent(key: DataKey, place: VersionPlace, sealed: Buffer): Content {
  const bytes = openBytes(key, placeOf(place), sealed);
  const end = LENGTH_BYTES + bytes.readUInt32BE();
  const served = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, end)) as Omit<Content, 'received'>;
  return { received: bytes.subarray(end), ...served };
}

/** Of a document the content of one of its parts; nothing when it has no such part. */
export function partOf({ received, parts = [] }: Content, item: ItemKey): Content | undefined {
  const part = parts.find((one) => one.item === item);
  return part && { received: received.subarray(part.from, part.to), edits: part.edits };
}

const READ_KEY = statement('fhir-read-key', 'SELECT wrapped FROM fhir_key WHERE patient = $1 AND item = $2');
const INSERT_KEY = statement('fhir-insert-key', 'INSERT INTO fhir_key (patient, item, wrapped) VALUES ($1, $2, $3)');

/** The item's key: made with its first version. */
export async function contentKey(
  tx: Transaction,
  keys: KeyRing,
  { patient, item, version }: VersionPlace,
): Promise<DataKey> {
  const dataKey = await openDataKey(tx, keys, patient);
  if (version > 1) {
    const [known] = await tx.run<{ wrapped: Buffer }>(READ_KEY, [patient, item]);
    if (!known) throw new Error('an item has no key');
    return unwrapItemKey(dataKey, patient, item, known.wrapped);
  }
  const { itemKey, wrapped } = wrapItemKey(dataKey, patient, item);
  await tx.run(INSERT_KEY, [patient, item, wrapped]);
  return itemKey;
}

/** What a statement reads besides a version so that its content opens: `KEY_JOINS` over the row `v`. */
export interface KeyColumns {
  readonly master_version: number;
  readonly wrapped: Buffer;
  readonly item_wrapped: Buffer;
  /** Of what was read from a document: which, and the key of that document. */
  readonly key_source: string | null;
  readonly source_wrapped: Buffer | null;
}
export const KEY_COLUMNS =
  'd.master_version, d.wrapped, k.wrapped AS item_wrapped, k.source AS key_source, sk.wrapped AS source_wrapped';
/** Their names, where they are handed on by a statement around that one. */
export const KEY_NAMES = ['master_version', 'wrapped', 'item_wrapped', 'key_source', 'source_wrapped'] as const;
export const KEY_JOINS = `JOIN platform_v_data_key d ON d.subject = v.patient
   JOIN fhir_key k ON k.patient = v.patient AND k.item = v.item
   LEFT JOIN brusafe_v_document_key sk ON sk.patient = k.patient AND sk.item = k.source`;

/** Bytes as received of the row `v`: those that are sealed may be very many more once they are opened. */
export const PLAIN_BYTES = 'coalesce(v.size, octet_length(v.content))';

export const keyOf = (keys: KeyRing, place: VersionPlace, row: KeyColumns): DataKey =>
  itemKeyOf(dataKeyOf(keys, place, row), place, row);

/** Of all items of a patient: unwrapped once for many. */
export const dataKeyOf = (keys: KeyRing, { patient }: Pick<VersionPlace, 'patient'>, row: KeyColumns): DataKey =>
  unwrapDataKey(keys, patient, row.master_version, row.wrapped);

/** Below the key of its source, or of its patient. */
export function itemKeyOf(dataKey: DataKey, { patient, item }: VersionPlace, row: KeyColumns): DataKey {
  const { item_wrapped: wrapped, key_source: source, source_wrapped: sourceWrapped } = row;
  if (source === null) return unwrapItemKey(dataKey, patient, item, wrapped);
  if (sourceWrapped === null) throw new Error('the source of an item was destroyed');
  return unwrapItemKey(unwrapItemKey(dataKey, patient, source, sourceWrapped), patient, item, wrapped);
}
