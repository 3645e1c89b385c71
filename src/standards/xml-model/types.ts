/** What a declaration of an XML format is made of. One declaration serves reading, checking, writing and printing a schema. */

/** Text of one form. */
export interface SimpleType<Value> {
  readonly kind: 'simple';
  /** Name in our schema: a built-in type (`xsd:date`) or one of ours. */
  readonly name: string;
  /** The value; nothing when the text is not of this form. */
  readonly read: (text: string) => Value | undefined;
  /** What a lenient reader keeps of a text that is not of this form; nothing when it must be kept for display. */
  readonly keep: (text: string) => Value | undefined;
  print(value: Value): string;
  /** The only values it has, when it is a list of codes. */
  readonly codes?: readonly string[] | undefined;
  /** A type of ours that narrows another: its name, and the pattern its values have. */
  readonly narrows?: { readonly base: string; readonly pattern: string } | undefined;
}

export interface AttributeSpec {
  /** Name in the document; the key in a declaration is the name in the model. */
  readonly xml: string;
  readonly type: SimpleType<string>;
  readonly required: boolean;
}
export type AttributeSpecs = Readonly<Record<string, AttributeSpec>>;

/** Text with attributes; the text is `value` in the model. */
export interface AttributedType<Value> {
  readonly kind: 'attributed';
  readonly name: string;
  readonly text: SimpleType<string>;
  readonly attributes: AttributeSpecs;
  readonly value?: Value;
}

/** Elements in an order. */
export interface RecordType<Value> {
  readonly kind: 'record';
  readonly name: string;
  readonly content: Node;
  readonly attributes: AttributeSpecs;
  /** Text may stand between the elements; it is `value` in the model. */
  readonly mixed: boolean;
  readonly value?: Value;
}

/** Anything: kept and written back as it is. */
export interface ForeignType<Value> {
  readonly kind: 'foreign';
  readonly name: string;
  readonly value?: Value;
}

export type Type<Value> = SimpleType<Value> | AttributedType<Value> | RecordType<Value> | ForeignType<Value>;

/** How often an element may stand. */
export interface Occurs {
  readonly least: 0 | 1;
  readonly most: number;
}

export interface Field<Value, Count extends 'one' | 'many'> {
  /** A function, so that a type may hold itself. */
  readonly type: () => Type<Value>;
  readonly occurs: Occurs;
  readonly count: Count;
  readonly nillable: boolean;
}

/** The content of a record as a tree of particles. */
export type Node =
  | { readonly kind: 'element'; readonly name: string; readonly field: Field<unknown, 'one' | 'many'> }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Node[]; readonly optional: boolean }
  /** Runs of a group; each run is an object in the list `as`, in document order. */
  | { readonly kind: 'repeat'; readonly as: string; readonly of: Node };

/** Part of a record's content, with the part of the model it makes. */
export interface Particle<Value> {
  readonly node: Node;
  readonly value?: Value;
}

/** An element the declaration has no place for, kept for display; or one that may hold anything. */
export interface Other {
  /** Local name; `#text` for a text and `#attribute` for an attribute where none belongs. */
  readonly name: string;
  readonly namespace: string;
  /** Keys are local names; `{namespace}name` for an attribute with a namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts and elements in order. */
  readonly nodes: readonly (string | Other)[];
}

/** What every value of a record has beside its declared parts. */
export interface Recorded {
  /** Offset of its start tag in the text it was read from; nothing when it was made here. */
  readonly at?: number | undefined;
  readonly others?: readonly Other[] | undefined;
}
