/**
 * A source that stays silent is left alone for a while: nobody waits for it, and it is not asked again at once when it is back.
 * Pure: state and moment in, state out. Closed: asked. Open: not asked until its time has passed. Trying: one look asks for all.
 */
export type Circuit =
  | { readonly state: 'closed'; readonly silences: number }
  | { readonly state: 'open'; readonly untilMs: number }
  /** A try that never came back is given up after a while. */
  | { readonly state: 'trying'; readonly untilMs: number };

/** Silences in a row after which a source is left alone. */
export const MOST_SILENCES = 3;
export const OPEN_MS = 30_000;

export const CLOSED: Circuit = { state: 'closed', silences: 0 };

/** May it be asked now? Gives the state to keep while it is asked. */
export function ask(circuit: Circuit, nowMs: number): { readonly may: boolean; readonly next: Circuit } {
  if (circuit.state === 'closed') return { may: true, next: circuit };
  if (nowMs < circuit.untilMs) return { may: false, next: circuit };
  return { may: true, next: { state: 'trying', untilMs: nowMs + OPEN_MS } };
}

/** What the answer, or its absence, makes of it. */
export function answered(circuit: Circuit, silent: boolean, nowMs: number): Circuit {
  if (!silent) return CLOSED;
  const silences = circuit.state === 'closed' ? circuit.silences + 1 : MOST_SILENCES;
  return silences < MOST_SILENCES ? { state: 'closed', silences } : { state: 'open', untilMs: nowMs + OPEN_MS };
}
