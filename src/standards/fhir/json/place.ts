/** Line and column of a byte in a text, as an editor shows them. */
export interface Place {
  /** In bytes, from 0. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
}

const LINE_FEED = 0x0a;

export function placeOf(bytes: Buffer, offset: number): Place {
  const before = bytes.subarray(0, offset);
  const lineFrom = before.lastIndexOf(LINE_FEED) + 1;
  let line = 1;
  for (let at = before.indexOf(LINE_FEED); at >= 0; at = before.indexOf(LINE_FEED, at + 1)) line += 1;
  return { offset, line, column: [...before.toString('utf8', lineFrom)].length + 1 };
}
