/** The versions that a client names in If-Match. Source: FHIR R4, "http" 3.1.0.5; RFC 9110, 13.1.1. */
const MOST_CHARS = 200;
const TAG = /^(?:W\/)?"([1-9]\d{0,5})"$/;

/** Nothing: whichever version stands. A tag that is none of ours names a version that never stood. */
export function versionsOf(header: string | undefined): readonly number[] | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  return header
    .slice(0, MOST_CHARS)
    .split(',')
    .map((tag) => Number(TAG.exec(tag.trim())?.[1] ?? 0));
}
