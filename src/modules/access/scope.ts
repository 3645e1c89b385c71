/** Opens a record's scope in its transaction, and waits there for acts that close something. Source: architecture, "Data" and "Trace". */
import { claimKey } from '../../platform/claims/index.ts';
import { type Statement, statement, type Transaction } from '../../platform/postgres/index.ts';
import { type Act, type PatientKey, patientKey, type Question } from '../grants/index.ts';
import { isClosing } from './rules/closing-acts.ts';

// Every key of the group a record stands in, the survivor first: one key unless records were merged.
const KEYS_OF = (patient: string): string => `coalesce(
    (SELECT string_agg(m.member::text, ',' ORDER BY m.member <> m.survivor) FROM people_v_group m
     WHERE m.survivor = (SELECT w.survivor FROM people_v_group w WHERE w.member = ${patient})), ${patient}::text)`;

// The locks of a group are taken in one order, so that two who open it never wait for each other.
const LOCKED = (lock: string, keys: string): string => `
  SELECT set_config('zenne.patients', opened.keys, true) AS patients,
         (SELECT count(${lock}(hashtextextended(key, 0))) FROM (SELECT key FROM unnest(string_to_array(opened.keys, ',')) key ORDER BY key) each)
  FROM (SELECT ${keys}) AS opened (keys)`;

// Opening the scope is a statement of its own: row-level security reads the setting when the next one starts, and the next
// one sees what was committed while this one waited. Looks share the record's lock until they end, a closing act has it alone.
const openScope = (lock: string, name: string) => ({
  byKey: statement(`access-${name}`, LOCKED(lock, KEYS_OF('$1::uuid'))),
  bySsin: statement(
    `access-${name}-by-ssin`,
    LOCKED(lock, `${KEYS_OF('s.patient')} FROM people_v_ssin s WHERE s.ssin_key = $1`),
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

// A closing act waits for one record alone, so that two that meet never wait for each other.
const UNLOCKED_SCOPE = statement(
  'access-open-own-to-close',
  `SELECT set_config('zenne.patients', ${KEYS_OF('$1::uuid')}, true)`,
);

/** A look for somebody else also rests on the caller's own record (consent of a person of trust): it shares that one's lock too. */
export const openingOfCaller = (caller: PatientKey, act: Act): Opening => [
  isClosing(act) ? UNLOCKED_SCOPE : SHARED_SCOPE.byKey,
  caller,
];

export const openingNew = (key: PatientKey): Opening => [SHARED_SCOPE.byKey, key];

/** For what an outside base closes or opens: the job waits for the looks that run, as a closing act does. Gives every key of the record. */
export async function openAlone(tx: Transaction, patient: PatientKey): Promise<PatientKey[]> {
  const [opened] = await tx.run<{ patients: string }>(LONE_SCOPE.byKey, [patient]);
  if (!opened) throw new Error('a scope did not open');
  return opened.patients.split(',').map(patientKey);
}
