/** The safe way in: bytes within a limit, decoded, scanned; every failure a problem with its place. */
import type { XmlEvents } from './events.ts';
import { lineAndColumn } from './places.ts';
import { type XmlLimits, type XmlResult, XmlStop } from './problem.ts';
import { scan } from './scan.ts';

/** Scans a document already decoded. */
export function scanText(source: string, limits: XmlLimits, events: XmlEvents): XmlResult<undefined> {
  try {
    scan(source, limits, events);
    return { ok: true, value: undefined };
  } catch (error) {
    if (!(error instanceof XmlStop)) throw error;
    const { code, at, message, about } = error;
    return { ok: false, problem: { code, ...lineAndColumn(source, at), text: message, ...about } };
  }
}
