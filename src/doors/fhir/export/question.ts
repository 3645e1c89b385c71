/** What opens one type of one record: asked when an export begins, and again for every page of it. */
import type { Act, Interaction, PatientKey, Question } from '../../../modules/grants/index.ts';
import type { Asked } from '../asked.ts';

const ACTS: ReadonlyMap<string, Act> = new Map([
  ['Patient', 'view-patient'],
  ['DocumentReference', 'list-documents'],
]);
export const actOn = (type: string): Act => ACTS.get(type) ?? 'read-document';

/** A token for one record opens that one, whatever is named. */
export const questionOn = (
  { caller, patient }: Asked,
  key: PatientKey,
  resource: { readonly type: string; readonly interaction: Interaction },
): Question => ({
  act: actOn(resource.type),
  caller,
  patient: { key: patient ?? key },
  resource,
});
