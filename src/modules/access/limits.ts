/** What a patient closes: a caregiver to the whole record, or one document to one caregiver. Source: access rules 4, 6.8. */
import { statement } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import { type ItemKey, type RecordGrant, readGrant } from '../grants/index.ts';

const EXCLUDE = statement(
  'access-exclude',
  'INSERT INTO access_exclusion (patient, exclusion, person_hash, declared_at) SELECT unnest($1::uuid[]), $2, $3, $4',
);

/**
 * From the commit on this person, in every profession, sees only what it wrote itself. `personHash` is hex.
 * It is written in every key of a merged record, so that it holds when they are apart again.
 */
export async function excludePerson(grant: RecordGrant, personHash: string): Promise<void> {
  const { tx, patients } = readGrant(grant);
  await tx.run(EXCLUDE, [patients, newItemId(tx.now), Buffer.from(personHash, 'hex'), tx.now]);
}

const HIDE = statement(
  'access-hide-document',
  `INSERT INTO access_document_right (patient, right_id, item, person_hash, effect, declared_at)
   SELECT unnest($1::uuid[]), $2, $3, $4, 'disallow', $5`,
);

/** From the commit on this document does not exist for this person; written in every key, as an exclusion is. */
export async function hideDocument(grant: RecordGrant, item: ItemKey, personHash: string): Promise<void> {
  const { tx, patients } = readGrant(grant);
  await tx.run(HIDE, [patients, newItemId(tx.now), item, Buffer.from(personHash, 'hex'), tx.now]);
}
