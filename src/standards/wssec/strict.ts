/** Reading by position: every element must be where the standard puts it, or the whole is refused. Nothing is searched by name. */
import { Buffer } from 'node:buffer';
import type { XmlElement } from 'libxml2-wasm';
import { elementsOf, readTree } from '../xml/index.ts';
import { refuse, type SecurityFaultName } from './fault.ts';

export const isNamed = (element: XmlElement | undefined, namespace: string, name: string): boolean =>
  element?.name === name && element.namespaceUri === namespace;

/** The children by name in their order, each once; anything else, more or missing is refused. */
export function childrenAre(
  parent: XmlElement,
  namespace: string,
  names: readonly string[],
  fault: SecurityFaultName,
): XmlElement[] {
  const found = elementsOf(parent);
  if (found.length !== names.length || !found.every((one, at) => isNamed(one, namespace, names[at] ?? ''))) {
    return refuse(fault);
  }
  return found;
}

/** The one child of this name. */
export const onlyChild = (parent: XmlElement, namespace: string, name: string, fault: SecurityFaultName): XmlElement =>
  childrenAre(parent, namespace, [name], fault)[0] ?? refuse(fault);

export const attributeOf = (element: XmlElement, name: string, namespace = ''): string | undefined =>
  namespace === ''
    ? element.attr(name)?.value
    : element.attrs.find((one) => one.name === name && one.namespaceUri === namespace)?.value;

/** The whole text, as it is signed: a comment inside splits nothing. */
export function textIn(element: XmlElement, fault: SecurityFaultName): string {
  if (elementsOf(element).length > 0) return refuse(fault);
  return readTree(element).text.trim();
}

/** Without its blanks: a pattern that bears them would take the square of their number. */
const BASE64_TEXT = /^[A-Za-z0-9+/]+={0,2}$/;
const MOST_CHARS = 20_000;

export function bytesIn(element: XmlElement, fault: SecurityFaultName): Buffer {
  const text = textIn(element, fault).replace(/\s+/g, '');
  return text.length <= MOST_CHARS && BASE64_TEXT.test(text) ? Buffer.from(text, 'base64') : refuse(fault);
}
