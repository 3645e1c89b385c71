/** Events of the own trail as AuditEvents, with the names that the patient's page tells. */
import type { TrailLine } from '../../../modules/audit/index.ts';
import { patientKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { numbersOf } from '../../../modules/people/index.ts';
import { printPublicId } from '../../../platform/sealing/index.ts';
import type { AuditEvent } from '../../../standards/fhir/index.ts';
import { keysIn, namesInTrail } from '../../shared/own-trail.ts';
import { itemsIn, trailEvent } from '../../shared/trail-event.ts';
import type { FhirContext } from '../front.ts';

export async function showEvents(
  context: FhirContext,
  grant: RecordGrant,
  events: readonly (readonly TrailLine[])[],
): Promise<AuditEvent[]> {
  const { keys } = context.access;
  const { tx, patient } = readGrant(grant);
  const lines = events.flat();
  const { names } = await namesInTrail(grant, keys, lines);
  const known = { names, numbers: await numbersOf(tx, keysIn(lines)), items: await itemsIn(tx, lines) };
  return events.flatMap(([first, ...more]) => {
    if (!first) return [];
    const id = printPublicId(keys, { patient: patientKey(first.stream), item: first.id });
    return [trailEvent(context, [first, ...more], known, { id, patient })];
  });
}
