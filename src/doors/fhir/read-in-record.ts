/** A read in the record that an id leads to: in another record, or of a person whom the caller may not know, nothing is found. */
import { type Act, type PatientKey, type RecordGrant, readGrant } from '../../modules/grants/index.ts';
import { askRecord } from '../shared/ask.ts';
import type { Problem } from './answers.ts';
import type { Asked } from './asked.ts';
import type { FhirContext } from './front.ts';
import { NOT_FOUND, toldRefusal } from './told-refusal.ts';

export interface ReadQuestion {
  readonly act: Act;
  /** Resource type that the scopes of an application must open. */
  readonly type: string;
  /** The record in which the id was given. */
  readonly home: PatientKey;
}

export async function readInRecord<Value>(
  context: FhirContext,
  { caller, patient }: Asked,
  { act, type, home }: ReadQuestion,
  read: (grant: RecordGrant) => Promise<Value | undefined>,
): Promise<{ readonly found: Value } | Problem> {
  const resource = { type, interaction: 'r' } as const;
  const answer = await askRecord(
    context,
    { act, caller, patient: { key: patient ?? home }, resource },
    async (grant) => (readGrant(grant).patients.includes(home) ? read(grant) : undefined),
  );
  if (!answer.granted) return toldRefusal(answer.refused, NOT_FOUND);
  return answer.value === undefined ? NOT_FOUND : { found: answer.value };
}
