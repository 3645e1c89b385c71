/** Reading a declared element from the text of a document, or from a tree already read. */
import { type Attribute, scanText, type XmlLimits, type XmlResult, type XmlTree } from '../xml/index.ts';
import { Builder } from './build.ts';
import { type Fault, Faults } from './fault.ts';
import type { Type } from './types.ts';

export interface Read<Value> {
  readonly value: Value;
  /** The first of them, in document order. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  readonly root: { readonly name: string; readonly namespace: string };
}

/** Reads a document whose root has this name and type; another root is a fault. */
export function readDocument<Value>(
  source: string,
  {
    root,
    type,
    namespace,
    limits,
    mostFaults,
  }: {
    readonly root: string;
    readonly type: Type<Value>;
    readonly namespace: string;
    readonly limits: XmlLimits;
    readonly mostFaults: number;
  },
): XmlResult<Read<Value>> {
  const faults = new Faults(mostFaults);
  const builder = new Builder(type, namespace, faults, root);
  const scanned = scanText(source, limits, builder);
  if (!scanned.ok) return scanned;
  const { list, count } = faults;
  const { result, rootElement } = builder;
  return { ok: true, value: { value: result as Value, faults: list, faultCount: count, root: rootElement } };
}

/** Reads one element of a tree; faults are not looked at, and offsets mean nothing. */
export function readElement<Value>(tree: XmlTree, type: Type<Value>, namespace: string): Value {
  const builder = new Builder(type, namespace, new Faults(0));
  replay(tree, builder);
  return builder.result as Value;
}

const attributesOf = (tree: XmlTree): Attribute[] =>
  Object.entries(tree.attributes).map(([name, value]) => ({ name, namespace: '', value }));

function replay(tree: XmlTree, builder: Builder): void {
  builder.open(tree.name, tree.namespace, attributesOf(tree), 0);
  builder.text(tree.text);
  for (const part of tree.children) replay(part, builder);
  builder.close();
}
