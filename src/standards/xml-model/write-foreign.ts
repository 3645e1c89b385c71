/** An element that was kept, written as it was, with its own namespace wherever that changes. */
import { element, escapeText } from '../xml/index.ts';
import type { Other } from './types.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';

export const writeForeign = (value: unknown): string => written(value as Other, undefined);

function written(other: Other, around: string | undefined): string {
  const declared = other.namespace === around ? {} : { xmlns: other.namespace };
  const content = other.nodes.map((node) =>
    typeof node === 'string' ? escapeText(node) : written(node, other.namespace),
  );
  return element(other.name, content.join(''), { ...declared, ...qualified(other.attributes) });
}

/** Attributes with a namespace get a prefix of their own. */
function qualified(attributes: Other['attributes']): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [at, [key, value]] of Object.entries(attributes).entries()) {
    const [, namespace, name] = /^\{(.*)\}(.*)$/.exec(key) ?? [];
    if (namespace === undefined) found[key] = value;
    else if (namespace === XML) found[`xml:${name}`] = value;
    else Object.assign(found, { [`xmlns:a${at}`]: namespace, [`a${at}:${name}`]: value });
  }
  return found;
}
