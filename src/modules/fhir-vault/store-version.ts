/** Writing one version: its bytes, and what stands of the item from now on. */
import { createHash } from 'node:crypto';
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Edits, type JsonText, serverEdits, splice } from '../../standards/fhir/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import type { Author } from './author.ts';
import type { Rights } from './caresets/index.ts';
import { type ContentPart, contentKey, sealContent, type VersionPlace } from './content.ts';
import { columnsOf, INDEX, type IndexColumns, indexValues } from './index-columns.ts';

/** `patch`: its bytes were made here. `derive`: it was read from a document. */
export type VersionMethod = 'create' | 'update' | 'patch' | 'derive';

export interface NewVersion {
  readonly type: string;
  readonly rights: Rights;
  readonly author: Author;
  /** canonical|version it was checked against. */
  readonly profile: string;
  readonly read: Pick<JsonText, 'bytes' | 'at'>;
  /** References that stand in place of those sent: a transaction's. */
  readonly references?: Parameters<typeof serverEdits>[1]['references'];
  /** Moments beside those of its search parameters. */
  readonly moments?: IndexColumns['dates'] | undefined;
  /** Its numbers among what must be unique. */
  readonly claims: readonly string[];
  readonly method: VersionMethod;
  /** Of a document: its parts. */
  readonly parts?: readonly ContentPart[] | undefined;
}

/** Of one item. */
export const MOST_VERSIONS = 5000;

/** Are these the bytes of the version in force? */
export const hasBytes = (
  { sha256 }: { readonly sha256?: Buffer | undefined },
  { bytes }: Pick<JsonText, 'bytes'>,
): boolean => sha256 !== undefined && createHash('sha256').update(bytes).digest().equals(sha256);

export interface StoredVersion {
  readonly place: VersionPlace;
  readonly updatedAt: Date;
  /** As it is served. */
  readonly edits: Edits;
}

const INSERT_VERSION = statement(
  'fhir-insert-version',
  `INSERT INTO fhir_version (patient, item, version, method, profile, content, sha256, put_by, put_at, size)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const indexNames = INDEX.map(([name]) => name).join(', ');

// The delay in force today, of the institution its author acts for before the author's own, of the kind before that for every kind.
const DELAYED_UNTIL = `(SELECT $4::date + d.days FROM hub_v_delay d
     WHERE d.owner IN ($5::uuid, $6::uuid) AND d.kind IN ($7, '') AND d.holds_from <= $4::date
     ORDER BY d.owner <> coalesce($5::uuid, $6::uuid), d.kind = '', d.holds_from DESC, d.set_at DESC, d.delay DESC LIMIT 1)`;
const INSERT_ITEM = statement(
  'fhir-insert-item',
  `INSERT INTO fhir_item (patient, item, version, recorded_at, updated_at, open_to_patient_from, delayed_until, institution, author,
     kind, category, section, author_profession, type, profile, claims, ${indexNames})
   VALUES ($1, $2, 1, $3, $3, $4, ${DELAYED_UNTIL}, $5, $6, $7, $8, $9, $10, $11, $12, $13,
     ${INDEX.map(([, type], at) => `$${at + 14}::${type}`).join(', ')})`,
);
// Who wrote what stands now is its author; the house stays that of the first version, whose numbers it has.
const REPLACE_ITEM = statement(
  'fhir-replace-item',
  `UPDATE fhir_item SET version = $3, updated_at = $4, profile = $5, claims = $6, author = $7, author_profession = $8,
     institution = CASE WHEN author = $7 THEN institution ELSE coalesce(institution, $9) END,
     ${INDEX.map(([name, type], at) => `${name} = $${at + 10}::${type}`).join(', ')}
   WHERE patient = $1 AND item = $2`,
);

/** The first version of an item makes it; a later one goes over what stood of it. */
export async function storeVersion(
  grant: RecordGrant,
  keys: KeyRing,
  place: VersionPlace,
  version: NewVersion,
): Promise<StoredVersion> {
  const { tx, patients } = readGrant(grant);
  const { type, read, rights, author, method, profile, moments = [] } = version;
  const edits = serverEdits(read, {
    id: printPublicId(keys, place),
    versionId: String(place.version),
    lastUpdated: tx.now.toISOString(),
    references: version.references,
  });
  const key = await contentKey(tx, keys, place);
  const content = sealContent(key, place, { received: read.bytes, edits, parts: version.parts });
  const size = read.bytes.length;
  const sha256 = createHash('sha256').update(read.bytes).digest();
  const columns = columnsOf({ keys, patients }, type, splice(read.bytes, edits));
  const index = { ...columns, dates: [...columns.dates, ...moments] };
  await Promise.all([
    writeItem(grant, place, version, index),
    tx.run(INSERT_VERSION, [
      ...keysOf(place),
      place.version,
      method,
      profile,
      content,
      sha256,
      author.key,
      tx.now,
      size,
    ]),
  ]);
  discloseUnder(grant, { item: place.item, kind: rights.kind, count: 1 });
  return { place, updatedAt: tx.now, edits };
}

const keysOf = ({ patient, item }: VersionPlace): [string, string] => [patient, item];

function writeItem(
  grant: RecordGrant,
  place: VersionPlace,
  { type, rights, author, profile, claims }: NewVersion,
  index: IndexColumns,
) {
  const { tx } = readGrant(grant);
  if (place.version > 1)
    return tx.run(REPLACE_ITEM, [
      ...keysOf(place),
      ...[place.version, tx.now, profile, claims],
      ...[author.key, author.profession ?? null, author.institution ?? null],
      ...indexValues(index),
    ]);
  return tx.run(INSERT_ITEM, [
    ...keysOf(place),
    tx.now,
    brusselsDay(tx.now),
    author.institution ?? null,
    author.key,
    rights.kind,
    rights.category,
    rights.section ?? null,
    author.profession ?? null,
    type,
    profile,
    claims,
    ...indexValues(index),
  ]);
}
