/** POST [base]: a Bundle of interactions. Source: FHIR R4, "http" 3.1.0.11 (batch, transaction). */
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import { processBatch } from '../bundle/batch.ts';
import { readInteractions } from '../bundle/read-entries.ts';
import { processTransaction } from '../bundle/transaction.ts';
import { clientOf } from '../client-of.ts';
import type { FhirContext } from '../front.ts';

export async function processBundle(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const interactions = readInteractions(request);
  if ('problem' in interactions) return interactions;
  // Each entry is a request; one was counted when the Bundle came.
  const { length } = interactions.entries;
  if (length > 1 && context.limitClient(clientOf(asked.caller), length - 1) > 0) return { problem: 'too-many' };
  const process = interactions.type === 'batch' ? processBatch : processTransaction;
  return process(context, asked, request, interactions);
}
