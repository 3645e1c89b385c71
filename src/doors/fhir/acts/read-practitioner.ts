/** GET [base]/Practitioner/[id]: a caregiver's own resource, to which `fhirUser` points. Source: SMART App Launch 2.2, "fhirUser". */
import { opensResource } from '../../../modules/access/index.ts';
import { caregiverByKey, practitionerOfPublicId } from '../../../modules/people/index.ts';
import { bePractitioner } from '../../../standards/fhir/index.ts';
import { labelOf } from '../../../standards/kmehr/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';

const NOT_FOUND = { problem: 'not-found' } as const;

/** It tells of no patient: nobody's record is opened, and nobody but the caregiver reads it. */
export async function readPractitioner({ access }: FhirContext, { caller }: Asked, id: string): Promise<Outcome> {
  const key = practitionerOfPublicId(access.keys, id);
  if (caller.kind !== 'caregiver' || key !== caller.caregiver.key) return NOT_FOUND;
  if (!opensResource(caller, { type: 'Practitioner', interaction: 'r' })) return { problem: 'scope-too-narrow' };
  const person = await access.database.read((tx) => caregiverByKey(tx, key));
  if (!person) return NOT_FOUND;
  const { nihii, familyName, firstName, profession } = person;
  const display = labelOf('CD-HCPARTY', profession, 'en') ?? profession;
  return { resource: bePractitioner({ id, nihii, familyName, firstName, profession: { code: profession, display } }) };
}
