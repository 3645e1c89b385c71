/** What is kept of a resource so that it is found. Source: FHIR R4, "search" 3.1.1.4. */
export interface TokenEntry {
  readonly param: string;
  /** Nothing: the code has none. */
  readonly system?: string | undefined;
  readonly code: string;
}

export interface DateEntry {
  readonly param: string;
  /** Milliseconds since 1970, within; minus infinity without a beginning. */
  readonly low: number;
  /** Not within; infinity without an end. */
  readonly high: number;
}

export interface ReferenceEntry {
  readonly param: string;
  readonly type?: string | undefined;
  /** Of a resource at this server. */
  readonly id?: string | undefined;
  /** Of a resource elsewhere. */
  readonly url?: string | undefined;
  /** Of a logical reference, or of the contained resource that is meant. */
  readonly identifier?: { readonly system?: string | undefined; readonly value: string } | undefined;
}

export interface StringEntry {
  readonly param: string;
  readonly value: string;
  readonly folded: string;
}

export interface QuantityEntry {
  readonly param: string;
  /** The same as `high` for a plain value; infinite for what is only known to be less or more. Both are within. */
  readonly low: number;
  readonly high: number;
  readonly system?: string | undefined;
  readonly code?: string | undefined;
  readonly unit?: string | undefined;
}

export interface UriEntry {
  readonly param: string;
  readonly value: string;
}

export interface IndexEntries {
  /** Parameters whose elements are there. */
  readonly present: readonly string[];
  readonly tokens: readonly TokenEntry[];
  readonly dates: readonly DateEntry[];
  readonly references: readonly ReferenceEntry[];
  readonly strings: readonly StringEntry[];
  readonly quantities: readonly QuantityEntry[];
  readonly uris: readonly UriEntry[];
}

/** The parameter under which the words of a token are kept, and the one of an identifier with its type. */
export const textOf = (param: string): string => `${param}:text`;
export const ofTypeOf = (param: string): string => `${param}:of-type`;
