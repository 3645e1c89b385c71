/** What became of one entry. Source: FHIR R4, Bundle.entry.response. */
import { type ByteEntry, operationOutcome } from '../../../standards/fhir/index.ts';
import { issueOf, type Outcome } from '../answers.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { namesTag } from '../send.ts';

const WORDS: Readonly<Record<number, string>> = { 200: '200 OK', 201: '201 Created', 204: '204 No Content' };

export function entryResponse(
  { baseUrl }: FhirContext,
  { language, header }: ResourceRequest,
  outcome: Outcome,
): ByteEntry {
  if ('problem' in outcome) {
    const { status, issue } = issueOf(baseUrl, outcome.problem, language, outcome.expression);
    return { response: { status: String(status), outcome: operationOutcome(issue, ...(outcome.issues ?? [])) } };
  }
  if ('done' in outcome) {
    const etag = outcome.version === undefined ? undefined : `W/"${outcome.version}"`;
    return { response: { status: '204 No Content', etag } };
  }
  if ('composed' in outcome) return { resource: outcome.composed, response: { status: '200 OK' } };
  if ('resource' in outcome)
    return { resource: Buffer.from(JSON.stringify(outcome.resource)), response: { status: '200 OK' } };
  if ('headers' in outcome) throw new Error('an entry has no answer that is no resource');
  const { status, bytes, version, lastModified, location, isOutcome } = outcome;
  const etag = `W/"${version}"`;
  // Of what was written there is no such answer.
  if (location === undefined && namesTag(header('if-none-match'), etag))
    return { response: { status: '304 Not Modified', etag } };
  const response = {
    status: WORDS[status] ?? String(status),
    location,
    etag,
    lastModified: lastModified.toISOString(),
  };
  if (bytes.length === 0) return { response };
  if (!isOutcome) return { resource: bytes, response };
  const outcomeSaid: object = JSON.parse(bytes.toString());
  return { response: { ...response, outcome: outcomeSaid } };
}
