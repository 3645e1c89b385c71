/** The job of a report that moved: whose record it was in and who opened it there hear that it was not about that person. Source: GDPR art. 19. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import type { AccessContext } from '../../access/index.ts';
import { openersOf } from '../../audit/index.ts';
import { caregiverKey, itemKey, patientKey, systemTransaction } from '../../grants/index.ts';
import { asSystem } from '../../grants/system.ts';
import { notifyByJob } from '../../notices/index.ts';
import { namesOf } from '../../people/index.ts';

export const TELL_MOVED = 'tell-of-moved-report';

const ITEM = statement(
  'fhir-moved-report',
  `SELECT coalesce(institution, author)::text AS house, recorded_at, deleted_at FROM fhir_item
   WHERE patient = $1 AND item = $2 AND deleted_at IS NOT NULL`,
);

interface MovedRow {
  readonly house: string;
  readonly recorded_at: Date;
  readonly deleted_at: Date;
}

export async function tellOfMovedReport({ database, keys }: AccessContext, payload: unknown): Promise<void> {
  const asked = payload as { readonly patient: string; readonly item: string };
  const [patient, item] = [patientKey(asked.patient), itemKey(asked.item)];
  await asSystem(database, 'who opened a report that moved is told', async (grant) => {
    const tx = systemTransaction(grant);
    const [row] = await tx.run<MovedRow>(ITEM, [patient, item]);
    if (!row) return;
    const values = await wordsOf(tx, row);
    await notifyByJob(grant, keys, ['patient', patient], { kind: 'document-withdrawn', values });
    const last = new Map<string, string>();
    for (const { kind, actor, lastAt } of await openersOf(tx, patient, item))
      if (kind === 'caregiver' && !last.has(actor)) last.set(actor, brusselsDay(lastAt));
    for (const [actor, opened] of last) {
      const letter = { kind: 'opened-document-withdrawn', values: { ...values, opened } } as const;
      await notifyByJob(grant, keys, ['caregiver', caregiverKey(actor)], letter);
    }
  });
}

async function wordsOf(tx: Transaction, { house, recorded_at, deleted_at }: MovedRow) {
  const names = await namesOf(tx, [house]);
  return { day: brusselsDay(deleted_at), written: brusselsDay(recorded_at), who: names.get(house) ?? '' };
}
