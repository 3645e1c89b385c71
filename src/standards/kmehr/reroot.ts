/** A kmehrmessage out of its envelope and into another one, with the namespaces it inherited. Source: KMEHR facts A1, A7. */
import type { XmlElement } from 'libxml2-wasm';
import { canonicalSha256, canonicalText, elementsOf, escapeAttribute, namespacesAt } from '../xml/index.ts';
import { KMEHR } from './namespaces.ts';

export interface Rerooted {
  /** A standalone document whose root is a kmehrmessage in the KMEHR namespace. */
  readonly text: string;
  /** SHA-256 over the exclusive C14N of its children, in order. */
  readonly sha256: Buffer;
  /** Every hcparty of the first transaction's author as exclusive C14N: the list as received. */
  readonly authorXml: string;
}

/** More than may be in force at once: one of them is free. */
const ROOT_PREFIXES = ['kmehr', ...Array.from({ length: 99 }, (_, at) => `kmehr${at + 1}`)];

/** The message as a document of its own; content is the parser's serialisation, so nothing of it changes but its root. */
export function rerootKmehr(message: XmlElement): Rerooted {
  const inherited = [...namespacesAt(message)].filter(([prefix]) => prefix !== 'xml');
  const known = new Map(inherited);
  const prefix = ROOT_PREFIXES.find((name) => !known.has(name) || known.get(name) === KMEHR);
  if (!prefix) throw new Error('every root prefix is taken');
  known.set(prefix, KMEHR);
  const declarations = [...known].map(([name, uri]) => ` xmlns${name ? `:${name}` : ''}="${escapeAttribute(uri)}"`);
  const attributes = message.attrs.map(
    (attribute) =>
      ` ${attribute.prefix ? `${attribute.prefix}:` : ''}${attribute.name}="${escapeAttribute(attribute.value)}"`,
  );
  const name = `${prefix}:kmehrmessage`;
  const parts = [`<${name}${declarations.join('')}${attributes.join('')}>`];
  const content = elementsOf(message);
  for (const element of content) parts.push(element.toString({ format: false }));
  parts.push(`</${name}>`);
  return { text: parts.join(''), sha256: canonicalSha256(content), authorXml: authorList(message) };
}

function authorList(message: XmlElement): string {
  const first = (parent: XmlElement | undefined, name: string) => parent && ours(parent, name)[0];
  const author = first(first(first(message, 'folder'), 'transaction'), 'author');
  return author ? ours(author, 'hcparty').map(canonicalText).join('') : '';
}

const ours = (parent: XmlElement, wanted: string): XmlElement[] =>
  elementsOf(parent).filter(({ name, namespaceUri }) => name === wanted && namespaceUri === KMEHR);

export const ROOT = /^<([\w.-]+:kmehrmessage)((?:[^>"]|"[^"]*")*)>/;

/** The message may bind our prefix, and one that came from another hub of this program the next: the element then carries its own. */
function freePrefix(wanted: string, attributes: string): string {
  const isBound = (name: string): boolean => attributes.includes(` xmlns:${name}="`);
  let name = wanted;
  for (let at = 0; isBound(name); at += 1) name = at === 0 ? 'zenne-core' : `zenne-core-${at}`;
  return name;
}

/** The same message as an element of a hub's core namespace, for an answer in which `prefix` is bound to it. */
export function spliceIntoCore(
  stored: string,
  { prefix, namespace }: { readonly prefix: string; readonly namespace: string },
): string {
  const [start, name = '', attributes = ''] = ROOT.exec(stored) ?? [];
  const end = `</${name}>`;
  if (start === undefined || !stored.endsWith(end)) throw new Error('not a stored kmehrmessage');
  const wrapper = freePrefix(prefix, attributes);
  const own = wrapper === prefix ? '' : ` xmlns:${wrapper}="${namespace}"`;
  return `<${wrapper}:kmehrmessage${own}${attributes}>${stored.slice(start.length, -end.length)}</${wrapper}:kmehrmessage>`;
}
