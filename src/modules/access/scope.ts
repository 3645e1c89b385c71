/** Opens a record's scope in its transaction, and waits there for acts that close something. Source: architecture, "Data" and "Trace". */
import { claimKey } from '../../platform/claims/index.ts';
import { type Statement, statement } from '../../platform/postgres/index.ts';
import type { PatientKey, Question } from '../grants/index.ts';
import { isClosing } from './rules/closing-acts.ts';

// Opening the scope is a statement of its own: row-level security reads the setting when the next one starts, and the next
// one sees what was committed while this one waited. Looks share the record's lock until they end, a closing act has it alone.
const openScope = (lock: string, name: string) => ({
  byKey: statement(
    `access-${name}`,
    `SELECT set_config('zenne.patients', $1, true) AS patient, ${lock}(hashtextextended($1, 0))`,
  ),
  bySsin: statement(
    `access-${name}-by-ssin`,
    `SELECT set_config('zenne.patients', patient::text, true) AS patient, ${lock}(hashtextextended(patient::text, 0))
     FROM people_v_ssin WHERE ssin_key = $1`,
  ),
});

/** A statement and whom it opens. */
export type Opening = readonly [scope: Statement, by: string];

const SHARED_SCOPE = openScope('pg_advisory_xact_lock_shared', 'open-scope');
const LONE_SCOPE = openScope('pg_advisory_xact_lock', 'open-scope-alone');

export function openingOf({ act, patient }: Question): Opening {
  const scope = isClosing(act) ? LONE_SCOPE : SHARED_SCOPE;
  return 'key' in patient ? [scope.byKey, patient.key] : [scope.bySsin, claimKey(patient.ssinHash)];
}

export const openingNew = (key: PatientKey): Opening => [SHARED_SCOPE.byKey, key];
