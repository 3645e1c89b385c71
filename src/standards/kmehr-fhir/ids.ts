/** Ids of what is made: the same for the same source, so that a message converted twice is the same thing twice. Source: RFC 9562 5.5 (version 5). */
import { createHash } from 'node:crypto';

/** A UUID from a name within a source. */
export function uuidFrom(source: string, name: string): string {
  const hash = createHash('sha1').update(`kmehr-fhir\n${source}\n${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
