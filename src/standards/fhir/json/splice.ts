/** Changes parts of a text and leaves every other byte as it came; what was changed can be changed back. */
export interface Edit {
  /** In bytes of the original; the same as `to` where something is put in. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What stood there. */
  readonly was: string;
}

/** In the order of the text, without overlap. */
export type Edits = readonly Edit[];

export function splice(bytes: Buffer, edits: Edits): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    if (from < at || to < from || to > bytes.length) throw new Error(`edit out of order at ${from}`);
    parts.push(bytes.subarray(at, from), Buffer.from(text));
    at = to;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

/** Where each edit stands in the text it made, and what it replaced: `splice` with it gives the original again. */
export function undoing(edits: Edits): Edits {
  let shift = 0;
  return edits.map(({ from, to, text, was }) => {
    const length = Buffer.byteLength(text);
    const undo = { from: from + shift, to: from + shift + length, text: was, was: text };
    shift += length - (to - from);
    return undo;
  });
}

export const undoSplices = (served: Buffer, edits: Edits): Buffer => splice(served, undoing(edits));
