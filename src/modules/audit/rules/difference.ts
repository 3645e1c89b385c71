/** What it means when counted and traced acts differ. Pure. Source: architecture, "Trace". */
export interface Compared {
  /** Acts that the doors answered. */
  readonly counted: number;
  /** Acts that the trail holds. */
  readonly traced: number;
  /** Of those traced: acts that stand where a run crashed, after its counts were last written. */
  readonly lost: number;
}

/**
 * `untraced`: something was answered that the trail does not hold. `uncounted`: the trail holds what no door answered.
 * `crash`: the program died between an act's commit and its count: the trail is whole, the count is not.
 */
export type DifferenceKind = 'untraced' | 'uncounted' | 'crash';

export function differenceKind({ counted, traced, lost }: Compared): DifferenceKind | undefined {
  if (traced === counted) return undefined;
  if (traced < counted) return 'untraced';
  return traced - counted <= lost ? 'crash' : 'uncounted';
}
