/** The elements of a snapshot as a tree of parts and slices. Source: FHIR R4, 5.1.0.14 (element ids). */
import type { ElementDefinition, StructureDefinition } from '../../definitions/structure-definition.ts';

export interface RawNode {
  readonly element: ElementDefinition;
  readonly parts: Map<string, RawNode>;
  readonly slices: Map<string, RawNode>;
}

export interface RawTree {
  readonly root: RawNode;
  readonly byId: ReadonlyMap<string, RawNode>;
}

const rawNode = (element: ElementDefinition): RawNode => ({ element, parts: new Map(), slices: new Map() });

/** `a.b:c` belongs under `a.b` as its slice `c`; `a.b` under `a` as its part `b`. */
function hang(node: RawNode, id: string, byId: ReadonlyMap<string, RawNode>): void {
  const dot = id.lastIndexOf('.');
  const last = id.slice(dot + 1);
  const colon = last.indexOf(':');
  const parent = byId.get(colon < 0 ? id.slice(0, dot) : id.slice(0, dot + 1 + colon));
  if (!parent) throw new Error(`${id} has nothing to hang under`);
  (colon < 0 ? parent.parts : parent.slices).set(colon < 0 ? last : last.slice(colon + 1), node);
}

export function rawTree({ url, snapshot }: StructureDefinition): RawTree {
  const [first, ...rest] = snapshot.element;
  if (!first) throw new Error(`${url} has no elements`);
  const root = rawNode(first);
  const byId = new Map([[first.path, root]]);
  for (const element of rest) {
    const node = rawNode(element);
    hang(node, element.id, byId);
    byId.set(element.id, node);
  }
  return { root, byId };
}
