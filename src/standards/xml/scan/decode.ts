/** From the bytes of a document to its text, by byte order mark and declared encoding. Source: W3C XML 1.0, 4.3.3 and appendix F. */
import { Buffer, isUtf8 } from 'node:buffer';
import { excessText, type XmlLimits, type XmlProblemCode, type XmlResult } from './problem.ts';

/** What decodes an encoding, by the name a declaration gives it; any other name is refused. */
const DECODERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'utf-8': 'utf-8',
    utf8: 'utf-8',
    'us-ascii': 'utf-8',
    'iso-8859-1': 'latin1',
    latin1: 'latin1',
    'iso-8859-15': 'iso-8859-15',
    'windows-1252': 'windows-1252',
  }),
);

const DECLARED = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** The text of the document without its byte order mark; a problem when it is too large or not in the encoding it says. */
export function decodeXml(bytes: Uint8Array, limits: XmlLimits): XmlResult<string> {
  if (bytes.length > limits.bytes) {
    return problem('too-large', excessText('too-large', limits.bytes), limits.bytes);
  }
  const text = textOf(bytes);
  return text === undefined ? problem('encoding', 'not in the encoding it declares') : { ok: true, value: text };
}

const problem = (code: XmlProblemCode, text: string, limit?: number): XmlResult<never> => ({
  ok: false,
  problem: { code, line: 0, column: 0, text, limit },
});

function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return decode('utf-16be', bytes.subarray(2));
  // UTF-16 without a mark: the first character of any document is ASCII.
  if (first === 0 || second === 0) return decode(first === 0 ? 'utf-16be' : 'utf-16le', bytes);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1');
  // A byte order mark is not the declaration's to contradict.
  if (start.startsWith('\u00ef\u00bb\u00bf')) return decode('utf-8', bytes);
  const declared = DECLARED.exec(start)?.[1];
  const decoder = DECODERS.get((declared ?? 'utf-8').toLowerCase());
  return decoder && decode(decoder, bytes);
}

function decode(decoder: string, bytes: Uint8Array): string | undefined {
  if (decoder === 'latin1') return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (decoder === 'utf-8' && !isUtf8(bytes)) return undefined;
  try {
    return new TextDecoder(decoder, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
