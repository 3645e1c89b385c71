/** A change tells of the record's person alone: whoever it names, and wherever its references lead. Source: architecture, "Data". */
import { placeOfPublicId } from '../../../modules/fhir-vault/index.ts';
import { type PatientKey, type RecordGrant, readGrant } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import { expressionOf, type JsonObject, referencesIn, textAt } from '../../../standards/fhir/index.ts';
import type { Problem } from '../answers.ts';
import type { FhirContext } from '../front.ts';
import { ownAddress } from '../own-address.ts';
import { otherSubject, type Whose } from './whose.ts';

/** What is wrong, or nothing. */
export async function strangersIn(
  context: FhirContext,
  grant: RecordGrant,
  resource: JsonObject,
  whose: Whose,
): Promise<Problem | undefined> {
  const { tx, patients } = readGrant(grant);
  const other = await otherSubject(tx, patients, whose);
  if (other !== undefined) return { problem: 'two-subjects', expression: other };
  return strayReference(context, patients, resource);
}

/** The first reference that leads into another record. */
export function strayReference(
  context: FhirContext,
  patients: readonly PatientKey[],
  resource: JsonObject,
): Problem | undefined {
  const stray = referencesIn(resource).find(({ reference }) => leadsElsewhere(context, patients, reference));
  const type = textAt(resource, 'resourceType') ?? '';
  return stray && { problem: 'reference-of-another', expression: expressionOf(type, [...stray.path, 'reference']) };
}

/** An id of ours tells whose it is without being looked up: nothing is learnt of what stands there. */
function leadsElsewhere(context: FhirContext, patients: readonly PatientKey[], reference: string): boolean {
  const address = ownAddress(context, reference);
  if (!address) return false;
  const { keys } = context.access;
  const patient =
    address.type === 'Patient' ? patientOfPublicId(keys, address.id) : placeOfPublicId(keys, address.id)?.patient;
  return patient !== undefined && !patients.includes(patient);
}
