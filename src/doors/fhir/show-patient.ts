/** The person of a record as a Patient resource: seen, and so traced. */
import { type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { publicPatientId, viewPatient } from '../../modules/people/index.ts';
import { bePatient, type Patient } from '../../standards/fhir/index.ts';
import { localIdSystem } from './asked.ts';
import type { FhirContext } from './front.ts';

export interface ShownPatient {
  readonly resource: Patient;
  readonly lastModified: Date;
}

/** Under the id that was asked for; without one, under that of the record. */
export async function showPatient(context: FhirContext, grant: RecordGrant, askedId?: string): Promise<ShownPatient> {
  const { keys } = context.access;
  const { localId, changedAt, ...person } = await viewPatient(grant, keys);
  const resource = bePatient({
    ...person,
    id: askedId ?? publicPatientId(keys, readGrant(grant).patient),
    lastUpdated: changedAt,
    ...(localId && !person.ssin
      ? { localId: { use: 'secondary', system: localIdSystem(context), value: localId } }
      : {}),
  });
  return { resource, lastModified: changedAt };
}
