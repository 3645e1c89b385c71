/** A body that should be a resource of the address's type: JSON within limits. */
import { isObject, type JsonObject, type JsonText, readJson, textAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';

export interface JsonResource {
  readonly read: Pick<JsonText, 'bytes' | 'at'>;
  readonly resource: JsonObject;
}

type Sent = Pick<ResourceRequest, 'type' | 'body' | 'read'>;

export function jsonResource({ type, body, read: before }: Sent): JsonResource | Problem {
  if (!before && body.length === 0) return { problem: 'body-missing' };
  const read = before ? ({ ok: true, ...before } as const) : readJson(body);
  if (!read.ok) return { problem: 'json-invalid', expression: `${read.fault} ${read.line}:${read.column}` };
  const { value: resource, bytes, at } = read;
  if (!isObject(resource) || textAt(resource, 'resourceType') !== type) return { problem: 'type-differs' };
  return { read: { bytes, at }, resource };
}
