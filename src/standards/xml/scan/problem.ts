/** Why a document cannot be read, and the limits within which it is read. */

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
  readonly attributes: number;
}

export const DEFAULT_LIMITS: XmlLimits = { bytes: 50 * 1024 * 1024, depth: 200, elements: 1_000_000, attributes: 100 };

export type XmlProblemCode =
  | 'not-xml'
  | 'encoding'
  | 'dtd'
  | 'instruction'
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-attributes';

export interface XmlProblem {
  readonly code: XmlProblemCode;
  readonly line: number;
  /** In UTF-16 units from 1; 0 when unknown. */
  readonly column: number;
  /** For people; holds nothing of the message. */
  readonly text: string;
}

export type XmlResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: XmlProblem };

/** Ends a scan; never leaves this folder. */
export class XmlStop extends Error {
  readonly code: XmlProblemCode;
  readonly at: number;
  constructor(code: XmlProblemCode, at: number, text: string) {
    super(text);
    this.code = code;
    this.at = at;
  }
}

export const notXml = (at: number, text: string): XmlStop => new XmlStop('not-xml', at, text);
