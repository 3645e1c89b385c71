/** Makes a standard StructureDefinition of one of our tables and the type that it constrains. */
import type { ElementDefinition, StructureDefinition } from '../structure-definition.ts';
import type { Cardinality, Fact, ProfileTable } from '../table/profile-table.ts';
import { canonical } from '../table/words.ts';
import { type Draft, elementAt, placeOf, type TypeLookup } from './draft.ts';

export function compileTable(table: ProfileTable, typeOf: TypeLookup): StructureDefinition {
  const base = typeOf(table.type);
  if (!base) throw new Error(`${table.profile} constrains ${table.type}, which is unknown`);
  const url = canonical(table.profile);
  const draft: Draft = { url, elements: [...base.snapshot.element], typeOf };
  for (const [path, facts] of Object.entries(table.rows)) {
    const at = placeOf(draft, path === '' ? table.type : `${table.type}.${path}`);
    draft.elements[at] = facts.map(sourced(url)).reduce(apply, elementAt(draft.elements, at));
  }
  return {
    resourceType: 'StructureDefinition',
    url,
    version: table.version,
    name: table.name,
    status: table.status,
    kind: base.kind,
    abstract: false,
    ...(table.context ? { context: table.context.map((expression) => ({ type: 'element', expression })) } : {}),
    type: table.type,
    baseDefinition: base.url,
    derivation: 'constraint',
    snapshot: { element: draft.elements },
  };
}

/** A constraint tells which definition brought it. */
const sourced =
  (source: string) =>
  (fact: Fact): Fact =>
    typeof fact === 'string' || !fact.constraint
      ? fact
      : { ...fact, constraint: fact.constraint.map((one) => ({ ...one, source })) };

function apply(element: ElementDefinition, fact: Fact): ElementDefinition {
  if (typeof fact === 'string') return { ...element, ...readCardinality(fact) };
  const constraint = [...(element.constraint ?? []), ...(fact.constraint ?? [])];
  return { ...element, ...fact, ...(constraint.length > 0 ? { constraint } : {}) };
}

const readCardinality = (text: Cardinality): Partial<ElementDefinition> => {
  const [min, max] = text.split('..');
  return { ...(min ? { min: Number(min) } : {}), ...(max ? { max } : {}) };
};
