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
  const room: Room = { bytes: MOST_BYTES, isFull: false };
  for (const entry of entries) answered.push(await answerOf(context, asked, whole, entry, room));
  return { composed: bundleBytes({ type: 'batch-response', entry: answered }) };
}

interface Room {
  bytes: number;
  /** Something did not fit: nothing more is read. */
  isFull: boolean;
}

async function answerOf(
  context: FhirContext,
  asked: Asked,
  whole: ResourceRequest,
  entry: Interactions['entries'][number],
  room: Room,
): Promise<ByteEntry> {
  if ('problem' in entry) return entryResponse(context, whole, entry);
  const { route, request, at } = entry;
  if (!route)
    return entryResponse(context, request, { problem: 'interaction-unknown', expression: `Bundle.entry[${at}]` });
  const isRead = route.method === 'GET';
  const full = { problem: 'answer-full', expression: `Bundle.entry[${at}]` } as const;
  if (isRead && room.isFull) return entryResponse(context, request, full);
  const answer = entryResponse(context, request, await route.act(context, asked, request));
  const bytes = answer.resource?.length ?? 0;
  if (!room.isFull && bytes <= room.bytes) {
    room.bytes -= bytes;
    return answer;
  }
  room.isFull = true;
  // What was written is told without its bytes.
  return isRead ? entryResponse(context, request, full) : { response: answer.response };
}
