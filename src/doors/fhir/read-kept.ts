/** One version of what the vault keeps, within the caller's limits. */
import { placeOfPublicId, readVersion, type ServedVersion } from '../../modules/fhir-vault/index.ts';
import type { Problem } from './answers.ts';
import type { Asked } from './asked.ts';
import type { ResourceRequest } from './asked-resource.ts';
import type { FhirContext } from './front.ts';
import { readInRecord } from './read-in-record.ts';
import { NOT_FOUND } from './told-refusal.ts';

const VERSION = /^[1-9]\d{0,5}$/;

export async function readKept(
  context: FhirContext,
  asked: Asked,
  { type, id, versionId }: ResourceRequest,
): Promise<ServedVersion | Problem> {
  const place = placeOfPublicId(context.access.keys, id);
  if (!place || (versionId !== '' && !VERSION.test(versionId))) return NOT_FOUND;
  const version = versionId === '' ? undefined : Number(versionId);
  const question = { act: 'read-document', type, home: place.patient } as const;
  const answer = await readInRecord(context, asked, question, (grant) =>
    readVersion(grant, context.access.keys, { type, place, version }),
  );
  if ('problem' in answer) return answer;
  return answer.found === 'gone' ? { problem: 'gone' } : answer.found;
}
