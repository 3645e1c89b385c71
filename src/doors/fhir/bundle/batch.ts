/** A batch: each entry is asked and answered as if it had come alone. Source: FHIR R4, "http" 3.1.0.11.1. */
import { type ByteEntry, bundleBytes } from '../../../standards/fhir/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { ResourceRequest } from '../asked-resource.ts';
import type { FhirContext } from '../front.ts';
import { entryResponse } from './entry-response.ts';
import type { Interactions } from './read-entries.ts';

/** Of what is given back: what comes after is to be asked alone. */
const MOST_BYTES = 20 * 1024 * 1024;

export async function processBatch(
  context: FhirContext,
  asked: Asked,
  whole: ResourceRequest,
  { entries }: Interactions,
): Promise<Outcome> {
  const answered: ByteEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const answer = await answerOf(context, asked, whole, entry, MOST_BYTES - bytes);
    bytes += answer.resource?.length ?? 0;
    answered.push(answer);
  }
  return { composed: bundleBytes({ type: 'batch-response', entry: answered }) };
}

async function answerOf(
  context: FhirContext,
  asked: Asked,
  whole: ResourceRequest,
  entry: Interactions['entries'][number],
  room: number,
): Promise<ByteEntry> {
  if ('problem' in entry) return entryResponse(context, whole, entry);
  const { route, request, at } = entry;
  if (!route)
    return entryResponse(context, request, { problem: 'interaction-unknown', expression: `Bundle.entry[${at}]` });
  const answer = entryResponse(context, request, await route.act(context, asked, request));
  if ((answer.resource?.length ?? 0) <= room) return answer;
  // What was written is told without its bytes.
  return route.method === 'GET'
    ? entryResponse(context, request, { problem: 'bundle-too-large' })
    : { response: answer.response };
}
