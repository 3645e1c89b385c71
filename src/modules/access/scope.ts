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

const BY_KEY = KEYS_OF('$1::uuid');
const BY_SSIN = `${KEYS_OF('s.patient')} FROM people_v_ssin s WHERE s.ssin_key = $1`;

// Opening the scope is a statement of its own: row-level security reads the setting when the next one starts, and the next
// one sees what was committed while this one waited. Looks share the record's lock until they end, a closing act has it alone.
const openScopeUnder = (lock: string, name: string) => ({
  byKey: statement(`access-${name}`, LOCKED(lock, BY_KEY)),
  bySsin: statement(`access-${name}-by-ssin`, LOCKED(lock, BY_SSIN)),
});
const SHARED = openScopeUnder('pg_advisory_xact_lock_shared', 'open-scope');
const ALONE = openScopeUnder('pg_advisory_xact_lock', 'open-scope-alone');

// Waits for nothing: which keys stand together now.
const SETTLED = (keys: string): string =>
  `SELECT set_config('zenne.patients', opened.keys, true) AS patients FROM (SELECT ${keys}) AS opened (keys)`;
const SETTLE = {
  byKey: statement('access-settle-scope', SETTLED(BY_KEY)),
  bySsin: statement('access-settle-scope-by-ssin', SETTLED(BY_SSIN)),
};

/** The statements that open a scope, in their order, and for whom. */
export interface Opening {
  readonly steps: readonly Statement[];
  readonly by: string;
}

/** All keys of the record, the survivor first, as one text; nothing when nobody has the number. Sent when it is called. */
export async function openScope(tx: Transaction, { steps, by }: Opening): Promise<string | undefined> {
  const answers = await Promise.all(steps.map((step) => tx.run<{ patients: string }>(step, [by])));
  return answers.at(-1)?.[0]?.patients;
}

// Records may be joined or taken apart while the lock is waited for: which ones stand together is asked again once it is held.
export function openingOf({ act, patient, takesBack = false }: Question): Opening {
  const scope = takesBack || isClosing(act) ? ALONE : SHARED;
  return 'key' in patient
    ? { steps: [scope.byKey, SETTLE.byKey], by: patient.key }
    : { steps: [scope.bySsin, SETTLE.bySsin], by: claimKey(patient.ssinHash) };
}

/**
 * A look for somebody else also rests on the caller's own record (consent of a person of trust): it shares that one's lock too.
 * A closing act waits for one record alone, so that two that meet never wait for each other.
 */
export const openingOfCaller = (caller: PatientKey, act: Act): Opening => ({
  steps: isClosing(act) ? [SETTLE.byKey] : [SHARED.byKey, SETTLE.byKey],
  by: caller,
});

export const openingNew = (key: PatientKey): Opening => ({ steps: [SHARED.byKey], by: key });

/** For what an outside base closes or opens: the job waits for the looks that run, as a closing act does. Gives every key of the record. */
export async function openAlone(tx: Transaction, patient: PatientKey): Promise<PatientKey[]> {
  const patients = await openScope(tx, { steps: [ALONE.byKey, SETTLE.byKey], by: patient });
  if (patients === undefined) throw new Error('a scope did not open');
  return patients.split(',').map(patientKey);
}
