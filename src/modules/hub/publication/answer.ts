/** A document that answers a request for publication closes it, in the act that publishes; a job tells who asked. */
import { addJob } from '../../../platform/jobs/index.ts';
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import type { NewLink } from '../links.ts';

export const TELL_ASKER = 'tell-of-publication';

// Whoever is named must be its author, the house it was written for or the one that keeps it; nobody answers himself.
const CLOSE = statement(
  'hub-close-publications',
  `UPDATE hub_publication p SET outcome = 'published', closed_at = $2, item = $3
   WHERE p.patient = ANY ($1::uuid[]) AND p.closed_at IS NULL AND p.asker IS DISTINCT FROM $6
     AND (cardinality(p.kinds) = 0 OR $4 = ANY (p.kinds))
     AND (p.written_from IS NULL OR p.written_from <= $5) AND (p.written_until IS NULL OR p.written_until >= $5)
     AND (NOT p.is_named OR EXISTS (
       SELECT 1 FROM hub_publication_holder h
       WHERE h.patient = p.patient AND h.request = p.request AND h.holder IN ($6, $7, $8)))
   RETURNING patient, request`,
);

export async function answerPublications(grant: RecordGrant, keys: KeyRing, link: NewLink): Promise<void> {
  const { tx, patients } = readGrant(grant);
  const { item, kind, writtenOn, author = null, institution = null, source = null } = link;
  const values = [patients, tx.now, item, kind, writtenOn, author, institution, source];
  const closed = await tx.run<{ patient: string; request: string }>(CLOSE, values);
  for (const one of closed) await addJob(tx, keys, TELL_ASKER, one);
}
