/** Writes one resource of a transaction: created where it is new, else a new version; its references stand as they were settled. */
import { create, type NewResource, publicItemId } from '../../../modules/fhir-vault/index.ts';
import { type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { referencesIn, textAt, versionsOf } from '../../../standards/fhir/index.ts';
import type { Kept, Outcome, Problem } from '../answers.ts';
import type { FhirContext } from '../front.ts';
import { foundAnswer } from '../write/found-answer.ts';
import { keptAnswer } from '../write/kept-answer.ts';
import { newResource } from '../write/new-resource.ts';
import { strayReference } from '../write/people.ts';
import { putVersion } from '../write/put-version.ts';
import type { SentResource } from '../write/read-body.ts';
import type { Write } from './prepare.ts';
import type { Settled, Standing } from './settle.ts';

export async function writeSent(
  context: FhirContext,
  grant: RecordGrant,
  write: Write,
  { standing, texts }: Settled,
): Promise<Outcome> {
  const { at, request, route, sent, condition } = write;
  const stands = standing.get(at);
  if (!sent || !stands) throw new Error('an entry that was not settled');
  const stray = strayReference(context, readGrant(grant).patients, sent.resource);
  if (stray) return stray;
  const references = referencesIn(sent.resource).flatMap(({ path, reference }) => {
    const text = texts.get(reference);
    return text === undefined ? [] : [{ path: [...path, 'reference'], text }];
  });
  if (route.method === 'POST') return createOne(context, grant, write, sent, stands, references);
  const id = textAt(sent.resource, 'id');
  // Where its condition found nothing it is new, unless an id was thought out.
  if (condition && !stands.found)
    return id === undefined ? createOne(context, grant, write, sent, stands, references) : { problem: 'not-yours' };
  const isOther = id !== publicItemId(context.access.keys, stands.place);
  if (condition ? id !== undefined && isOther : isOther) return { problem: 'id-differs' };
  const target = { type: request.type, place: stands.place, versions: versionsOf(request.header('if-match')) };
  return putVersion(context, grant, request, sent, { target, method: 'update', references });
}

async function createOne(
  context: FhirContext,
  grant: RecordGrant,
  { request }: Write,
  sent: SentResource,
  { place, found }: Standing,
  references: NewResource['references'],
): Promise<Kept | Problem> {
  if (found) return foundAnswer(context, grant, request, found);
  const { keys } = context.access;
  const outcome = await create(grant, keys, { ...newResource(sent), references }, place.item);
  // Somebody took a number meanwhile: what points at the entry would point at nothing.
  const isElsewhere = (item: string): boolean => item !== place.item;
  if ('stored' in outcome) {
    const { stored } = outcome;
    if (isElsewhere(stored.place.item)) return { problem: 'identifier-conflict' };
    return keptAnswer(request, keys, sent.read, { ...stored, status: outcome.outcome === 'created' ? 201 : 200 });
  }
  if (outcome.outcome !== 'duplicate') return { problem: outcome.outcome };
  const { known } = outcome;
  if (isElsewhere(known.item)) return { problem: 'identifier-conflict' };
  return keptAnswer(request, keys, undefined, { place: known, updatedAt: known.updatedAt, status: 200 });
}
