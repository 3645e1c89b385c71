/** GET [base]/Patient/[id]. Source: FHIR R4, "http" 3.1.0.2. */
import { readGrant } from '../../../modules/grants/index.ts';
import { patientOfPublicId } from '../../../modules/people/index.ts';
import { askRecord } from '../../shared/ask.ts';
import type { Outcome } from '../answers.ts';
import type { Asked } from '../asked.ts';
import type { FhirContext } from '../front.ts';
import { showPatient } from '../show-patient.ts';
import { tellsOfPatient } from '../tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;

export async function readOnePatient(context: FhirContext, asked: Asked, id: string): Promise<Outcome> {
  const key = patientOfPublicId(context.access.keys, id);
  if (!key) return NOT_FOUND;
  const question = {
    act: 'view-patient',
    caller: asked.caller,
    patient: { key: asked.patient ?? key },
    resource: { type: 'Patient', interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) =>
    readGrant(grant).patients.includes(key) ? showPatient(context, grant, { askedId: id }) : undefined,
  );
  if (answer.granted) return answer.value ?? NOT_FOUND;
  return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
}
