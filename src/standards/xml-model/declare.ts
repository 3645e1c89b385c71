/** The words of a declaration. The type of the model is inferred from them. */
import type {
  AttributedType,
  AttributeSpec,
  AttributeSpecs,
  Field,
  ForeignType,
  Node,
  Other,
  Particle,
  Recorded,
  RecordType,
  SimpleType,
  Type,
} from './types.ts';

type Lazy<Value> = Type<Value> | (() => Type<Value>);
const lazy = <Value>(type: Lazy<Value>): (() => Type<Value>) => (typeof type === 'function' ? type : () => type);
const MANY = Number.POSITIVE_INFINITY;

function field<Value, Count extends 'one' | 'many'>(
  type: Lazy<Value>,
  count: Count,
  least: 0 | 1,
  most: number,
): Field<Value, Count> {
  return { type: lazy(type), occurs: { least, most }, count, nillable: false };
}

export const one = <Value>(type: Lazy<Value>) => field(type, 'one', 1, 1);
export const optional = <Value>(type: Lazy<Value>) => field(type, 'one', 0, 1);
export const some = <Value>(type: Lazy<Value>, most = MANY) => field(type, 'many', 1, most);
export const any = <Value>(type: Lazy<Value>) => field(type, 'many', 0, MANY);

/** The same, and `xsi:nil` may stand in it. */
export const nillable = <Value, Count extends 'one' | 'many'>(of: Field<Value, Count>): Field<Value, Count> => ({
  ...of,
  nillable: true,
});

export const required = (xml: string, type: SimpleType<string>): AttributeSpec => ({ xml, type, required: true });
export const implied = (xml: string, type: SimpleType<string>): AttributeSpec => ({ xml, type, required: false });

type Fields = Readonly<Record<string, Field<unknown, 'one' | 'many'>>>;
type FieldValues<F> = {
  readonly [Name in keyof F]?:
    | (F[Name] extends Field<infer Value, infer Count> ? ('many' extends Count ? readonly Value[] : Value) : never)
    | undefined;
};
type Both<Union> = (Union extends unknown ? (value: Union) => void : never) extends (value: infer All) => void
  ? All
  : never;
type Flat<Value> = { readonly [Key in keyof Value]: Value[Key] };
type Merged<Parts extends readonly unknown[]> = Flat<
  Both<{ [At in keyof Parts]: Parts[At] extends Particle<infer Value> ? Value : never }[number]>
>;
type AttributeValues<A> = { readonly [Name in keyof A]?: string | undefined };

const particle = <Value>(node: Node): Particle<Value> => ({ node });
const elementsOf = (fields: Fields): Node[] =>
  Object.entries(fields).map(([name, of]) => ({ kind: 'element', name, field: of }));

/** Elements in the order in which they are named. */
export const sequence = <F extends Fields>(fields: F): Particle<FieldValues<F>> =>
  particle({ kind: 'sequence', parts: elementsOf(fields), optional: false });

/** Any one of the elements. */
export const oneOf = <F extends Fields>(fields: F): Particle<FieldValues<F>> =>
  particle({ kind: 'choice', parts: elementsOf(fields), optional: false });

const group = <Parts extends readonly Particle<unknown>[]>(
  kind: 'sequence' | 'choice',
  parts: Parts,
  maybe: boolean,
): Particle<Merged<Parts>> => particle({ kind, parts: parts.map(({ node }) => node), optional: maybe });

/** One of several groups. */
export const choice = <Parts extends readonly Particle<unknown>[]>(...parts: Parts) => group('choice', parts, false);
/** All of the groups, one after the other. */
export const inOrder = <Parts extends readonly Particle<unknown>[]>(...parts: Parts) => group('sequence', parts, false);
/** All of the groups, or none. */
export const perhaps = <Parts extends readonly Particle<unknown>[]>(...parts: Parts) => group('sequence', parts, true);

/** The group again and again; each run is one object in the list `as`. */
export const repeated = <As extends string, Value>(
  as: As,
  of: Particle<Value>,
): Particle<{ readonly [Key in As]?: readonly Value[] | undefined }> => particle({ kind: 'repeat', as, of: of.node });

/** Elements in an order, with what else may stand in them. */
export function record<Parts extends readonly Particle<unknown>[]>(
  name: string,
  ...parts: Parts
): RecordType<Flat<Merged<Parts> & Recorded>> {
  return { kind: 'record', name, content: inOrder(...parts).node, attributes: {}, mixed: false };
}

/** A record whose element has attributes, and text between its elements. */
export function mixed<A extends AttributeSpecs, Parts extends readonly Particle<unknown>[]>(
  name: string,
  attributes: A,
  ...parts: Parts
): RecordType<Flat<Merged<Parts> & Recorded & AttributeValues<A> & { readonly value?: string | undefined }>> {
  return { kind: 'record', name, content: inOrder(...parts).node, attributes, mixed: true };
}

/** Text with attributes. */
export const attributed = <A extends AttributeSpecs>(
  name: string,
  text: SimpleType<string>,
  attributes: A,
): AttributedType<Flat<AttributeValues<A> & { readonly value: string; readonly at?: number | undefined }>> => ({
  kind: 'attributed',
  name,
  text,
  attributes,
});

/** An element that may hold anything. */
export const foreign = (name: string): ForeignType<Other> => ({ kind: 'foreign', name });

/** The type of the values of a declared type. */
export type ValueOf<T> = T extends Type<infer Value> ? Value : never;
