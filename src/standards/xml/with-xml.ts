/**
 * Safe reading of XML: within limits, without DTD or entities, everything freed at the end.
 * Invariant: no node of the parser leaves `use`; what leaves is plain data.
 */
import { Buffer } from 'node:buffer';
import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlParseError, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { NotCanonical } from './canonical.ts';
import {
  excessText,
  type XmlExcess,
  type XmlLimits,
  type XmlProblem,
  type XmlResult,
  XmlStop,
} from './scan/problem.ts';
import type { XmlTree } from './tree.ts';

const OPTIONS =
  ParseOption.XML_PARSE_HUGE |
  ParseOption.XML_PARSE_NO_XXE |
  ParseOption.XML_PARSE_NONET |
  ParseOption.XML_PARSE_BIG_LINES;

const problem = (code: XmlProblem['code'], line: number, text: string): XmlResult<never> => ({
  ok: false,
  problem: { code, line, column: 0, text },
});

const excess = (code: XmlExcess, line: number, limit: number): XmlResult<never> =>
  problem(code, line, excessText(code, limit));

/** Parses and hands the root to `use` while the document is open. */
export function withXml<Value>(
  bytes: Uint8Array,
  limits: XmlLimits,
  use: (root: XmlElement) => Value,
): XmlResult<Value> {
  if (bytes.length > limits.bytes) return excess('too-large', 0, limits.bytes);
  const parsed = parse(bytes);
  if (!('document' in parsed)) return parsed;
  try {
    if (parsed.document.dtd) return problem('dtd', 1, 'a document type is not allowed');
    // The parser's tree cannot be walked past an instruction: what stands after it would be hidden from every reader.
    const [instruction] = mayInstruct(bytes) ? parsed.document.root.find('.//processing-instruction()') : [];
    if (instruction) return problem('instruction', instruction.line, 'a processing instruction is not allowed');
    const found = findExcess(parsed.document.root, limits);
    return found ?? { ok: true, value: use(parsed.document.root) };
  } catch (error) {
    if (error instanceof NotCanonical) return problem('not-xml', 0, 'a namespace that is no absolute address');
    if (error instanceof XmlStop) return problem(error.code, 0, error.message);
    throw error;
  } finally {
    parsed.document.dispose();
  }
}

const LESS = 60;
const MARK = 0xef;

/** Searching the tree takes longer than reading it: where every tag is seen in the bytes, it is done only when one of an instruction is. */
function mayInstruct(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isPlain = (first === LESS || first === MARK) && second !== 0;
  // What stands at the very beginning, or behind the mark, is the XML declaration.
  const from = first === MARK ? 4 : 1;
  return !isPlain || Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('<?', from) >= 0;
}

function parse(bytes: Uint8Array): { readonly document: XmlDocument } | XmlResult<never> {
  try {
    return { document: XmlDocument.fromBuffer(bytes, { option: OPTIONS }) };
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    return problem('not-xml', error.details[0]?.line ?? 0, 'not well-formed XML');
  }
}

/** Walks without recursion: a deep document must not exhaust our own stack. */
function findExcess(root: XmlElement, limits: XmlLimits): XmlResult<never> | undefined {
  let depth = 1;
  let elements = 0;
  for (let node: XmlTreeNode | null = root; node; ) {
    if (node instanceof XmlElement) {
      elements += 1;
      if (elements > limits.elements) return excess('too-many-elements', node.line, limits.elements);
      if (depth > limits.depth) return excess('too-deep', node.line, limits.depth);
      if (node.attrs.length > limits.attributes) {
        return excess('too-many-attributes', node.line, limits.attributes);
      }
      if (node.firstChild) {
        depth += 1;
        node = node.firstChild;
        continue;
      }
    }
    let current: XmlTreeNode = node;
    while (!current.next) {
      const parent: XmlElement | null = current.isSameNode(root) ? null : current.parent;
      if (!parent || parent.isSameNode(root)) return undefined;
      depth -= 1;
      current = parent;
    }
    node = current.next;
  }
  return undefined;
}

interface Open {
  readonly tree: {
    name: string;
    namespace: string;
    attributes: Record<string, string>;
    children: XmlTree[];
    text: string;
    line: number;
  };
  next: XmlTreeNode | null;
}

function opened(element: XmlElement): Open {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs) if (!attribute.prefix) attributes[attribute.name] = attribute.value;
  const { name, namespaceUri: namespace, line } = element;
  return { tree: { name, namespace, attributes, children: [], text: '', line }, next: element.firstChild };
}

/** The element and all below it as plain values; subtrees that `skip` names stay empty. */
export function readTree(element: XmlElement, skip: (element: XmlElement) => boolean = () => false): XmlTree {
  const root = opened(element);
  const stack: Open[] = [root];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const node: XmlTreeNode | null = top.next;
    if (!node) {
      stack.pop();
      continue;
    }
    top.next = node.next;
    if (node instanceof XmlElement) {
      const child = opened(node);
      top.tree.children.push(child.tree);
      if (!skip(node)) stack.push(child);
    } else if (node instanceof XmlText || node instanceof XmlCData) {
      top.tree.text += node.content;
    }
  }
  return root.tree;
}
