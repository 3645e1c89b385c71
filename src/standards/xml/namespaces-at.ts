/** The namespaces in force at an element, within a limit. The parser's own list of them takes the square of their number: many would take hours. */
import type { XmlElement } from 'libxml2-wasm';
import { MOST_PREFIXES, tooMuch } from './scan/problem.ts';

/** By prefix, the innermost first. Inside `withXml`, which tells of too many. */
export function namespacesAt(element: XmlElement): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let one: XmlElement | null = element; one; one = one.parent) {
    for (const [prefix, uri] of Object.entries(one.nsDeclarations)) if (!found.has(prefix)) found.set(prefix, uri);
    if (found.size > MOST_PREFIXES) throw tooMuch('too-many-prefixes', 0, MOST_PREFIXES);
  }
  return found;
}
