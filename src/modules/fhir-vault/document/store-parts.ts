/** What stands of a document's parts: the rights of their document, and where their bytes are in it. */
import { statement } from '../../../platform/postgres/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import type { VersionPlace } from '../content.ts';
import { INDEX, type IndexColumns, indexValues } from '../index-columns.ts';
import type { Part } from './parts.ts';

const RIGHTS = `kind, category, section, author, author_profession, institution, recorded_at, open_to_patient_from, delayed_until, source, source_version`;
const OWN = [
  ['item', 'uuid'],
  ['type', 'text'],
  ['profile', 'text'],
  ['from_byte', 'int'],
  ['to_byte', 'int'],
  ...INDEX,
] as const;
const own = OWN.map(([name]) => name);

// The document's own row stands already.
const WRITE = statement(
  'fhir-write-parts',
  `INSERT INTO fhir_item (patient, document, version, updated_at, ${RIGHTS}, ${own.join(', ')})
   SELECT d.patient, d.item, d.version, d.updated_at, ${RIGHTS.split(', ')
     .map((name) => `d.${name}`)
     .join(', ')}, ${own.map((name) => `p.${name}`).join(', ')}
   FROM fhir_item d, jsonb_to_recordset($3::jsonb) AS p (${OWN.map((column) => column.join(' ')).join(', ')})
   WHERE d.patient = $1 AND d.item = $2
   ON CONFLICT (patient, item) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at, deleted_at = NULL,
     ${[...RIGHTS.split(', '), ...own.slice(1)].map((name) => `${name} = excluded.${name}`).join(', ')}`,
);
const CLOSE = statement(
  'fhir-close-parts',
  `UPDATE fhir_item SET version = $3, updated_at = $4, deleted_at = $4
   WHERE patient = $1 AND document = $2 AND version < $3 AND deleted_at IS NULL`,
);

/** Writes the parts of the version that was just stored; those it no longer has are closed. */
export async function storeParts(
  grant: RecordGrant,
  place: VersionPlace,
  parts: readonly Part[],
  indexOf: (part: Part) => IndexColumns,
): Promise<void> {
  const { tx } = readGrant(grant);
  const rows = parts.map((part) => {
    const { item, type, profile, from, to } = part;
    const values = [item, type, profile, from, to, ...indexValues(indexOf(part))];
    return Object.fromEntries(own.map((name, at) => [name, values[at]]));
  });
  await tx.run(WRITE, [place.patient, place.item, JSON.stringify(rows)]);
  await closeParts(grant, place);
}

/** Closes what stands of older versions: `place.version` is the document's now. */
export async function closeParts(grant: RecordGrant, { patient, item, version }: VersionPlace): Promise<void> {
  const { tx } = readGrant(grant);
  await tx.run(CLOSE, [patient, item, version, tx.now]);
}
