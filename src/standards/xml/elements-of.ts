/** The elements right below a node, text and comments left out. */
import { XmlElement } from 'libxml2-wasm';

export function elementsOf(parent: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  for (let node = parent.firstChild; node; node = node.next) if (node instanceof XmlElement) found.push(node);
  return found;
}
