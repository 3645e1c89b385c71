/** Copying what a shape names: only elements of the standard's own namespace, only plain attributes, in document order. */
import { escapeText, printAttributes, type XmlTree } from '../../xml/index.ts';
import { KMEHR } from '../namespaces.ts';
import type { Shape } from './shapes.ts';

/** Free words: nobody can tell which section they speak of. Source: architecture, "The grant". */
export const FREE_WORDS: readonly string[] = ['text', 'text-with-layout', 'freetext', 'magistraltext'];
/** Never copied, however deep: free words, what refers out of its item, or is somebody's own. */
const NEVER: ReadonlySet<string> = new Set([
  ...FREE_WORDS,
  ...['lnk', 'local', 'confidentiality', 'hcparty', 'person', 'transaction'],
]);
const ATTRIBUTES = ['S', 'SV', 'SL', 'DN', 'L', 'nullFlavor'] as const;

export const isOurs = ({ namespace }: XmlTree): boolean => namespace === KMEHR;
export const ours = (tree: XmlTree, name: string): XmlTree[] =>
  tree.children.filter((one) => one.name === name && isOurs(one));

export const printElement = (name: string, content: string, attributes: XmlTree['attributes'] = {}): string => {
  const kept = Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, attributes[attribute]]));
  return `<${name}${printAttributes(kept)}>${content}</${name}>`;
};

/** The element with what stands in it, without what is never copied. */
export function copyWhole(tree: XmlTree): string {
  const inside = tree.children.filter((one) => isOurs(one) && !NEVER.has(one.name)).map(copyWhole);
  const content = tree.children.length > 0 ? inside.join('') : escapeText(tree.text);
  return printElement(tree.name, content, tree.attributes);
}

/** The children that the shape names; an element of which nothing is left is left out itself. */
export const copyInside = (tree: XmlTree, shape: Shape): string =>
  tree.children
    .filter((one) => isOurs(one) && Object.hasOwn(shape, one.name))
    .map((one) => {
      const inner = shape[one.name];
      if (inner === 'copy') return copyWhole(one);
      const content = copyInside(one, inner ?? {});
      return content === '' ? '' : printElement(one.name, content, one.attributes);
    })
    .join('');
