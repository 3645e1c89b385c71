/** The answer to If-None-Exist that found something: it is not shown, only where it is, and that much is traced. Source: FHIR R4, "http" 3.1.0.8.1. */
import type { HeldItem } from '../../../modules/fhir-vault/index.ts';
import { discloseUnder, type RecordGrant } from '../../../modules/grants/index.ts';
import type { Kept } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { keptAnswer } from './kept-answer.ts';

export function foundAnswer(
  { access: { keys } }: FhirContext,
  grant: RecordGrant,
  request: ResourceRequest,
  held: HeldItem,
): Kept {
  discloseUnder(grant, { item: held.item, kind: held.kind, count: 0 });
  return keptAnswer(request, keys, undefined, { place: held, updatedAt: held.updatedAt, status: 200 });
}
