/** The person of a record as a Patient resource: seen, and so traced. */
import { isWithinScope } from '../../modules/access/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { type KnownPatient, publicPatientId, readPatient } from '../../modules/people/index.ts';
import { bePatient, matchesPatient, type Patient } from '../../standards/fhir/index.ts';
import { localIdSystem } from './asked.ts';
import type { FhirContext } from './front.ts';

export interface ShownPatient {
  readonly resource: Patient;
  readonly lastModified: Date;
}

export interface Wanted {
  /** The id that was asked for; that of the record without it. */
  readonly askedId?: string;
  /** What is not wanted is not shown. */
  readonly isWanted?: (resource: Patient) => boolean;
  /** Only when it changed after this moment. */
  readonly since?: Date | undefined;
}

/** Nothing when the scope of an application leaves it out. */
export async function showPatient(
  context: FhirContext,
  grant: RecordGrant,
  { askedId, isWanted = () => true, since }: Wanted = {},
): Promise<ShownPatient | undefined> {
  const { keys } = context.access;
  const id = askedId ?? publicPatientId(keys, readGrant(grant).patient);
  const person = await readPatient(grant, keys);
  if (since && person.changedAt <= since) return undefined;
  const resource = resourceOf(context, id, person);
  if (!isWithinScope(grant, (one) => matchesPatient(resource, one)) || !isWanted(resource)) return undefined;
  discloseUnder(grant, { count: 1 });
  return { resource, lastModified: person.changedAt };
}

const resourceOf = (context: FhirContext, id: string, { localId, changedAt, ...person }: KnownPatient): Patient =>
  bePatient({
    ...{ ...person, id, lastUpdated: changedAt },
    ...(localId && !person.ssin
      ? { localId: { use: 'secondary', system: localIdSystem(context), value: localId } }
      : {}),
  });
