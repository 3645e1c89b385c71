/**
 * Whoever may read something that was read from a document is told why it cannot be changed here; for everybody else there is nothing
 * under that id, as there is under one that never was. Source: decisions 0069, 0074.
 */
import { isDerivedKey, placeOfPublicId } from '../../../modules/fhir-vault/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { readKept } from '../read-kept.ts';

/** The outcome of a change, said more clearly where the caller may know: that is a look, decided and traced as one. */
export async function unlessDerived(
  context: FhirContext,
  asked: Asked,
  request: ResourceRequest,
  outcome: Outcome,
): Promise<Outcome> {
  if (!('problem' in outcome) || outcome.problem !== 'not-yours') return outcome;
  const place = placeOfPublicId(context.access.keys, request.id);
  if (!place || !isDerivedKey(place.item)) return outcome;
  const found = await readKept(context, asked, { ...request, versionId: '' });
  return 'problem' in found ? outcome : { ...outcome, problem: 'derived-item' };
}
