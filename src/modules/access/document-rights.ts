/** One document, hidden from or shown to one person. Source: access rules 1.5, 6.8; hub rules, Put/RevokeAccessRight. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { tellPatient } from './tell-patient.ts';

const END = statement(
  'access-end-document-rights',
  `UPDATE access_document_right SET ended_at = $4 WHERE patient = ANY ($1) AND item = $2 AND person_hash = $3 AND ended_at IS NULL
   RETURNING right_id`,
);
const INSERT = statement(
  'access-insert-document-right',
  `INSERT INTO access_document_right (patient, right_id, item, person_hash, effect, declared_at)
   SELECT unnest($1::uuid[]), $2, $3, $4, $5, $6`,
);

/** From the commit on this document does not exist for this person. `personHash` is hex. */
export const hideDocument = (grant: RecordGrant, keys: KeyRing, item: ItemKey, personHash: string): Promise<void> =>
  setRight(grant, keys, item, { personHash, effect: 'disallow' });

/** Shows this document to this person though its kind, its date or the person's profession is closed by the patient. */
export const showDocument = (grant: RecordGrant, keys: KeyRing, item: ItemKey, personHash: string): Promise<void> =>
  setRight(grant, keys, item, { personHash, effect: 'allow' });

/** The last word about a document and a person holds; it stands in every key of a joined record. */
async function setRight(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  { personHash, effect }: { readonly personHash: string; readonly effect: 'allow' | 'disallow' },
): Promise<void> {
  const { tx, patients } = readGrant(grant);
  const person = Buffer.from(personHash, 'hex');
  await tx.run(END, [patients, item, person, tx.now]);
  await tx.run(INSERT, [patients, newItemId(tx.now), item, person, effect, tx.now]);
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { item, count: 1 });
}

/** Back to what matrix and limits say. */
export async function endDocumentRight(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  personHash: string,
): Promise<'ended' | 'right-unknown'> {
  const { tx, patients } = readGrant(grant);
  const ended = await tx.run(END, [patients, item, Buffer.from(personHash, 'hex'), tx.now]);
  if (ended.length === 0) return 'right-unknown';
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { item, count: 1 });
  return 'ended';
}

export interface DocumentRight {
  /** A public number (NIHII) of the person. */
  readonly number: string;
  readonly name: string;
  readonly effect: 'allow' | 'disallow';
}

const READ = statement(
  'access-read-document-rights',
  `SELECT DISTINCT ON (r.declared_at, r.right_id) c.nihii AS number, r.effect, c.first_name || ' ' || c.family_name AS name
   FROM access_document_right r JOIN people_v_caregiver c USING (person_hash) WHERE r.patient = ANY ($1) AND r.item = $2 AND r.person_hash IS NOT NULL AND r.ended_at IS NULL
   ORDER BY r.declared_at DESC, r.right_id, c.nihii LIMIT 100`,
);

export const readDocumentRights = (grant: RecordGrant, item: ItemKey): Promise<DocumentRight[]> => {
  const { tx, patients } = readGrant(grant);
  return tx.run<DocumentRight>(READ, [patients, item]);
};
