/** Where the walk stands; written out only when something is said about it. */
export interface Place {
  readonly above: Place | undefined;
  readonly name: string;
  /** Place in a list; -1 where there is none. */
  readonly index: number;
}

export const placeAt = (name: string): Place => ({ above: undefined, name, index: -1 });
export const below = (above: Place, name: string, index = -1): Place => ({ above, name, index });

export function expressionOf(place: Place): string {
  const parts: string[] = [];
  for (let at: Place | undefined = place; at; at = at.above) {
    parts.push(at.index < 0 ? at.name : `${at.name}[${at.index}]`);
  }
  return parts.reverse().join('.');
}
