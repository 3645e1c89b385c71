/** Compiles a StructureDefinition once into the tree that validation walks. Source: FHIR R4, 5.1 (snapshot). */
import type { ElementDefinition, ElementType, StructureDefinition } from '../../definitions/structure-definition.ts';
import type { JsonValue } from '../json.ts';
import { formatOf, isBare } from '../values/formats.ts';
import type { Binding, Compiled, Invariant, Library, Node, Shape, TypeUse } from './compiled.ts';
import { type RawNode, type RawTree, rawTree } from './raw-tree.ts';
import { shapeOf } from './shape.ts';
import { slicingOf } from './slices.ts';

/** Kept by the walk itself at every element, so never asked apart. */
const STRUCTURAL: ReadonlySet<string> = new Set(['ele-1', 'ext-1']);
const HL7 = 'http://hl7.org/fhir/StructureDefinition/';

export function typeUse(type: ElementType, library: Library): TypeUse {
  const code = type.code.startsWith(HL7) ? type.code.slice(HL7.length) : type.code;
  const format = formatOf(code);
  const complex = library.isResource(code) ? 'resource' : 'complex';
  return {
    code,
    kind: format ? 'primitive' : complex,
    format,
    profiles: type.profile ?? [],
    targets: code === 'Reference' ? (type.targetProfile ?? []) : [],
  };
}

/** One use for a type named several times, once for each profile or target. */
function typesOf({ type }: ElementDefinition, library: Library): readonly TypeUse[] {
  const uses = new Map<string, TypeUse>();
  for (const use of (type ?? []).map((one) => typeUse(one, library))) {
    const known = uses.get(use.code);
    uses.set(
      use.code,
      known
        ? { ...use, profiles: [...known.profiles, ...use.profiles], targets: [...known.targets, ...use.targets] }
        : use,
    );
  }
  return [...uses.values()];
}

function prefixed(element: ElementDefinition, prefix: string): JsonValue | undefined {
  for (const [name, value] of Object.entries(element)) {
    if (name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length))) return value as JsonValue;
  }
  return undefined;
}

function invariantsOf(element: ElementDefinition, library: Library): readonly Invariant[] {
  return (element.constraint ?? []).flatMap(({ key, severity, human, expression }) =>
    expression && !STRUCTURAL.has(key)
      ? [{ key, severity, human, expression, native: library.nativeTest(key, expression) }]
      : [],
  );
}

const bindingOf = ({ binding }: ElementDefinition): Binding | undefined =>
  binding?.valueSet ? { strength: binding.strength, valueSet: binding.valueSet } : undefined;

const numberOf = (max: string): number => (max === '*' ? Number.POSITIVE_INFINITY : Number(max));

/** A slice keeps what its element asks: bindings and rules it does not name itself. */
function inherit(slice: Node, base: Node): Node {
  const known = new Set(slice.invariants.map(({ key }) => key));
  const more = base.invariants.filter(({ key }) => !known.has(key));
  return {
    ...slice,
    choice: base.choice,
    many: base.many,
    types: slice.types.length > 0 ? slice.types : base.types,
    shape: slice.shape ?? base.shape,
    binding: slice.binding ?? base.binding,
    invariants: more.length > 0 ? [...slice.invariants, ...more] : slice.invariants,
  };
}

/** Builds the node of a raw element, with its slices. */
function nodeOf(raw: RawNode, tree: RawTree, library: Library, base?: Node): Node {
  const { element } = raw;
  const choice = element.path.endsWith('[x]');
  const last = element.path.slice(element.path.lastIndexOf('.') + 1);
  const plain: Node = {
    name: choice ? last.slice(0, -3) : last,
    path: element.path,
    basePath: element.base?.path ?? element.path,
    choice,
    many: (element.base?.max ?? element.max) !== '1' && (element.base?.max ?? element.max) !== '0',
    min: element.min,
    max: numberOf(element.max),
    types: typesOf(element, library),
    fixed: prefixed(element, 'fixed'),
    pattern: prefixed(element, 'pattern'),
    binding: bindingOf(element),
    invariants: invariantsOf(element, library),
    maxLength: element.maxLength,
    least: prefixed(element, 'minValue'),
    most: prefixed(element, 'maxValue'),
    slicing: undefined,
    shape: shapeMaker(raw, tree, library),
  };
  const node = base ? inherit(plain, base) : plain;
  if (raw.slices.size === 0) return node;
  const slices = [...raw.slices].map(([name, slice]) => ({ name, node: nodeOf(slice, tree, library, node) }));
  return { ...node, slicing: slicingOf(element, slices, library) };
}

/** Made when first asked: recursion in types and `contentReference` ends there. */
function shapeMaker(raw: RawNode, tree: RawTree, library: Library): (() => Shape) | undefined {
  const { contentReference } = raw.element;
  const shown = contentReference ? tree.byId.get(contentReference.slice(contentReference.indexOf('#') + 1)) : raw;
  if (!shown || shown.parts.size === 0) return undefined;
  let made: Shape | undefined;
  return () => {
    if (!made) {
      const own = [...shown.parts.values()].map((part) => nodeOf(part, tree, library));
      made = shapeOf(own, fillers(shown.element, library));
    }
    return made;
  };
}

/** Parts that the type has and the definition does not repeat. */
function fillers({ type, path }: ElementDefinition, library: Library): readonly Node[] {
  const [only, other] = type ?? [];
  if (!only || other || !path.includes('.') || isBare(only.code)) return [];
  return library.type(typeUse(only, library).code)?.shape().nodes ?? [];
}

export function compile(structure: StructureDefinition, library: Library): Compiled {
  const tree = rawTree(structure);
  const root = nodeOf(tree.root, tree, library);
  return {
    url: structure.url,
    version: structure.version,
    type: structure.type,
    abstract: structure.abstract,
    root,
    shape: root.shape ?? (() => shapeOf([], [])),
    rules: root.invariants.map((rule) => ({ rule, path: root.path })),
    context: structure.context ?? [],
  };
}
