/** An element as a plain value: what readers work on, so that no node of the parser leaves the open document. */

export interface XmlTree {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** Attributes without a namespace, by name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  /** Direct text, CDATA included. */
  readonly text: string;
  readonly line: number;
}

/** The first child of this name in the parent's own namespace. */
export const child = (tree: XmlTree, name: string): XmlTree | undefined =>
  tree.children.find((one) => one.name === name);

export const children = (tree: XmlTree, name: string): XmlTree[] => tree.children.filter((one) => one.name === name);

/** The trimmed text of the first child of this name. */
export const textOf = (tree: XmlTree, name: string): string | undefined => child(tree, name)?.text.trim();
