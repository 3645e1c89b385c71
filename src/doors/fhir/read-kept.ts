/** One version of what the vault keeps, within the caller's limits. */
import { placeOfPublicId, readVersion, type ServedVersion } from '../../modules/fhir-vault/index.ts';
import { readGrant } from '../../modules/grants/index.ts';
import { askRecord } from '../shared/ask.ts';
import type { Problem } from './answers.ts';
import type { Asked } from './asked.ts';
import type { ResourceRequest } from './asked-resource.ts';
import type { FhirContext } from './front.ts';
import { tellsOfPatient } from './tells-of-patient.ts';

const NOT_FOUND = { problem: 'not-found' } as const;
const VERSION = /^[1-9]\d{0,5}$/;

export async function readKept(
  context: FhirContext,
  asked: Asked,
  { type, id, versionId }: ResourceRequest,
): Promise<ServedVersion | Problem> {
  const place = placeOfPublicId(context.access.keys, id);
  if (!place || (versionId !== '' && !VERSION.test(versionId))) return NOT_FOUND;
  const version = versionId === '' ? undefined : Number(versionId);
  const question = {
    act: 'read-document',
    caller: asked.caller,
    patient: { key: asked.patient ?? place.patient },
    resource: { type, interaction: 'r' },
  } as const;
  const answer = await askRecord(context, question, async (grant) =>
    readGrant(grant).patients.includes(place.patient)
      ? readVersion(grant, context.access.keys, { type, place, version })
      : undefined,
  );
  if (!answer.granted) return tellsOfPatient(answer.refused) ? NOT_FOUND : { problem: answer.refused };
  if (answer.value === 'gone') return { problem: 'gone' };
  return answer.value ?? NOT_FOUND;
}
