/**
 * What an element says, whatever its prefixes, the order of its attributes and the white space between its parts: two with one
 * likeness say the same. Unlike canonical XML it is walked once, however large the document is that the element stands in.
 */
import { createHash } from 'node:crypto';
import { XmlCData, XmlElement, XmlText, type XmlTreeNode } from 'libxml2-wasm';

export interface LikenessOptions {
  /** Elements that do not count. */
  readonly skip: (element: XmlElement) => boolean;
  /** What a value of an attribute stands for. */
  readonly read: (value: string) => string;
}

/** SHA-256, as hex. Parts are lists in JSON: no text can look like an element. */
export function likenessOf(element: XmlElement, { skip, read }: LikenessOptions): string {
  const hash = createHash('sha256');
  let text = '';
  const say = (part: unknown): void => {
    if (text.trim() !== '') hash.update(JSON.stringify([text]));
    text = '';
    hash.update(JSON.stringify(part));
  };
  const open = (node: XmlElement): XmlTreeNode | null => {
    const attributes = node.attrs.map(({ name, namespaceUri, value }) => [namespaceUri, name, read(value)]);
    say([node.namespaceUri, node.name, attributes.sort()]);
    return node.firstChild;
  };
  const stack: (XmlTreeNode | null)[] = [open(element)];
  while (stack.length > 0) {
    const node = stack.pop() ?? null;
    if (!node) {
      say(null);
      continue;
    }
    stack.push(node.next);
    if (node instanceof XmlElement) {
      if (!skip(node)) stack.push(open(node));
    } else if (node instanceof XmlText || node instanceof XmlCData) text += node.content;
  }
  return hash.digest('hex');
}
