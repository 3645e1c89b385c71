/** GET [base]/[type]/[id] and GET [base]/[type]/[id]/_history/[vid]: what the vault keeps, as it was received. Source: FHIR R4, "http" 3.1.0.2-3. */
import { servedBytes } from '../../../modules/fhir-vault/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { readKept } from '../read-kept.ts';

export async function readResource(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const found = await readKept(context, asked, request);
  if ('problem' in found) return found;
  return {
    ...{ status: 200, bytes: servedBytes(found.content), version: found.version, lastModified: found.updatedAt },
  };
}
