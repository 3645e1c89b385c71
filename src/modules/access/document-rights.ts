/** One document: closed to a person, a house or a profession, or shown to a person. Source: access rules 1.5, 6.8; hub rules, Put/RevokeAccessRight. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import type { DocumentRight } from './rules/document-right.ts';
import { tellPatient } from './tell-patient.ts';
import { columnsOf, type Whom } from './whom.ts';

const END = statement(
  'access-end-document-rights',
  `UPDATE access_document_right SET ended_at = $6 WHERE patient = ANY ($1) AND item = $2 AND ended_at IS NULL
     AND person_hash IS NOT DISTINCT FROM $3 AND institution IS NOT DISTINCT FROM $4 AND profession IS NOT DISTINCT FROM $5
   RETURNING right_id`,
);
const INSERT = statement(
  'access-insert-document-right',
  `INSERT INTO access_document_right (patient, right_id, item, person_hash, institution, profession, effect, declared_at)
   SELECT unnest($1::uuid[]), $2, $3, $4, $5, $6, $7, $8`,
);

type Outcome = 'changed' | 'too-many-rights';

/** From the commit on this document does not exist for whoever is meant: the person, or who acts in the name of the house or in the profession. */
export const hideDocument = (grant: RecordGrant, keys: KeyRing, item: ItemKey, whom: Whom): Promise<Outcome> =>
  setRight(grant, keys, item, { whom, effect: 'disallow' });

/** Shows this document to this person though its kind, its date, the house or the profession is closed by the patient. `personHash` is hex. */
export const showDocument = (grant: RecordGrant, keys: KeyRing, item: ItemKey, personHash: string): Promise<Outcome> =>
  setRight(grant, keys, item, { whom: { personHash }, effect: 'allow' });

/** A patient who needs more closes the kind, or excludes somebody. */
const MOST_RIGHTS = 100;

/** The last word about a document and somebody holds; it stands in every key of a joined record. */
async function setRight(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  { whom, effect }: { readonly whom: Whom; readonly effect: DocumentRight['effect'] },
): Promise<Outcome> {
  const { tx, patients } = readGrant(grant);
  const columns = columnsOf(whom);
  const before = await tx.run(END, [patients, item, ...columns, tx.now]);
  if (before.length === 0 && (await readDocumentRights(grant, item)).length >= MOST_RIGHTS) return 'too-many-rights';
  await tx.run(INSERT, [patients, newItemId(tx.now), item, ...columns, effect, tx.now]);
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { item, count: 1 });
  return 'changed';
}

/** Back to what matrix and limits say. */
export async function endDocumentRight(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  whom: Whom,
): Promise<'ended' | 'right-unknown'> {
  const { tx, patients } = readGrant(grant);
  const ended = await tx.run(END, [patients, item, ...columnsOf(whom), tx.now]);
  if (ended.length === 0) return 'right-unknown';
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { item, count: 1 });
  return 'ended';
}

/** A right with who is meant by it, as the register names them. */
export interface StandingRight extends DocumentRight {
  /** Public number of a person (NIHII) or a house; null for a profession. */
  readonly number: string | null;
  /** Null for a profession. */
  readonly name: string | null;
  readonly since: Date;
}

// Of joined records each may have its own word about somebody: that which closes holds.
const READ = statement(
  'access-read-document-rights',
  `SELECT DISTINCT ON (r.person_hash, r.institution, r.profession) encode(r.person_hash, 'hex') AS "personHash", r.institution, r.profession,
     r.effect, r.declared_at AS since, coalesce(i.nihii, i.cbe, i.ehp, c.nihii) AS number,
     coalesce(i.name, c.first_name || ' ' || c.family_name) AS name
   FROM access_document_right r LEFT JOIN people_v_institution i USING (institution)
     LEFT JOIN people_v_caregiver c ON c.person_hash = r.person_hash
   WHERE r.patient = ANY ($1) AND r.item = $2 AND r.ended_at IS NULL
   ORDER BY r.person_hash, r.institution, r.profession, r.effect DESC, r.declared_at DESC, r.right_id, c.nihii LIMIT ${MOST_RIGHTS}`,
);

/** What stands, newest first; of each person, house and profession the word that holds. */
export const readDocumentRights = async (grant: RecordGrant, item: ItemKey): Promise<StandingRight[]> => {
  const { tx, patients } = readGrant(grant);
  const rights = await tx.run<StandingRight>(READ, [patients, item]);
  return rights.sort((one, other) => other.since.getTime() - one.since.getTime());
};
