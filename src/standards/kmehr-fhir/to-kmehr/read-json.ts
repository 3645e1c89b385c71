/** Reading JSON that somebody sent, within limits. Source: FHIR R4 2.6.2. */
import { type Fields, isFields } from './source.ts';

export type JsonFault = 'too-large' | 'not-json' | 'too-deep' | 'too-many-elements' | 'not-a-resource';

export type JsonResult =
  | { readonly ok: true; readonly value: Fields }
  | { readonly ok: false; readonly reason: JsonFault };

const MOST_CHARACTERS = 50 * 1024 * 1024;
const DEEPEST = 200;
const MOST_ELEMENTS = 1_000_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A document too deep or too full; level by level, without recursion. */
function excess(value: unknown): JsonFault | undefined {
  let level: readonly object[] = [value].filter((one): one is object => typeof one === 'object' && one !== null);
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    count += level.length;
    if (depth > DEEPEST) return 'too-deep';
    if (count > MOST_ELEMENTS) return 'too-many-elements';
    const next: object[] = [];
    for (const of of level)
      for (const one of Object.values(of)) if (typeof one === 'object' && one !== null) next.push(one);
    level = next;
  }
  return undefined;
}

export function readResource(text: string): JsonResult {
  if (text.length > MOST_CHARACTERS) return { ok: false, reason: 'too-large' };
  const value = parsed(text);
  if (value === undefined) return { ok: false, reason: 'not-json' };
  const fault = excess(value);
  if (fault) return { ok: false, reason: fault };
  const isResource = isFields(value) && typeof value.resourceType === 'string';
  return isResource ? { ok: true, value } : { ok: false, reason: 'not-a-resource' };
}
