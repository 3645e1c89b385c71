/** Elements of the standard's own namespace in an open document, for what changes a stored message. */
import { XmlElement } from 'libxml2-wasm';
import { KMEHR } from '../namespaces.ts';

export const elementsIn = (parent: XmlElement): XmlElement[] => {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node; node = node.next) if (node instanceof XmlElement) found.push(node);
  return found;
};

export const oursIn = (parent: XmlElement | undefined, ...names: readonly string[]): XmlElement[] =>
  parent ? elementsIn(parent).filter(({ name, namespaceUri }) => names.includes(name) && namespaceUri === KMEHR) : [];

export function keepOnly(parent: XmlElement, kept: readonly XmlElement[]): void {
  for (const element of elementsIn(parent)) if (!kept.some((one) => one.isSameNode(element))) element.remove();
}

/** A new element in the parent's namespace: before the first child that is named, else at the end. */
export function addBefore(parent: XmlElement, name: string, before: readonly string[]): XmlElement {
  const prefix = parent.prefix || undefined;
  const [next] = oursIn(parent, ...before);
  return next ? next.prependElement(name, prefix) : parent.addElement(name, prefix);
}
