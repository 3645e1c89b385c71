/** Refusals that are clear before a record is opened, on the one way to it all the same: so they leave their trace. */
import { refuseBefore } from '../../modules/access/index.ts';
import type { Caller, RefusalReason } from '../../modules/grants/index.ts';
import { askRecord } from '../shared/ask.ts';
import type { FhirContext } from './front.ts';

/** A number that is none. */
export function refuseNumber(context: FhirContext, caller: Caller, value: string): Promise<RefusalReason> {
  const patient = { ssinHash: context.access.keys.keyedHash('claimed-number', value) };
  const question = { act: 'view-patient', caller, patient } as const;
  return refuseBefore(context.access, question, 'patient-number-invalid', (barred) =>
    askRecord(context, barred, async () => undefined),
  );
}
