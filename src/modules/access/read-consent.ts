/** Where each purpose stands, for the patient's eyes. Source: access rules 2.3, 2.11. */
import { statement } from '../../platform/postgres/index.ts';
import { type RecordGrant, readGrant } from '../grants/index.ts';
import { NATIONAL_BASE } from './national/bases.ts';
import { type ConsentState, type Purpose, purposes, stateOf } from './rules/purposes.ts';

export interface PurposeState {
  readonly purpose: Purpose;
  readonly state: ConsentState;
  readonly legalBasis: (typeof purposes)[Purpose]['legalBasis'];
  /** Who told the last decision, when, by which door and with which proof; absent when nobody decided. */
  readonly decision?: Decision | undefined;
}

export interface Decision {
  readonly registrar: string;
  readonly at: Date;
  readonly channel: string;
  readonly proof: string | null;
}

interface DecisionRow {
  purpose: Purpose;
  runs: boolean;
  /** The national base ended it with a death. */
  deceased: boolean;
  registrar: string;
  at: Date;
  channel: string;
  proof: string | null;
}

// The last decision on each purpose: a yes that runs or was taken back, or a no; of joined records a no that runs in one holds.
const READ = statement(
  'access-read-consents',
  `SELECT DISTINCT ON (purpose) purpose, runs, deceased, registrar, at, channel, proof FROM (
     SELECT purpose, revoked_at IS NULL AS runs, revoked_channel = '${NATIONAL_BASE}' AND EXISTS (
         SELECT 1 FROM access_national_word w WHERE w.patient = ANY ($1) AND w.party = '' AND w.word = 'deceased') AS deceased, coalesce(revoked_by, declared_by) AS registrar,
       coalesce(revoked_at, declared_at) AS at, coalesce(revoked_channel, channel) AS channel, proof
     FROM access_consent WHERE patient = ANY ($1)
     UNION ALL SELECT purpose, ended_at IS NULL, false, coalesce(ended_by, declared_by), coalesce(ended_at, declared_at), channel, proof
     FROM access_objection WHERE patient = ANY ($1)) decided
   ORDER BY purpose, (purpose = 'own-use' AND runs) DESC, at DESC, runs DESC`,
);

export async function readConsents(grant: RecordGrant): Promise<PurposeState[]> {
  const { tx, patients } = readGrant(grant);
  const rows = await tx.run<DecisionRow>(READ, [patients]);
  const last = new Map(rows.map((row) => [row.purpose, row]));
  // The record of somebody whom the national register calls dead does not open this far: the gate before tells it.
  return (Object.keys(purposes) as Purpose[]).map((purpose) => stateAfter(purpose, last.get(purpose)));
}

function stateAfter(purpose: Purpose, row: DecisionRow | undefined): PurposeState {
  const { choice, legalBasis } = purposes[purpose];
  const runs = row?.runs ?? false;
  const decided =
    choice === 'opt-in' ? { given: runs, refused: row !== undefined && !runs } : { given: false, refused: runs };
  return {
    purpose,
    legalBasis,
    state: stateOf(purpose, { deceased: row?.deceased ?? false, ...decided }),
    decision: row,
  };
}
