/** Why a document cannot be read, and the limits within which it is read. */

export interface XmlLimits {
  readonly bytes: number;
  readonly depth: number;
  readonly elements: number;
  readonly attributes: number;
}

export const DEFAULT_LIMITS: XmlLimits = { bytes: 50 * 1024 * 1024, depth: 200, elements: 1_000_000, attributes: 100 };

/** In force at one element; each declaration copies them, and real messages have a handful. */
export const MOST_PREFIXES = 64;

/** Why a document is not well-formed, by its English words; `standards/kmehr/checks/xml-reasons.ts` has them in four languages. */
export type XmlReason =
  | 'not well-formed XML'
  | 'a broken tag'
  | 'a broken attribute'
  | 'a < in an attribute'
  | 'an attribute stands twice'
  | 'a reference to no character'
  | 'an & that starts no reference'
  | 'a character that XML cannot hold'
  | 'the document ends too early'
  | 'a namespace that cannot be declared'
  | 'a prefix without namespace'
  | 'a wrong name'
  | 'a wrong XML declaration'
  | 'a wrong processing instruction'
  | 'no element'
  | 'an element is not closed'
  | 'an end tag that closes nothing'
  | 'a second root'
  | 'text outside the root'
  | ']]> in a text'
  | '-- in a comment'
  | 'unknown markup';

/** What a document may have only so much of. */
export type XmlExcess =
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'too-many-attributes'
  | 'too-many-prefixes'
  | 'name-too-long';

export type XmlProblemCode = 'not-xml' | 'encoding' | 'dtd' | 'instruction' | XmlExcess;

export interface XmlProblem {
  readonly code: XmlProblemCode;
  readonly line: number;
  /** In UTF-16 units from 1; 0 when unknown. */
  readonly column: number;
  /** For people, in English; holds nothing of the message. */
  readonly text: string;
  /** Of `not-xml`. */
  readonly reason?: XmlReason | undefined;
  /** The limit that was passed, when one was. */
  readonly limit?: number | undefined;
}

export type XmlResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: XmlProblem };

/** Ends a scan; never leaves this folder. */
export class XmlStop extends Error {
  readonly code: XmlProblemCode;
  readonly at: number;
  readonly about: Pick<XmlProblem, 'reason' | 'limit'>;

  constructor(code: XmlProblemCode, at: number, text: string, about: Pick<XmlProblem, 'reason' | 'limit'> = {}) {
    super(text);
    this.code = code;
    this.at = at;
    this.about = about;
  }
}

export const notXml = (at: number, reason: XmlReason): XmlStop => new XmlStop('not-xml', at, reason, { reason });

const EXCESS: Readonly<Record<XmlExcess, (limit: number) => string>> = {
  'too-large': (limit) => `larger than ${limit} bytes`,
  'too-deep': (limit) => `deeper than ${limit} levels`,
  'too-many-elements': (limit) => `more than ${limit} elements`,
  'too-many-attributes': (limit) => `more than ${limit} attributes`,
  'too-many-prefixes': (limit) => `more than ${limit} namespace prefixes at once`,
  'name-too-long': (limit) => `a name longer than ${limit} characters`,
};

/** The words for a limit that was passed. */
export const excessText = (code: XmlExcess, limit: number): string => EXCESS[code](limit);

export const tooMuch = (code: XmlExcess, at: number, limit: number): XmlStop =>
  new XmlStop(code, at, excessText(code, limit), { limit });
