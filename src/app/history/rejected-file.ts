/** What was rejected, with its reason and as it came: JSON lines beside the input, for the owner's eyes only. */
import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { PastMessage, Unreadable } from './past-messages.ts';

const OWNER_ONLY = 0o600;
// Beside the input others may write: a link put there would have a file of the operator's emptied.
const NO_LINK = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW;

export class RejectedFile {
  readonly #path: string;
  readonly #file: number;

  /** Keeps the lines up to `length`: what was written after the last progress is rejected once more. */
  constructor(path: string, length: number) {
    this.#path = path;
    this.#file = openSync(path, NO_LINK, OWNER_ONLY);
    fchmodSync(this.#file, OWNER_ONLY);
    if (this.length > length) ftruncateSync(this.#file, length);
  }

  get length(): number {
    return fstatSync(this.#file).size;
  }

  write(messages: readonly (readonly [PastMessage, Unreadable])[]): void {
    if (messages.length === 0) return;
    writeSync(this.#file, messages.map((one) => `${lineOf(...one)}\n`).join(''));
    fsyncSync(this.#file);
  }

  /** The load has ended: a file without lines says nothing. */
  end(): void {
    if (this.length === 0) rmSync(this.#path);
    this.close();
  }

  close(): void {
    closeSync(this.#file);
  }
}

function lineOf({ file, at, line, bytes }: PastMessage, { rejected: code, text }: Unreadable): string {
  return JSON.stringify({ file, line, at, code, text, ...(bytes && asSent(bytes)) });
}

/** Text where it is text; what is not in UTF-8 stands byte for byte. */
const asSent = (bytes: Buffer) =>
  isUtf8(bytes) ? { message: bytes.toString('utf8') } : { base64: bytes.toString('base64') };
