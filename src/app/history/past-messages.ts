/** Files of an institution's past, cut into declarations and read, one after the other. */
import { createReadStream } from 'node:fs';
import type { PastDeclaration } from '../../doors/kmehr-intrahub/index.ts';
import { isPastDeclaration, pastReader } from '../../standards/hubservices/index.ts';
import { type CutFault, messagesIn, type XmlLimits } from '../../standards/xml/index.ts';

/** Where something stands in its file. */
export interface PastPlace {
  readonly file: string;
  /** Offset in bytes, and line from 1. */
  readonly at: number;
  readonly line: number;
}

export interface PastMessage extends PastPlace {
  /** As it came; nothing of what is too large to be kept. */
  readonly bytes: Buffer | undefined;
  readonly read: PastDeclaration | Unreadable;
}

export interface Unreadable {
  readonly rejected: string;
  readonly text: string;
}

/** Of one declaration: real ones have one or two kilobytes. */
const MOST_BYTES = 1024 * 1024;
const LIMITS: XmlLimits = { bytes: 2 * MOST_BYTES, depth: 50, elements: 5000, attributes: 100 };
const CHUNK_BYTES = 256 * 1024;

const FAULTS: Readonly<Record<CutFault, string>> = {
  text: 'Something between the declarations that is none.',
  'too-large': `A declaration larger than ${MOST_BYTES} bytes.`,
  dtd: 'A document type is not allowed; the rest of the file was not read.',
  encoding: 'Characters of two or four bytes are not read: write UTF-8. The rest of the file was not read.',
};

export async function* pastMessages(file: string, from: number): AsyncGenerator<PastMessage> {
  const reader = pastReader();
  const chunks = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  for await (const cut of messagesIn(chunks, { isMessage: isPastDeclaration, mostBytes: MOST_BYTES })) {
    const { at, line } = cut;
    if (at < from) continue;
    if ('fault' in cut) {
      const { fault } = cut;
      yield { file, at, line, bytes: undefined, read: unreadable(fault, FAULTS[fault]) };
      continue;
    }
    const read = reader.read(cut, LIMITS);
    yield { file, at, line, bytes: cut.bytes, read: read.ok ? read : unreadable(read.fault.detail, read.fault.text) };
  }
}

const unreadable = (code: string, text: string): Unreadable => ({ rejected: `ZENNE.FILE.${code.toUpperCase()}`, text });
