/** Canonicals that moved from one guide to another: both names mean the same artefact. Source: facts on the Belgian guides, 12.1. */
const BE = 'https://www.ehealth.fgov.be/standards/fhir/';

/** Each beginning may be read as the other. */
const MOVED: readonly (readonly [string, string])[] = [
  [`${BE}core-clinical/ValueSet/`, `${BE}terminology/ValueSet/`],
  [`${BE}core-clinical/CodeSystem/`, `${BE}terminology/CodeSystem/`],
];

/** Other names under which an artefact may be known. */
export function movedNames(url: string): readonly string[] {
  return MOVED.flatMap(([old, now]) => {
    if (url.startsWith(old)) return [now + url.slice(old.length)];
    return url.startsWith(now) ? [old + url.slice(now.length)] : [];
  });
}
