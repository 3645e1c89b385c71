/** A caregiver at one patient's record: who and whose. */
import type { PatientKey, Question } from '../../modules/grants/index.ts';
import type { HttpReply, HttpRequest } from '../../platform/http/index.ts';
import { type PortalContext, patientOfHandle, type Visit, visitOf } from './frame.tsx';

/** A caregiver at one patient's record. */
export interface AtRecord {
  readonly visit: Visit;
  readonly patient: PatientKey;
  readonly handle: string;
}

export async function atRecord(
  context: PortalContext,
  request: HttpRequest,
  reply: HttpReply,
): Promise<AtRecord | undefined> {
  const visit = await visitOf(context, request, reply);
  if (!visit) return undefined;
  const { params } = request;
  const handle = params && typeof params === 'object' && 'handle' in params ? String(params.handle) : '';
  const patient = patientOfHandle(context.access.keys, handle);
  if (patient) return { visit, patient, handle };
  reply.callNotFound();
  return undefined;
}

/** An emergency that was declared stands in the record's facts: pages ask without a reason. */
export const questionOf = ({ visit, patient }: AtRecord, act: Question['act']): Question => ({
  act,
  caller: visit.caller,
  patient: { key: patient },
});

/** The address of the record's pages, without language. */
export const recordPath = (handle: string): string => `/care/patients/${handle}`;
