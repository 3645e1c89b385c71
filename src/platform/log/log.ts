/** The program's log: JSON lines without personal data. Invariant: no line holds a number shaped like an SSIN. */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  readonly destination?: DestinationStream;
}

/** Eleven digits with the usual punctuation, wherever they stand. */
const PERSON_NUMBER = /(?<!\d)\d{2}[.\s-]?\d{2}[.\s-]?\d{2}[.\s-]?\d{3}[.\s-]?\d{2}(?!\d)/g;

export const maskNumbers = (text: string): string => text.replace(PERSON_NUMBER, '[number]');

/** An error by name, code and stack; its message may quote values, so it is masked. */
function plainError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return { name: error.name, code, message: maskNumbers(error.message), stack: maskNumbers(error.stack ?? '') };
}

export function makeLog({ level, destination }: LogOptions): Log {
  const options = {
    level,
    base: null,
    serializers: { err: plainError, error: plainError },
    hooks: { streamWrite: maskNumbers },
  };
  return destination ? pino(options, destination) : pino(options);
}
