/** A body that should be a resource of the address's type: JSON within limits. */
import { isObject, type JsonObject, type JsonText, readJson, textAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';

export interface JsonResource {
  readonly read: Pick<JsonText, 'bytes' | 'at'>;
  readonly resource: JsonObject;
}

export function jsonResource({ type, body }: Pick<ResourceRequest, 'type' | 'body'>): JsonResource | Problem {
  if (body.length === 0) return { problem: 'body-missing' };
  const read = readJson(body);
  if (!read.ok) return { problem: 'json-invalid', expression: `${read.fault} ${read.line}:${read.column}` };
  const { value: resource, bytes, at } = read;
  if (!isObject(resource) || textAt(resource, 'resourceType') !== type) return { problem: 'type-differs' };
  return { read: { bytes, at }, resource };
}
