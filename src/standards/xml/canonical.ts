/**
 * Exclusive XML canonicalisation of an element, and its hash. Source: W3C xml-exc-c14n, without comments.
 * The parser walks a whole document for each canonical text, whatever small part of it is wanted: so a part is taken out first, and
 * many parts are taken in one walk. Else a message of many small parts would take hours.
 */
import { createHash } from 'node:crypto';
import { ParseOption, XmlC14NMode, XmlDocument, type XmlElement, XmlError } from 'libxml2-wasm';
import { elementsOf } from './elements-of.ts';
import { namespacesAt } from './namespaces-at.ts';
import { escapeAttribute } from './write.ts';

const OPTIONS = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false } as const;
// What was read within limits is read once more.
const AGAIN = ParseOption.XML_PARSE_HUGE | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;

/** A namespace that is no absolute address has no canonical text; `withXml` says so. */
export class NotCanonical extends Error {}

function orNotCanonical<Value>(canonicalise: () => Value): Value {
  try {
    return canonicalise();
  } catch (error) {
    throw error instanceof XmlError ? new NotCanonical('no canonical text') : error;
  }
}

export interface CanonicalOptions {
  /** Prefixes that are treated inclusively (InclusiveNamespaces of exclusive canonicalisation). */
  readonly prefixes?: readonly string[];
  /** Children that are left out, such as an enveloped signature. */
  readonly without?: (child: XmlElement) => boolean;
}

const inclusive = ({ prefixes = [] }: CanonicalOptions) =>
  prefixes.length > 0 ? { ...OPTIONS, inclusiveNamespacePrefixes: [...prefixes] } : OPTIONS;

/** The canonical text of one element. */
export const canonicalText = (node: XmlElement): string => canonicalPart(node, {});

/** The same as a signature asks for it. */
export function canonicalPart(node: XmlElement, options: CanonicalOptions): string {
  const document = orNotCanonical(() => XmlDocument.fromString(alone(node), { option: AGAIN }));
  try {
    const { root } = document;
    const { without } = options;
    if (without) for (const child of elementsOf(root).filter(without)) child.remove();
    return orNotCanonical(() => document.canonicalizeToString(inclusive(options)));
  } finally {
    document.dispose();
  }
}

const START = /^<[^\s/>]+((?:\s+[^\s=]+=(?:"[^"]*"|'[^']*'))*)/;
const NAME = /\s+([^\s=]+)=(?:"[^"]*"|'[^']*')/g;

/** The element as a document of its own, with the namespaces that it inherited: those it does not use do not show in the canonical text. */
function alone(node: XmlElement): string {
  const inherited = [...namespacesAt(node)].map(
    ([prefix, uri]) => [`xmlns${prefix ? `:${prefix}` : ''}`, uri] as const,
  );
  return node.toString({ format: false }).replace(START, (start, attributes: string) => {
    const own = new Set([...attributes.matchAll(NAME)].map(([, name]) => name)).add('xmlns:xml');
    const more = inherited.filter(([name]) => !own.has(name));
    return start + more.map(([name, uri]) => ` ${name}="${escapeAttribute(uri)}"`).join('');
  });
}

/** The hash of several elements of one document one after the other, piece by piece: a message of 50 MB is not copied. */
export function canonicalSha256(
  nodes: readonly XmlElement[],
  canonical: Pick<CanonicalOptions, 'prefixes'> = {},
): Buffer {
  const hash = createHash('sha256');
  const write = (buffer: Uint8Array): number => {
    hash.update(buffer);
    return buffer.length;
  };
  const options = { ...inclusive(canonical), nodeSet: new Set(nodes) };
  orNotCanonical(() => nodes[0]?.doc.canonicalize({ write, close: () => true }, options));
  return hash.digest();
}
