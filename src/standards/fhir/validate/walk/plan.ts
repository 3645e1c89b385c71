/** What is asked of a value of a type at a node: by the node, by the profile of the type, by the type. Made once. */
import type { Compiled, Node, PlacedInvariant, TypeUse } from '../compile/compiled.ts';
import type { Plan, Tools } from './walk-context.ts';

/** Each rule once: what the node says of it holds. */
function rulesOf(node: Node, more: readonly PlacedInvariant[]): readonly PlacedInvariant[] {
  const own = node.invariants.map((rule) => ({ rule, path: node.path }));
  const named = new Set(own.map(({ rule }) => rule.key));
  return [...own, ...more.filter(({ rule }) => !named.has(rule.key))];
}

function makePlan(node: Node, type: TypeUse, { definitions }: Tools): Plan {
  const known: Compiled[] = [];
  const unknown: string[] = [];
  for (const profile of type.profiles) {
    const found = definitions.find(profile);
    if (found) known.push(found);
    else unknown.push(profile);
  }
  const [only, other] = known;
  const ofType = only && !other && unknown.length === 0 ? only : definitions.type(type.code);
  // The node's own shape already holds what the type has; a profile of the type is asked beside it.
  const shapes = node.shape ? [node.shape()] : [];
  if (ofType && (!node.shape || ofType === only)) shapes.push(ofType.shape());
  return {
    shapes,
    invariants: rulesOf(node, ofType?.rules ?? []),
    unknown: known.length === 0 ? unknown : [],
    anyOf: known.length > 1 || (known.length > 0 && unknown.length > 0) ? known.map(({ url }) => url) : [],
  };
}

export function planOf(node: Node, type: TypeUse, tools: Tools): Plan {
  const plans = tools.plans.get(node) ?? new Map<string, Plan>();
  const known = plans.get(type.code);
  if (known) return known;
  const plan = makePlan(node, type, tools);
  plans.set(type.code, plan);
  tools.plans.set(node, plans);
  return plan;
}
