/** A body that should be JSON within limits, or a resource of the address's type. */
import { isObject, type JsonObject, type JsonText, readJson, textAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';

export interface JsonResource {
  readonly read: Pick<JsonText, 'bytes' | 'at'>;
  readonly resource: JsonObject;
}

type Sent = Pick<ResourceRequest, 'type' | 'body' | 'read'>;

/** What is wrong stands in `expression`, with its line and column. */
export function sentJson(body: Buffer, limits: Parameters<typeof readJson>[1] = {}): JsonText | Problem {
  if (body.length === 0) return { problem: 'body-missing' };
  const read = readJson(body, limits);
  return read.ok ? read : { problem: 'json-invalid', expression: `${read.fault} ${read.line}:${read.column}` };
}

export function jsonResource({ type, body, read: before }: Sent): JsonResource | Problem {
  const read = before ?? sentJson(body);
  if ('problem' in read) return read;
  const { value: resource, bytes, at } = read;
  if (!isObject(resource) || textAt(resource, 'resourceType') !== type) return { problem: 'type-differs' };
  return { read: { bytes, at }, resource };
}
