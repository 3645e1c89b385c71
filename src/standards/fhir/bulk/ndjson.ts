/** One resource a line. Source: Bulk Data Access 2.0, "File Request"; ndjson.org. */
export const FHIR_NDJSON = 'application/fhir+ndjson';

const LINE_ENDS = [0x0a, 0x0d];
const SPACE = 0x20;

/** The line of a resource as it is served. Between tokens an end of line is white space, within them JSON allows none: each becomes a space. */
export function ndjsonLine(resource: Buffer): Buffer {
  const line = Buffer.concat([resource, Buffer.from('\n')]);
  for (const end of LINE_ENDS)
    for (let at = line.indexOf(end); at >= 0 && at < resource.length; at = line.indexOf(end, at + 1)) line[at] = SPACE;
  return line;
}
