/**
 * Cuts a stream of bytes into XML messages that stand one after the other, each a document of its own, or all in one element around them.
 * Only their ends are looked for: a message is cut where its end tag stands, or where the next of its name begins, and is read by whoever takes it.
 */
import { ByteWindow, NOT_THERE, TOO_FAR } from './byte-window.ts';
import type { Cut, CutOptions } from './cut.ts';
import * as tags from './tags.ts';

const MOST_TAG_BYTES = 65_536;

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
    await this.#window.has(tags.BEGINNING_BYTES);
    const { bytes, at, line } = this.#window;
    if (at === 0 && tags.isWide(bytes)) return { at, line, fault: 'encoding' };
    const start = tags.beginningOf(bytes);
    if (start.startsWith('<?')) return this.#instruction(start);
    if (start.startsWith('<!--')) return this.#skipPast('-->');
    if (start.startsWith('<!')) return { at, line, fault: 'dtd' };
    if (this.#around !== undefined && start.startsWith(`</${this.#around}`)) return this.#leave();
    const name = tags.nameOfStart(start);
    return name === undefined ? this.#text() : this.#element(name);
  }

  async #skipSpace(): Promise<boolean> {
    for (;;) {
      const { bytes } = this.#window;
      let count = 0;
      while (count < bytes.length && tags.SPACE.has(bytes[count] ?? 0)) count += 1;
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
    if (!tags.isDeclaration(start)) return 'skipped';
    this.#declaration = Buffer.from(taken);
    return tags.declaresWide(taken.toString('latin1')) ? { at, line, fault: 'encoding' } : 'skipped';
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
      const found = await this.#window.find((bytes, from) => bytes.indexOf(tags.LESS, from), 1, MOST_TAG_BYTES);
      this.#window.take(found >= 0 ? found : this.#window.bytes.length);
      if (found === TOO_FAR) continue;
      if (found === NOT_THERE) break;
      await this.#window.has(tags.BEGINNING_BYTES);
      if (tags.isMarkup(this.#window.bytes, this.#around)) break;
      this.#window.take(1);
    }
    return { at, line, fault: 'text' };
  }

  async #element(qualified: string): Promise<Step> {
    const name = qualified.slice(qualified.indexOf(':') + 1);
    if (this.#options.isMessage(name) || this.#around !== undefined) return this.#message(qualified, name);
    const { at, line } = this.#window;
    const end = await this.#window.find((bytes, from) => tags.endOfTag(bytes, from), MOST_TAG_BYTES, MOST_TAG_BYTES);
    if (end < 0) {
      await this.#text();
      return { at, line, fault: 'text' };
    }
    const tag = this.#window.take(end + 1).toString('latin1');
    this.#namespaces = tags.namespacesIn(tag);
    this.#around = tag.endsWith('/>') ? undefined : qualified;
    return 'skipped';
  }

  async #message(qualified: string, name: string): Promise<Step> {
    const { at, line } = this.#window;
    const search = (bytes: Buffer, from: number): number => tags.endOfMessage(bytes, qualified, Math.max(from, 1));
    const longest = tags.longestTag(qualified);
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
