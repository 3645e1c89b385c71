/** Ids of elements: the path, with the names of slices. Source: FHIR R4, 2.1.28 (ElementDefinition.id). */

export interface IdParts {
  /** The element that this one is a child of, or the element that it slices. */
  readonly before: string;
  readonly name: string;
  readonly isSlice: boolean;
}

/** The last step of an id; the root has none. */
export function lastStep(id: string): IdParts | undefined {
  const dot = id.lastIndexOf('.');
  const colon = id.lastIndexOf(':');
  const at = Math.max(dot, colon);
  return at < 0 ? undefined : { before: id.slice(0, at), name: id.slice(at + 1), isSlice: colon > dot };
}

/** Whether `id` is below `other`, or slices it. */
export const isWithin = (id: string, other: string): boolean =>
  id.startsWith(other) && (id[other.length] === '.' || id[other.length] === ':');
