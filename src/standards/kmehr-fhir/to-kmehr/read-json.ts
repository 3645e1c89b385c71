/** Reading a resource that somebody sent, within limits. Source: FHIR R4 2.6.2. */
import { type JsonFault, readJson } from '../../fhir/index.ts';
import { type Fields, isFields } from './source.ts';

export type ReadFault = JsonFault | 'too-large' | 'not-a-resource';

export type ReadResource =
  | { readonly ok: true; readonly value: Fields }
  | { readonly ok: false; readonly reason: ReadFault };

const MOST = { bytes: 50 * 1024 * 1024, nodes: 5_000_000 } as const;

export function readResource(text: string): ReadResource {
  const bytes = Buffer.from(text);
  if (bytes.length > MOST.bytes) return { ok: false, reason: 'too-large' };
  const read = readJson(bytes, { nodes: MOST.nodes });
  if (!read.ok) return { ok: false, reason: read.fault };
  const { value } = read;
  const isResource = isFields(value) && typeof value.resourceType === 'string';
  return isResource ? { ok: true, value } : { ok: false, reason: 'not-a-resource' };
}
