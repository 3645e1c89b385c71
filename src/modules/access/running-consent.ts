/** The consent to sharing that runs, for whoever needs to know whether the network may share. Source: access rules 2.2, 2.3. */
import { statement } from '../../platform/postgres/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';

export interface RunningConsent {
  /** CD-CONSENTTYPE value. */
  readonly kind: string;
  /** Local day. */
  readonly signedOn: string;
}

// Of joined records a yes in one that was taken back later in another does not run.
const READ = statement(
  'access-running-consent',
  `SELECT c.kind, to_char(c.signed_on, 'YYYY-MM-DD') AS "signedOn" FROM access_consent c
   WHERE c.patient = ANY ($1) AND c.purpose = 'care-sharing' AND c.revoked_at IS NULL AND NOT EXISTS (
     SELECT 1 FROM access_consent w WHERE w.patient = ANY ($1) AND w.purpose = c.purpose AND w.revoked_at > c.declared_at)
   ORDER BY c.declared_at DESC LIMIT 1`,
);

export async function runningConsent(grant: RecordGrant): Promise<RunningConsent | undefined> {
  const { tx, patients } = readGrant(grant);
  const [running] = await tx.run<RunningConsent>(READ, [patients]);
  discloseUnder(grant, { count: running ? 1 : 0 });
  return running;
}
