/** What a stream is cut into. */

export interface CutMessage {
  /** Offset of its first byte, and line from 1. */
  readonly at: number;
  readonly line: number;
  /** Local name of its root. */
  readonly name: string;
  /** The XML declaration in force; may be empty. */
  readonly declaration: Buffer;
  /** Namespace declarations of the element around the messages, as attributes; may be empty. */
  readonly namespaces: string;
  readonly bytes: Buffer;
}

/** Why something in the stream is no message. After a `dtd` or an `encoding` the rest is not read. */
export type CutFault = 'text' | 'too-large' | 'dtd' | 'encoding';

export interface NotCut {
  readonly at: number;
  readonly line: number;
  readonly fault: CutFault;
}

export interface CutOptions {
  /** Local names of messages; an element with another name, at the beginning, stands around them. */
  readonly isMessage: (name: string) => boolean;
  readonly mostBytes: number;
}

export type Cut = CutMessage | NotCut;
