/** Writes a new version of an item under a grant, and answers with it. */
import { type Change, type UpdateOutcome, update } from '../../../modules/fhir-vault/index.ts';
import type { RecordGrant } from '../../../modules/grants/index.ts';
import type { Kept, Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { keptAnswer } from './kept-answer.ts';
import { newResource } from './new-resource.ts';
import type { SentResource } from './read-body.ts';

export async function putVersion(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  request: ResourceRequest,
  sent: SentResource,
  change: Pick<Change, 'target' | 'method' | 'references'>,
): Promise<Kept | Problem> {
  const outcome: UpdateOutcome = await update(grant, keys, { ...newResource(sent), ...change });
  if (outcome.outcome === 'updated') return keptAnswer(request, keys, sent.read, { ...outcome.stored, status: 200 });
  if (outcome.outcome !== 'unchanged') return { problem: outcome.outcome };
  const { held } = outcome;
  return keptAnswer(request, keys, sent.read, { place: held, updatedAt: held.updatedAt, status: 200 });
}
