/** One document: closed to a person, a house or a profession, or shown to a person. Source: access rules 1.5, 6.8; hub rules, Put/RevokeAccessRight. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { type Act, discloseUnder, type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { actorKey } from './actor.ts';
import type { DocumentRight } from './rules/document-right.ts';
import { tellPatient } from './tell-patient.ts';
import { columnsOf, type Whom } from './whom.ts';

const END = statement(
  'access-end-document-rights',
  `UPDATE access_document_right SET ended_at = $6 WHERE patient = ANY ($1) AND item = $2 AND ended_at IS NULL
     AND person_hash IS NOT DISTINCT FROM $3 AND institution IS NOT DISTINCT FROM $4 AND profession IS NOT DISTINCT FROM $5
     AND ($7::uuid IS NULL OR set_by = $7)
   RETURNING right_id`,
);
const END_ALL = statement(
  'access-end-rights-of-author',
  `UPDATE access_document_right SET ended_at = $4 WHERE patient = ANY ($1) AND item = $2 AND ended_at IS NULL AND set_by = $3
   RETURNING right_id`,
);
const INSERT = statement(
  'access-insert-document-right',
  `INSERT INTO access_document_right (patient, right_id, item, person_hash, institution, profession, effect, declared_at, set_by)
   SELECT unnest($1::uuid[]), $2, $3, $4, $5, $6, $7, $8, $9::uuid`,
);

type Outcome = 'changed' | 'too-many-rights';

/** Acts of the document's author, who tells what the patient wants: it sees and changes its own words alone. */
const AUTHOR_ACTS: readonly Act[] = ['set-document-right', 'view-document-rights'];

/** The author who speaks; null: the patient's side. */
function speakerOf(grant: RecordGrant): string | null {
  const { act, caller } = readGrant(grant);
  return AUTHOR_ACTS.includes(act) ? actorKey(caller) : null;
}

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
  const setBy = speakerOf(grant);
  const before = await tx.run(END, [patients, item, ...columns, tx.now, setBy]);
  if (before.length === 0 && (await readDocumentRights(grant, item)).length >= MOST_RIGHTS) return 'too-many-rights';
  await tx.run(INSERT, [patients, newItemId(tx.now), item, ...columns, effect, tx.now, setBy]);
  await tellPatient(grant, keys, { kind: 'limits-changed-for-you', own: 'limits-changed' });
  discloseUnder(grant, { item, count: 1 });
  return 'changed';
}

type EndOutcome = 'ended' | 'right-unknown';

/** Back to what matrix and limits say. */
export async function endDocumentRight(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  whom: Whom,
): Promise<EndOutcome> {
  const { tx, patients } = readGrant(grant);
  const ended = await tx.run(END, [patients, item, ...columnsOf(whom), tx.now, speakerOf(grant)]);
  return tellEnd(grant, keys, item, ended.length);
}

/** Everything that this author told of the document. */
export async function endAuthorRights(grant: RecordGrant, keys: KeyRing, item: ItemKey): Promise<EndOutcome> {
  const { tx, patients } = readGrant(grant);
  const ended = await tx.run(END_ALL, [patients, item, speakerOf(grant), tx.now]);
  return tellEnd(grant, keys, item, ended.length);
}

async function tellEnd(grant: RecordGrant, keys: KeyRing, item: ItemKey, ended: number): Promise<EndOutcome> {
  if (ended === 0) return 'right-unknown';
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
  /** CD-HCPARTY value of a person or a house; null for a profession. */
  readonly party: string | null;
  /** Name of the author who told it; null when the patient's side did. */
  readonly setByName: string | null;
  readonly since: Date;
}

// The patient's word holds before an author's; of joined records each may have its own: that which closes holds.
const READ = statement(
  'access-read-document-rights',
  `SELECT DISTINCT ON (r.person_hash, r.institution, r.profession) encode(r.person_hash, 'hex') AS "personHash", r.institution, r.profession,
     r.effect, r.set_by AS "setBy", r.declared_at AS since, coalesce(i.kind, c.profession) AS party,
     coalesce(b.first_name || ' ' || b.family_name, h.name) AS "setByName", coalesce(i.nihii, i.cbe, i.ehp, c.nihii) AS number,
     coalesce(i.name, c.first_name || ' ' || c.family_name) AS name
   FROM access_document_right r LEFT JOIN people_v_institution i ON i.institution = r.institution
     LEFT JOIN people_v_caregiver c ON c.person_hash = r.person_hash
     LEFT JOIN people_v_caregiver b ON b.caregiver = r.set_by LEFT JOIN people_v_institution h ON h.institution = r.set_by
   WHERE r.patient = ANY ($1) AND r.item = $2 AND r.ended_at IS NULL AND ($3::uuid IS NULL OR r.set_by = $3)
   ORDER BY r.person_hash, r.institution, r.profession, r.set_by IS NOT NULL, r.effect DESC, r.declared_at DESC, r.right_id, c.nihii LIMIT ${MOST_RIGHTS}`,
);

/** What stands, newest first; of each person, house and profession the word that holds. To an author, what it told itself. */
export const readDocumentRights = async (grant: RecordGrant, item: ItemKey): Promise<StandingRight[]> => {
  const { tx, patients } = readGrant(grant);
  const rights = await tx.run<StandingRight>(READ, [patients, item, speakerOf(grant)]);
  return rights.sort((one, other) => other.since.getTime() - one.since.getTime());
};
