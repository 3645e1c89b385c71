/** How far a load has come, in a file beside its input: written after each batch, gone when the load has ended. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

const schema = Type.Object({
  institution: Type.String(),
  /** The file that is being loaded: its size, and the offset up to which everything was taken or rejected. */
  file: Type.String(),
  size: Type.Integer({ minimum: 0 }),
  at: Type.Integer({ minimum: 0 }),
  /** Length of the file of rejected ones at that moment. */
  rejectedBytes: Type.Integer({ minimum: 0 }),
  counts: Type.Object({
    declared: Type.Integer({ minimum: 0 }),
    newVersion: Type.Integer({ minimum: 0 }),
    known: Type.Integer({ minimum: 0 }),
    rejected: Type.Integer({ minimum: 0 }),
  }),
});
export type Progress = Type.Static<typeof schema>;
export type Counts = { -readonly [Name in keyof Progress['counts']]: number };

/** Nothing when there is none, or none that can be read: then the load begins anew, and what it took before is known. */
export function readProgress(path: string): Progress | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Value.Check(schema, value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whole or not at all: a program that is killed while it writes leaves the one before. */
export function writeProgress(path: string, progress: Progress): void {
  const next = `${path}.${randomUUID()}`;
  writeFileSync(next, JSON.stringify(progress), { mode: 0o600, flush: true });
  renameSync(next, path);
}

export const dropProgress = (path: string): void => rmSync(path, { force: true });
