/** One condition of a search, as it was understood. Source: FHIR R4, "search" 3.1.1.3-3.1.1.5. */
import type { SearchParameter } from './parameters/parameter.ts';
import type { SearchedType } from './parameters/table.ts';
import type { Span } from './spans.ts';

export type Prefix = 'eq' | 'ne' | 'gt' | 'lt' | 'ge' | 'le' | 'sa' | 'eb' | 'ap';

export interface TokenValue {
  /** Nothing: whatever system; an empty text: none. */
  readonly system?: string | undefined;
  /** Nothing: whatever code of the system. */
  readonly code?: string | undefined;
}

export interface DateValue extends Span {
  readonly prefix: Prefix;
}

export interface QuantityValue {
  readonly prefix: Prefix;
  readonly value: number;
  /** What the digits written may mean: `low` is within, `high` is not. */
  readonly low: number;
  readonly high: number;
  readonly system?: string | undefined;
  /** A code, or a unit where no system is told. */
  readonly code?: string | undefined;
}

export interface ReferenceValue {
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** `any`: one of them is enough. */
export type Test =
  | { readonly kind: 'missing'; readonly missing: boolean }
  | { readonly kind: 'token'; readonly not: boolean; readonly any: readonly TokenValue[] }
  | { readonly kind: 'date'; readonly any: readonly DateValue[] }
  | { readonly kind: 'quantity'; readonly any: readonly QuantityValue[] }
  /** `exact` is compared as it is written, the others folded. */
  | { readonly kind: 'string'; readonly how: 'starts' | 'contains' | 'exact'; readonly any: readonly string[] }
  | { readonly kind: 'uri'; readonly any: readonly string[] }
  | { readonly kind: 'reference'; readonly any: readonly ReferenceValue[] }
  /** What the reference tells by number. */
  | { readonly kind: 'identifier'; readonly type?: string | undefined; readonly any: readonly TokenValue[] }
  /** All of one of the lists. */
  | { readonly kind: 'composite'; readonly any: readonly (readonly Criterion[])[] }
  /** What is pointed at: by number where `numbers` tells, or an item that meets one of these. */
  | {
      readonly kind: 'chain';
      readonly numbers: readonly TokenValue[];
      readonly into: readonly { readonly type: SearchedType; readonly criterion: Criterion }[];
    }
  /** A resource of this type points here by `by`, and meets the criterion. */
  | { readonly kind: 'has'; readonly type: SearchedType; readonly by: string; readonly criterion: Criterion };

export interface Criterion {
  /** The name under which the entries are kept. */
  readonly param: string;
  readonly parameter: SearchParameter;
  readonly test: Test;
}

export type SearchFault =
  | 'search-too-large'
  | 'modifier-unknown'
  | 'one-value-only'
  | 'parameter-unknown'
  | 'parameter-value-invalid';

export const isFault = <Value extends object>(value: Value | SearchFault): value is SearchFault =>
  typeof value === 'string';
