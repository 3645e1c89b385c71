/**
 * GET or POST [base]/[type]/[id]/$integrity: the hash of what was received, what the server put in, and the original itself, so that
 * anybody can check that a resource is what its author sent. Source: infsec 1.2.0, "computable integrity" (fhir-be facts 1.2).
 */
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { readKept } from '../read-kept.ts';

export async function readIntegrity(context: FhirContext, asked: Asked, request: ResourceRequest): Promise<Outcome> {
  const found = await readKept(context, asked, request);
  if ('problem' in found) return found;
  const { received, edits } = found.content;
  const parameter = [
    { name: 'versionId', valueString: String(found.version) },
    // `patch`: the original was made here, of the version before and the patch.
    { name: 'method', valueCode: found.method },
    { name: 'sha256', valueString: found.sha256.toString('hex') },
    { name: 'size', valueInteger: received.length },
    ...edits.map(({ from, to, text, was }) => ({
      name: 'edit',
      part: [
        { name: 'from', valueInteger: from },
        { name: 'to', valueInteger: to },
        { name: 'text', valueBase64Binary: Buffer.from(text).toString('base64') },
        // An empty value is none in FHIR.
        ...(was === '' ? [] : [{ name: 'was', valueBase64Binary: Buffer.from(was).toString('base64') }]),
      ],
    })),
    { name: 'original', valueBase64Binary: received.toString('base64') },
  ];
  return { composed: Buffer.from(JSON.stringify({ resourceType: 'Parameters', parameter })) };
}
