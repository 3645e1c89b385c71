/** A reason that somebody will read again: long enough to say something. */

const CHARS = { least: 10, most: 500 } as const;

export function isReason(text: string): boolean {
  const chars = [...text.trim()].length;
  return chars >= CHARS.least && chars <= CHARS.most;
}
