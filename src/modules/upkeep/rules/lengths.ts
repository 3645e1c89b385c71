/** How long what people write may be, in characters, once its ends are trimmed. */
export interface Length {
  readonly least: number;
  readonly most: number;
}

export const REASON: Length = { least: 10, most: 500 };
export const REQUEST: Length = { least: 10, most: 2000 };

export function fits(text: string, { least, most }: Length): boolean {
  const chars = [...text.trim()].length;
  return chars >= least && chars <= most;
}
