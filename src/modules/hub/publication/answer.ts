/** Documents that answer a request for publication close it, in the act that publishes; a job tells who asked. */
import { addJob } from '../../../platform/jobs/index.ts';
import { statement } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import type { NewLink } from '../links.ts';

export const TELL_ASKER = 'tell-of-publication';

// Whoever is named must be its author, the house it was written for or the one that keeps it; nobody answers himself.
const CLOSE = statement(
  'hub-close-publications',
  `UPDATE hub_publication p SET outcome = 'published', closed_at = $2, item = sent.item
   FROM unnest($3::uuid[], $4::text[], $5::date[], $6::uuid[], $7::uuid[], $8::uuid[])
     AS sent (item, kind, written_on, author, institution, source)
   WHERE p.patient = ANY ($1::uuid[]) AND p.closed_at IS NULL AND p.asker IS DISTINCT FROM sent.author
     AND (cardinality(p.kinds) = 0 OR sent.kind = ANY (p.kinds))
     AND (p.written_from IS NULL OR p.written_from <= sent.written_on)
     AND (p.written_until IS NULL OR p.written_until >= sent.written_on)
     AND (NOT p.is_named OR EXISTS (
       SELECT 1 FROM hub_publication_holder h
       WHERE h.patient = p.patient AND h.request = p.request AND h.holder IN (sent.author, sent.institution, sent.source)))
   RETURNING p.patient, p.request`,
);

export async function answerPublications(grant: RecordGrant, keys: KeyRing, links: readonly NewLink[]): Promise<void> {
  if (links.length === 0) return;
  const { tx, patients } = readGrant(grant);
  const column = (of: (link: NewLink) => string | undefined) => links.map((link) => of(link) ?? null);
  const closed = await tx.run<{ patient: string; request: string }>(CLOSE, [
    ...[patients, tx.now],
    column(({ item }) => item),
    column(({ kind }) => kind),
    column(({ writtenOn }) => writtenOn),
    column(({ author }) => author),
    column(({ institution }) => institution),
    column(({ source }) => source),
  ]);
  for (const one of closed) await addJob(tx, keys, TELL_ASKER, one);
}
