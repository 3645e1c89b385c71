/** The parts of a StructureDefinition that validation reads. Source: FHIR R4, 5.1 and 5.1.0.1 (ElementDefinition). */

export type BindingStrength = 'required' | 'extensible' | 'preferred' | 'example';
export type DiscriminatorType = 'value' | 'exists' | 'pattern' | 'type' | 'profile';
export type SlicingRules = 'closed' | 'open' | 'openAtEnd';

/** One type that an element may have. `code` is a FHIR type, or `http://hl7.org/fhirpath/System.*` for a bare value. */
export interface ElementType {
  readonly code: string;
  /** What a value of this type must conform to. */
  readonly profile?: readonly string[] | undefined;
  /** What a Reference or canonical of this type must point at. */
  readonly targetProfile?: readonly string[] | undefined;
}

export interface Slicing {
  readonly discriminator?: readonly { readonly type: DiscriminatorType; readonly path: string }[] | undefined;
  readonly ordered?: boolean | undefined;
  readonly rules: SlicingRules;
}

export interface ElementBinding {
  readonly strength: BindingStrength;
  readonly valueSet?: string | undefined;
}

export interface Constraint {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  /** FHIRPath; a few constraints of the standard have none. */
  readonly expression?: string | undefined;
  /** The canonical of the definition that brought it. */
  readonly source?: string | undefined;
}

/** A JSON value as `JSON.parse` gives it. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** `fixedCode`, `patternCodeableConcept` and so on. */
type FixedOrPattern = { readonly [name in `fixed${string}` | `pattern${string}`]?: JsonValue | undefined };

/** The smallest or greatest value that is allowed, one per type. */
type Limit = { readonly [name in `minValue${string}` | `maxValue${string}`]?: JsonValue | undefined };

export interface ElementDefinition extends FixedOrPattern, Limit {
  readonly id: string;
  readonly path: string;
  readonly sliceName?: string | undefined;
  readonly slicing?: Slicing | undefined;
  readonly min: number;
  readonly max: string;
  /** Cardinality in the base type: an element that may repeat there stays a JSON array here. */
  readonly base?: { readonly path: string; readonly min: number; readonly max: string } | undefined;
  readonly type?: readonly ElementType[] | undefined;
  /** `#` and the id of an element whose children are used here as well. */
  readonly contentReference?: string | undefined;
  readonly binding?: ElementBinding | undefined;
  readonly constraint?: readonly Constraint[] | undefined;
  readonly maxLength?: number | undefined;
  readonly mustSupport?: boolean | undefined;
  readonly isModifier?: boolean | undefined;
  readonly isSummary?: boolean | undefined;
}

export interface StructureDefinition {
  readonly resourceType: 'StructureDefinition';
  readonly url: string;
  readonly version?: string | undefined;
  readonly name: string;
  readonly title?: string | undefined;
  readonly status: 'draft' | 'active' | 'retired' | 'unknown';
  readonly kind: 'primitive-type' | 'complex-type' | 'resource' | 'logical';
  readonly abstract: boolean;
  readonly type: string;
  readonly baseDefinition?: string | undefined;
  readonly derivation?: 'specialization' | 'constraint' | undefined;
  /** Where an extension may stand. */
  readonly context?: readonly { readonly type: string; readonly expression: string }[] | undefined;
  readonly snapshot: { readonly element: readonly ElementDefinition[] };
}
