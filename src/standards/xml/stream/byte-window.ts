/** The part of a stream of bytes that is looked at: it grows as it is searched and shrinks as it is taken, so that its memory has a bound. */

const NEW_LINE = 10;

export class ByteWindow {
  bytes: Buffer = Buffer.alloc(0);
  /** Where the window begins: offset in the stream, and line from 1. */
  at = 0;
  line = 1;
  readonly #chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Brings the next chunk in; false at the end of the stream. */
  async grow(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done) return false;
    const chunk = Buffer.from(value.buffer, value.byteOffset, value.length);
    this.bytes = this.bytes.length === 0 ? chunk : Buffer.concat([this.bytes, chunk]);
    return true;
  }

  /** Makes sure of this many bytes; false when the stream ends before. */
  async has(count: number): Promise<boolean> {
    while (this.bytes.length < count) if (!(await this.grow())) return false;
    return true;
  }

  /** Takes bytes from the beginning of the window. */
  take(count: number): Buffer {
    const taken = this.bytes.subarray(0, count);
    for (let end = taken.indexOf(NEW_LINE); end >= 0; end = taken.indexOf(NEW_LINE, end + 1)) this.line += 1;
    this.at += taken.length;
    this.bytes = this.bytes.subarray(taken.length);
    return taken;
  }

  /** The first place that `search` finds, within so many bytes: what it looks for may lie across two chunks. */
  async find(search: (bytes: Buffer, from: number) => number, longest: number, most: number): Promise<number> {
    for (let from = 0; ; ) {
      const found = search(this.bytes, from);
      if (found >= 0) return found;
      from = Math.max(0, this.bytes.length - longest);
      if (this.bytes.length > most) return TOO_FAR;
      if (!(await this.grow())) return NOT_THERE;
    }
  }
}

/** The stream ended first. */
export const NOT_THERE = -1;
/** More bytes passed than may. */
export const TOO_FAR = -2;
