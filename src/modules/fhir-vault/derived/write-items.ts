/** What stands of a document as items: replaced as a whole, in the transaction of a job. */
import { createHash } from 'node:crypto';
import { statement } from '../../../platform/postgres/index.ts';
import { type DataKey, type KeyRing, printPublicId, wrapItemKey } from '../../../platform/sealing/index.ts';
import { serverEdits, splice } from '../../../standards/fhir/index.ts';
import { type SystemGrant, systemTransaction } from '../../grants/index.ts';
import { sealContent, type VersionPlace } from '../content.ts';
import { columnsOf, INDEX, indexValues } from '../index-columns.ts';
import type { ItemPlace } from '../place.ts';
import type { MadeItem } from './made-items.ts';

/** Who reads one document into items waits for whoever does it already. */
const TAKE_TURNS = statement('fhir-derive-turn', `SELECT pg_advisory_xact_lock(hashtextextended('derive ' || $1, 0))`);
const OF_SOURCE = 'SELECT item FROM fhir_item WHERE patient = $1 AND source = $2';
const CLEAR = [
  statement('fhir-clear-derived-keys', `DELETE FROM fhir_key WHERE patient = $1 AND item IN (${OF_SOURCE})`),
  statement('fhir-clear-derived-versions', `DELETE FROM fhir_version WHERE patient = $1 AND item IN (${OF_SOURCE})`),
  statement('fhir-clear-derived-items', 'DELETE FROM fhir_item WHERE patient = $1 AND source = $2'),
];
const FORGET = statement('fhir-forget-derivation', 'DELETE FROM fhir_derivation WHERE patient = $1 AND source = $2');
const NOTE = statement(
  'fhir-note-derivation',
  `INSERT INTO fhir_derivation (patient, source, version, rules, items, derived_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (patient, source) DO UPDATE SET version = excluded.version, rules = excluded.rules, items = excluded.items,
     derived_at = excluded.derived_at`,
);

export async function takeTurn(grant: SystemGrant, { item }: ItemPlace): Promise<void> {
  await systemTransaction(grant).run(TAKE_TURNS, [item]);
}

/** Nothing of it stands any more: no row, no key. */
export async function clearItems(grant: SystemGrant, { patient, item }: ItemPlace): Promise<void> {
  const tx = systemTransaction(grant);
  for (const one of [...CLEAR, FORGET]) await tx.run(one, [patient, item]);
}

const INSERT_KEYS = statement(
  'fhir-insert-derived-keys',
  `INSERT INTO fhir_key (patient, item, wrapped, source) SELECT $1::uuid, made.*, $2::uuid FROM unnest($3::uuid[], $4::bytea[]) made`,
);
const INSERT_VERSIONS = statement(
  'fhir-insert-derived-versions',
  `INSERT INTO fhir_version (patient, item, version, method, profile, content, sha256, put_by, put_at, size)
   SELECT $1::uuid, item, $2::int, 'derive', profile, content, sha256, $3::uuid, $4::timestamptz, size
   FROM unnest($5::uuid[], $6::text[], $7::bytea[], $8::bytea[], $9::int[]) made (item, profile, content, sha256, size)`,
);
// Author, dates and delays are those of the source as they are when somebody looks: nothing copies them.
const INSERT_ITEM = statement(
  'fhir-insert-derived-item',
  `INSERT INTO fhir_item (patient, source, source_version, version, recorded_at, updated_at, item, type, kind, category, section, profile,
     ${INDEX.map(([name]) => name).join(', ')})
   VALUES ($1, $2, $3::int, $3::int, $4, $4, $5, $6, $7, $8, $9, $10, ${INDEX.map(([, type], at) => `$${at + 11}::${type}`).join(', ')})`,
);

export interface DerivedVersion {
  readonly source: ItemPlace;
  /** Of the source: also that of each item. */
  readonly version: number;
  /** Of the conversion. */
  readonly rules: number;
  /** Key of the party that put the source. */
  readonly putBy: string;
  /** The key of the source: what is destroyed with it takes all of this along. */
  readonly sourceKey: DataKey;
  readonly items: readonly MadeItem[];
}

export async function writeItems(grant: SystemGrant, keys: KeyRing, derived: DerivedVersion): Promise<void> {
  const { source, version, rules, putBy, items } = derived;
  const { patient, item } = source;
  const tx = systemTransaction(grant);
  await clearItems(grant, source);
  const made = items.map((one) => seal(keys, derived, one, tx.now));
  const column = <Of>(of: (one: (typeof made)[number]) => Of) => made.map(of);
  const ofItem = column(({ place }) => place.item);
  await tx.run(INSERT_KEYS, [patient, item, ofItem, column(({ wrapped }) => wrapped)]);
  await tx.run(INSERT_VERSIONS, [
    ...[patient, version, putBy, tx.now, ofItem],
    column(({ profile }) => profile),
    column(({ content }) => content),
    column(({ sha256 }) => sha256),
    column(({ size }) => size),
  ]);
  await Promise.all(
    made.map(({ place, careset: { type, rights }, section, profile, index }) =>
      tx.run(INSERT_ITEM, [
        ...[patient, item, version, tx.now, place.item, type, rights.kind, rights.category, section ?? null, profile],
        ...indexValues(index),
      ]),
    ),
  );
  await tx.run(NOTE, [patient, item, version, rules, items.length, tx.now]);
}

function seal(keys: KeyRing, { source: { patient }, version, sourceKey }: DerivedVersion, made: MadeItem, now: Date) {
  const { item, careset, read } = made;
  const place: VersionPlace = { patient, item, version };
  const facts = { id: printPublicId(keys, place), versionId: String(version), lastUpdated: now.toISOString() };
  const edits = serverEdits(read, facts);
  const { itemKey, wrapped } = wrapItemKey(sourceKey, patient, item);
  return {
    ...{ ...made, place, wrapped, size: read.bytes.length },
    content: sealContent(itemKey, place, { received: read.bytes, edits }),
    sha256: createHash('sha256').update(read.bytes).digest(),
    index: columnsOf({ keys, patients: [patient] }, careset.type, splice(read.bytes, edits)),
  };
}
