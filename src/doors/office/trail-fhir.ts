/** Lines of the trail as FHIR R4 AuditEvents (IHE BALP), one after the other. */
import type { TrailLine } from '../../modules/audit/index.ts';
import { patientKey } from '../../modules/grants/index.ts';
import { type KeyRing, printPublicId } from '../../platform/sealing/index.ts';
import { incomplete } from '../../standards/fhir/index.ts';
import { itemOf, trailEvent } from '../shared/trail-event.ts';
import type { OfficeContext } from './frame.tsx';
import { isSomebodys, type LookedUp } from './trail-look-up.ts';

/** Stands for the whole record: the id of the patient outside the house. */
const WHOLE_RECORD = '00000000-0000-7000-8000-000000000000';

export const patientId = (keys: KeyRing, stream: string): string | undefined =>
  isSomebodys(stream) ? printPublicId(keys, { patient: stream, item: WHOLE_RECORD }) : undefined;

export const documentId = (keys: KeyRing, line: TrailLine): string | undefined => {
  const item = isSomebodys(line.stream) ? itemOf(line) : undefined;
  return item && printPublicId(keys, { patient: line.stream, item });
};

/** A line that disclosed several things is one event. */
function* events(context: OfficeContext, found: LookedUp) {
  const lines = new Map<string, readonly [TrailLine, ...TrailLine[]]>();
  for (const line of found.lines) {
    const [first, ...more] = lines.get(line.id) ?? [];
    lines.set(line.id, first ? [first, ...more, line] : [line]);
  }
  for (const [id, event] of lines) {
    const [{ stream }] = event;
    yield trailEvent(context, event, found, { id, patient: isSomebodys(stream) ? patientKey(stream) : undefined });
  }
}

/** What an export does not hold, when there is more. */
function missing({ lines, isCut, searchedFrom }: LookedUp): string | undefined {
  if (isCut) return `Limit of ${lines.length} lines reached: there are more.`;
  return searchedFrom && `The search took too long: nothing before ${searchedFrom.toISOString()} was looked at.`;
}

/** NDJSON: a resource a line; an export that was cut ends with an OperationOutcome that says so. */
export function* printNdjson(context: OfficeContext, found: LookedUp): Generator<string> {
  for (const event of events(context, found)) yield `${JSON.stringify(event)}\n`;
  const more = missing(found);
  if (more) yield `${JSON.stringify(incomplete(more))}\n`;
}

/** A Bundle of type collection. */
export function* printBundle(context: OfficeContext, found: LookedUp, now: Date): Generator<string> {
  yield `{"resourceType":"Bundle","type":"collection","timestamp":${JSON.stringify(now.toISOString())},"entry":[`;
  let comma = '';
  for (const resource of events(context, found)) {
    yield `${comma}${JSON.stringify({ fullUrl: `urn:uuid:${resource.id}`, resource })}`;
    comma = ',';
  }
  const more = missing(found);
  if (more) yield `${comma}${JSON.stringify({ resource: incomplete(more) })}`;
  yield ']}';
}
