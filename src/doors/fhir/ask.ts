/** Refusals that are clear before a record is opened, on the one way to it all the same: so they leave their trace. */
import { refuseBefore } from '../../modules/access/index.ts';
import type { Act, Caller, RefusalReason } from '../../modules/grants/index.ts';
import { askRecord } from '../shared/ask.ts';
import type { FhirContext } from './front.ts';

/** A number that is none. */
export function refuseNumber(
  context: FhirContext,
  caller: Caller,
  value: string,
  act: Act = 'view-patient',
): Promise<RefusalReason> {
  const patient = { ssinHash: context.access.keys.keyedHash('claimed-number', value) };
  const question = { act, caller, patient } as const;
  return refuseBefore(context.access, question, 'patient-number-invalid', (barred) =>
    askRecord(context, barred, async () => undefined),
  );
}
