/** The file outside the database that keeps every segment's signed root: what a cut of the database cannot reach. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';

export interface RootLine {
  readonly number: number;
  readonly month: string;
  readonly rows: number;
  readonly chain: string;
  readonly signature: string;
}

/** The whole lines of the file, in order. A torn last line (a crash while writing) is not one. */
export function readRoots(file: string): RootLine[] {
  if (!existsSync(file)) return [];
  return wholeText(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RootLine);
}

const wholeText = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return text.slice(0, text.lastIndexOf('\n') + 1);
};

/** Appends lines and waits until they are on the disk; cuts a torn last line first. */
export function appendRoots(file: string, lines: readonly RootLine[]): void {
  if (lines.length === 0) return;
  if (existsSync(file)) truncateSync(file, Buffer.byteLength(wholeText(file)));
  const handle = openSync(file, 'a', 0o640);
  try {
    writeSync(handle, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
