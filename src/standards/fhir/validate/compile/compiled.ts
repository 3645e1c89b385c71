/** What a StructureDefinition becomes once read: a tree that a walk over a resource follows. */
import type { BindingStrength, SlicingRules } from '../../definitions/structure-definition.ts';
import type { NativeTest } from '../invariants/native-test.ts';
import type { JsonValue } from '../json.ts';
import type { PrimitiveFormat } from '../values/formats.ts';

export interface Invariant {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly expression: string;
  /** Our own code, where we have it. */
  readonly native: NativeTest | undefined;
}

export interface PlacedInvariant {
  readonly rule: Invariant;
  /** Where in the definitions it stands: names its type to the engine. */
  readonly path: string;
}

/** One type that an element may take. */
export interface TypeUse {
  readonly code: string;
  /** `resource` for Resource and what is derived from it. */
  readonly kind: 'primitive' | 'complex' | 'resource';
  readonly format: PrimitiveFormat | undefined;
  /** Canonicals of profiles, one of which a value must follow. */
  readonly profiles: readonly string[];
  readonly targets: readonly string[];
}

export interface Binding {
  readonly strength: BindingStrength;
  readonly valueSet: string;
}

export interface Slicing {
  readonly rules: SlicingRules;
  readonly ordered: boolean;
  readonly slices: readonly Slice[];
}

/** Tells whether a value belongs to a slice; `probe` answers what needs the rest of the house. */
export type Matcher = (value: JsonValue, type: TypeUse | undefined, probe: Probe) => boolean;

export interface Probe {
  readonly resolve: (reference: string) => JsonValue | undefined;
  readonly follows: (value: JsonValue, profile: string) => boolean;
  readonly isIn: (valueSet: string, value: JsonValue) => boolean;
}

export interface Slice {
  readonly name: string;
  readonly node: Node;
  /** Nothing when the definition says too little to tell: such a slice takes no value and is not asked for. */
  readonly matcher: () => Matcher | undefined;
}

export interface Node {
  /** Without `[x]`. */
  readonly name: string;
  /** Path in the definition, and in the type it comes from. */
  readonly path: string;
  readonly basePath: string;
  readonly choice: boolean;
  /** Whether JSON has a list here. */
  readonly many: boolean;
  readonly min: number;
  readonly max: number;
  readonly types: readonly TypeUse[];
  readonly fixed: JsonValue | undefined;
  readonly pattern: JsonValue | undefined;
  readonly binding: Binding | undefined;
  readonly invariants: readonly Invariant[];
  readonly maxLength: number | undefined;
  readonly least: JsonValue | undefined;
  readonly most: JsonValue | undefined;
  readonly slicing: Slicing | undefined;
  /** What the definition itself says of the parts; nothing when the type alone does. */
  readonly shape: (() => Shape) | undefined;
}

/** One JSON name inside an object. */
export interface Member {
  readonly node: Node;
  readonly type: TypeUse;
  /** Place of the node in `nodes`. */
  readonly at: number;
  /** `_name`: id and extensions of a primitive value. */
  readonly companion: boolean;
}

export interface Shape {
  readonly members: ReadonlyMap<string, Member>;
  readonly nodes: readonly Node[];
  /** Places of nodes that must be there. */
  readonly needed: readonly number[];
}

export interface Compiled {
  readonly url: string;
  readonly version: string | undefined;
  readonly type: string;
  readonly abstract: boolean;
  readonly root: Node;
  /** Parts of the root. */
  readonly shape: () => Shape;
  /** Rules of the root, with its path. */
  readonly rules: readonly PlacedInvariant[];
  readonly context: readonly { readonly type: string; readonly expression: string }[];
}

/** Other definitions, found when first needed: types may hold themselves. */
export interface Library {
  /** A type, by its name. */
  readonly type: (code: string) => Compiled | undefined;
  readonly profile: (canonical: string) => Compiled | undefined;
  readonly isResource: (code: string) => boolean;
  /** Our own code for a rule. */
  readonly nativeTest: (key: string, expression: string) => NativeTest | undefined;
}
