/**
 * Cuts a stream of bytes into XML messages that stand one after the other, each a document of its own, or all in one element around them.
 * Only their ends are looked for: a message is cut where its end tag stands, or where the next of its name begins, and is read by whoever takes it.
 */
import { ByteWindow, NOT_THERE, TOO_FAR } from './byte-window.ts';

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

const LESS = 60;
const MOST_TAG_BYTES = 65_536;
const MOST_NAME_BYTES = 256;
/** White space, and the byte order mark of UTF-8. */
const SPACE: ReadonlySet<number> = new Set([9, 10, 13, 32, 0xef, 0xbb, 0xbf]);
const START = /^<([^\s<>/!?="'&]+)(?=[\s/>])/;
const NAMESPACES = /\sxmlns(?::[^\s=]+)?\s*=\s*(?:"[^"<]*"|'[^'<]*')/g;
const XML_DECLARATION = /^<\?xml\s/;

type Cut = CutMessage | NotCut;
/** What stands at the beginning of the window; `end` is where the stream ends or is given up. */
type Step = Cut | 'skipped' | 'end';

export async function* messagesIn(chunks: AsyncIterable<Uint8Array>, options: CutOptions): AsyncGenerator<Cut> {
  const cutter = new Cutter(new ByteWindow(chunks), options);
  for (let step = await cutter.next(); step !== 'end'; step = await cutter.next()) {
    if (step === 'skipped') continue;
    yield step;
    if ('fault' in step && (step.fault === 'dtd' || step.fault === 'encoding')) return;
  }
}

class Cutter {
  readonly #window: ByteWindow;
  readonly #options: CutOptions;
  #declaration: Buffer = Buffer.alloc(0);
  #namespaces = '';
  /** Qualified name of the element around the messages. */
  #around: string | undefined;

  constructor(window: ByteWindow, options: CutOptions) {
    this.#window = window;
    this.#options = options;
  }

  async next(): Promise<Step> {
    if (!(await this.#skipSpace())) return 'end';
    await this.#window.has(MOST_NAME_BYTES + 2);
    const { bytes, at, line } = this.#window;
    if (at === 0 && isWide(bytes)) return { at, line, fault: 'encoding' };
    const start = bytes.subarray(0, MOST_NAME_BYTES + 2).toString('latin1');
    if (start.startsWith('<?')) return this.#instruction(start);
    if (start.startsWith('<!--')) return this.#skipPast('-->');
    if (start.startsWith('<!')) return { at, line, fault: 'dtd' };
    if (this.#around !== undefined && start.startsWith(`</${this.#around}`)) return this.#leave();
    const name = START.exec(start)?.[1];
    return name === undefined ? this.#text() : this.#element(name);
  }

  async #skipSpace(): Promise<boolean> {
    for (;;) {
      const { bytes } = this.#window;
      let count = 0;
      while (count < bytes.length && SPACE.has(bytes[count] ?? 0)) count += 1;
      this.#window.take(count);
      if (this.#window.bytes.length > 0) return true;
      if (!(await this.#window.grow())) return false;
    }
  }

  /** An XML declaration is kept for what follows; other instructions say nothing to us. */
  async #instruction(start: string): Promise<Step> {
    const { at, line } = this.#window;
    const end = await this.#window.find((bytes, from) => bytes.indexOf('?>', from), 2, MOST_TAG_BYTES);
    if (end < 0) return this.#text();
    const taken = this.#window.take(end + 2);
    if (!XML_DECLARATION.test(start)) return 'skipped';
    this.#declaration = Buffer.from(taken);
    return /encoding\s*=\s*["'](utf-?16|ucs|utf-?32|iso-10646)/i.test(taken.toString('latin1'))
      ? { at, line, fault: 'encoding' }
      : 'skipped';
  }

  /** Comments may be of any length: what was looked at is let go. */
  async #skipPast(what: string): Promise<Step> {
    for (;;) {
      const found = await this.#window.find((bytes, from) => bytes.indexOf(what, from), what.length, MOST_TAG_BYTES);
      if (found >= 0) {
        this.#window.take(found + what.length);
        return 'skipped';
      }
      if (found === NOT_THERE) return this.#text();
      this.#window.take(this.#window.bytes.length - what.length);
    }
  }

  async #leave(): Promise<Step> {
    this.#around = undefined;
    this.#namespaces = '';
    return this.#skipPast('>');
  }

  /** Whatever is no markup up to the next tag. */
  async #text(): Promise<Step> {
    const { at, line } = this.#window;
    this.#window.take(1);
    for (;;) {
      const found = await this.#window.find((bytes, from) => bytes.indexOf(LESS, from), 1, MOST_TAG_BYTES);
      this.#window.take(found >= 0 ? found : this.#window.bytes.length);
      if (found === TOO_FAR) continue;
      if (found === NOT_THERE) break;
      await this.#window.has(MOST_NAME_BYTES + 2);
      if (isMarkup(this.#window.bytes, this.#around)) break;
      this.#window.take(1);
    }
    return { at, line, fault: 'text' };
  }

  async #element(qualified: string): Promise<Step> {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (this.#options.isMessage(name) || this.#around !== undefined) return this.#message(qualified, name);
    const { at, line } = this.#window;
    const end = await this.#window.find((bytes, from) => endOfTag(bytes, from), MOST_TAG_BYTES, MOST_TAG_BYTES);
    if (end < 0) {
      await this.#text();
      return { at, line, fault: 'text' };
    }
    const tag = this.#window.take(end + 1).toString('latin1');
    this.#namespaces = (tag.match(NAMESPACES) ?? []).join('');
    this.#around = tag.endsWith('/>') ? undefined : qualified;
    return 'skipped';
  }

  async #message(qualified: string, name: string): Promise<Step> {
    const { at, line } = this.#window;
    const search = (bytes: Buffer, from: number): number => endOfMessage(bytes, qualified, Math.max(from, 1));
    const longest = qualified.length + MOST_NAME_BYTES;
    const end = await this.#window.find(search, longest, this.#options.mostBytes);
    const declaration = this.#declaration;
    const namespaces = this.#namespaces;
    // Outside an element around them each message declares its own.
    if (this.#around === undefined) this.#declaration = Buffer.alloc(0);
    if (end !== TOO_FAR) {
      const bytes = this.#window.take(end === NOT_THERE ? this.#window.bytes.length : end);
      const isTooLarge = bytes.length > this.#options.mostBytes;
      return isTooLarge ? { at, line, fault: 'too-large' } : { at, line, name, declaration, namespaces, bytes };
    }
    for (let far = end; far === TOO_FAR; ) {
      this.#window.take(Math.max(this.#window.bytes.length - longest, 1));
      far = await this.#window.find(search, longest, this.#options.mostBytes);
      if (far !== TOO_FAR) this.#window.take(far === NOT_THERE ? this.#window.bytes.length : far);
    }
    return { at, line, fault: 'too-large' };
  }
}

const isMarkup = (bytes: Buffer, around: string | undefined): boolean => {
  const start = bytes.subarray(0, MOST_NAME_BYTES + 2).toString('latin1');
  return /^<[!?]/.test(start) || START.test(start) || (around !== undefined && start.startsWith(`</${around}`));
};

/** Characters of two or four bytes: no tag could be found in them. */
function isWide([first, second]: Buffer): boolean {
  return first === 0 || second === 0 || (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe);
}

/** Past the end tag of this name, or before the next start tag of it, whichever stands first. */
function endOfMessage(bytes: Buffer, qualified: string, from: number): number {
  const close = bytes.indexOf(`</${qualified}`, from, 'latin1');
  const closed = close < 0 ? -1 : bytes.indexOf(62, close);
  const next = nextStart(close < 0 ? bytes : bytes.subarray(0, close), qualified, from);
  if (next >= 0) return next;
  return closed < 0 ? -1 : closed + 1;
}

function nextStart(bytes: Buffer, qualified: string, from: number): number {
  const tag = `<${qualified}`;
  for (let at = bytes.indexOf(tag, from, 'latin1'); at >= 0; at = bytes.indexOf(tag, at + 1, 'latin1')) {
    const after = bytes[at + tag.length];
    if (after === undefined) return -1;
    if (SPACE.has(after) || after === 47 || after === 62) return at;
  }
  return -1;
}

/** The `>` of a start tag: one in an attribute's value is text. */
function endOfTag(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const letter = bytes[at];
    if (quote !== 0) quote = letter === quote ? 0 : quote;
    else if (letter === 34 || letter === 39) quote = letter;
    else if (letter === 62) return at;
  }
  return -1;
}
