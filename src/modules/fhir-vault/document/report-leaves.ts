/**
 * A report that its laboratory sent for the wrong person leaves that record in the act that puts it into the right one, and leaves
 * its trace there: who took it away, not where it went. Source: fhir-be facts 6, "Versions" (delete from A, add to B); GDPR art. 5.1(d).
 */
import { claimKey } from '../../../platform/claims/index.ts';
import { addJob } from '../../../platform/jobs/index.ts';
import { statement } from '../../../platform/postgres/index.ts';
import { type AccessContext, traceElsewhere } from '../../access/index.ts';
import { type RecordGrant, readGrant } from '../../grants/index.ts';
import type { StandingReport } from './standing-report.ts';
import { TELL_MOVED } from './tell-moved.ts';

const LEAVE = statement('fhir-report-leaves', 'SELECT fhir_report_leaves($1, $2, $3, $4, $5)');

export async function reportLeaves(
  context: Pick<AccessContext, 'keys' | 'trail'>,
  grant: RecordGrant,
  report: Buffer,
  { patient, item }: StandingReport,
  { author, kind }: { readonly author: string; readonly kind: string },
): Promise<void> {
  const { tx } = readGrant(grant);
  await tx.run(LEAVE, [claimKey(report), patient, item, author, tx.now]);
  traceElsewhere(context, grant, { act: 'withdraw-document', patient, item, kind, reason: 'moved', count: 1 });
  await addJob(tx, context.keys, TELL_MOVED, { patient, item });
}
