/** The JSON names that an object may hold: `valueQuantity` for a choice, `_birthDate` beside a primitive. Source: FHIR R4, 2.6.2. */
import { isBare } from '../values/formats.ts';
import type { Member, Node, Shape, TypeUse } from './compiled.ts';

const capital = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1);
const jsonName = (node: Node, { code }: TypeUse): string => (node.choice ? node.name + capital(code) : node.name);

/** What stands for the parts of an element whose type says all: it has no type of its own. */
const PART: TypeUse = { code: 'BackboneElement', kind: 'complex', format: undefined, profiles: [], targets: [] };

export function shapeOf(own: readonly Node[], fillers: readonly Node[]): Shape {
  const named = new Set(own.map(({ name }) => name));
  const nodes = [...own, ...fillers.filter(({ name }) => !named.has(name))];
  const members = new Map<string, Member>();
  nodes.forEach((node, at) => {
    for (const type of node.types.length > 0 ? node.types : [PART]) {
      const name = jsonName(node, type);
      members.set(name, { node, type, at, companion: false });
      if (type.kind === 'primitive' && !isBare(type.code)) members.set(`_${name}`, { node, type, at, companion: true });
    }
  });
  const needed = nodes.flatMap((node, at) => (node.min > 0 || needsSlice(node) ? [at] : []));
  return { members, nodes, needed };
}

const needsSlice = ({ slicing }: Node): boolean => slicing?.slices.some(({ node }) => node.min > 0) ?? false;
