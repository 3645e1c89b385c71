/** GET [base]/Patient/[id]. Source: FHIR R4, "http" 3.1.0.2. */
import { patientOfPublicId } from '../../../modules/people/index.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { readInRecord } from '../read-in-record.ts';
import { showPatient } from '../show-patient.ts';
import { NOT_FOUND } from '../told-refusal.ts';

export async function readOnePatient(context: FhirContext, asked: Asked, id: string): Promise<Outcome> {
  const key = patientOfPublicId(context.access.keys, id);
  if (!key) return NOT_FOUND;
  const question = { act: 'view-patient', type: 'Patient', home: key } as const;
  const answer = await readInRecord(context, asked, question, (grant) => showPatient(context, grant, { askedId: id }));
  return 'problem' in answer ? answer : answer.found;
}
