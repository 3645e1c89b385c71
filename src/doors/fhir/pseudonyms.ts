/**
 * Pseudonyms at the door: no key to them is kept here, so a value goes out as it came in, or not at all where the client takes no such
 * version. Source: hl7.fhir.be.infsec 1.2.0: Accept-Be-Pseudo, Content-Be-Pseudo, HTTP 422.
 */
import type { HttpRequest } from '../../platform/http/index.ts';
import {
  acceptedPseudonyms,
  isObject,
  PSEUDONYMIZATION,
  type PseudonymVersion,
  printPseudonyms,
  pseudonymsIn,
} from '../../standards/fhir/index.ts';

/** The end of the marker’s address, however its slashes are written. */
const MARKER = PSEUDONYMIZATION.slice(PSEUDONYMIZATION.lastIndexOf('/') + 1);

function acceptedBy({ headers }: HttpRequest): readonly PseudonymVersion[] {
  const header = headers['accept-be-pseudo'];
  return acceptedPseudonyms(Array.isArray(header) ? header.join(',') : header);
}

/** Is there a version that both the client and this house know? */
export const takesPseudonyms = (request: HttpRequest): boolean => acceptedBy(request).length > 0;

/** The header for a resource that goes out; `refused` when the client does not take what stands in it. What it wrote itself it takes. */
export function pseudonymHeader(request: HttpRequest, bytes: Buffer): string | 'refused' | undefined {
  if (!bytes.includes(MARKER)) return undefined;
  const resource: unknown = JSON.parse(bytes.toString());
  const { versions } = isObject(resource) ? pseudonymsIn(resource) : { versions: [] };
  const accepted = acceptedBy(request);
  if (request.method === 'GET' && !versions.every((version) => accepted.includes(version))) return 'refused';
  return versions.length > 0 ? printPseudonyms(versions) : undefined;
}
