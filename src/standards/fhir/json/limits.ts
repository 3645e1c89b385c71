/** How much JSON one text may hold, and what can be wrong with it. Source: RFC 8259, 9; FHIR R4, "json" 2.6.2. */
export interface JsonLimits {
  /** Containers in one another. */
  readonly depth: number;
  /** Values, containers counted. */
  readonly nodes: number;
  /** Members of one object: they are compared with each other, to find a key that stands twice. */
  readonly members: number;
  readonly numberChars: number;
  readonly keyBytes: number;
}

export const JSON_LIMITS: JsonLimits = { depth: 64, nodes: 500_000, members: 256, numberChars: 64, keyBytes: 256 };

export type JsonFault =
  | 'syntax'
  | 'byte-order-mark'
  | 'not-utf8'
  | 'lone-surrogate'
  /** The character U+0000, which a FHIR string may not hold. */
  | 'nul'
  | 'duplicate-key'
  /** `__proto__`. */
  | 'key-forbidden'
  | 'key-too-long'
  | 'number-too-long'
  /** No double holds it. */
  | 'number-too-large'
  | 'too-deep'
  | 'too-many-members'
  | 'too-many-values';
