/** The text of an answer, though what it says of its charset may be wrong and names may be encoded twice. Source: KMEHR facts A5. */
import { isUtf8 } from 'node:buffer';

export interface Writing {
  /** What the source writes, whatever it declares; absent: found out from the bytes. */
  readonly charset?: string | undefined;
  readonly doubleEncoded: boolean;
}

/** Bytes that are UTF-8 are no other charset by chance; what is none is read as the one old systems write. */
function textOf(bytes: Buffer, charset: string | undefined): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const found = charset ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return new TextDecoder(found).decode(bytes);
}

// What windows-1252 makes of the bytes 0x80 to 0x9F, so that text can be turned back into the bytes it was read from.
const WINDOWS = new Map(
  Array.from({ length: 32 }, (_, at): [string, number] => {
    const byte = 0x80 + at;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
  }),
);
const byteOf = (letter: string): number => WINDOWS.get(letter) ?? letter.charCodeAt(0);

const HIGH = `[\\u0080-\\u00ff${[...WINDOWS.keys()].join('')}]`;
const RUN = new RegExp(`${HIGH}{2,}`, 'g');

/** Runs of letters whose bytes are UTF-8 were encoded twice: `Ã©` is é. */
const decodeTwice = (text: string): string =>
  text.replace(RUN, (run) => {
    const bytes = Buffer.from([...run].map(byteOf));
    return isUtf8(bytes) ? bytes.toString('utf8') : run;
  });

const DECLARATION = /^\uFEFF?\s*<\?xml[^>]{0,200}\?>/;

/** Without its XML declaration, which may be wrong. */
export function decodeAnswer(bytes: Buffer, { charset, doubleEncoded }: Writing): string {
  const text = textOf(bytes, charset)
    .replace(DECLARATION, '')
    .replace(/^\uFEFF/, '');
  return doubleEncoded ? decodeTwice(text) : text;
}
