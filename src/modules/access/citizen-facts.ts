/** Gathers what the citizen's side is judged by, in the round trip of the other facts; callers who are no citizens do not ask it. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import type { Caller, Question } from '../grants/index.ts';
import type { Ages } from './rules/age.ts';
import type { CitizenFacts, ClosedItem, MandateFacts } from './rules/citizen-facts.ts';
import { openingOfCaller, openScope } from './scope.ts';

// Read under the caller's own scope, before the other record opens. Keys and hashes stay in the transaction for the next statement.
const CALLER = statement(
  'access-citizen-caller',
  `SELECT p.birth_date, p.deceased_on IS NOT NULL AS deceased,
          EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = ANY (own.keys) AND c.revoked_at IS NULL AND c.purpose = 'care-sharing'
                  AND NOT EXISTS (SELECT 1 FROM access_consent w WHERE w.patient = ANY (own.keys) AND w.purpose = 'care-sharing'
                  AND w.revoked_at > c.declared_at)) AS consent,
          set_config('zenne.caller_keys', current_setting('zenne.patients', true), true) AS keys,
          set_config('zenne.caller_hashes', coalesce((SELECT string_agg(encode(n.ssin_hash, 'hex'), ',')
            FROM people_v_patient_number n WHERE n.patient = ANY (own.keys)), ''), true) AS hashes
   FROM (SELECT string_to_array(nullif(current_setting('zenne.patients', true), ''), ',')::uuid[] AS keys) own
   JOIN people_v_patient p ON p.patient = own.keys[1]`,
);

const CITIZEN = statement(
  'access-citizen-facts',
  `WITH asked AS MATERIALIZED (SELECT string_to_array(nullif(current_setting('zenne.patients', true), ''), ',')::uuid[] AS patients,
                               string_to_array(nullif(current_setting('zenne.caller_keys', true), ''), ',')::uuid[] AS callers)
   SELECT (SELECT CASE WHEN count(DISTINCT p.birth_date) = 1 THEN min(p.birth_date) END
           FROM people_v_patient p, asked WHERE p.patient = ANY (asked.patients)) AS birth_date,
          EXISTS (SELECT 1 FROM people_v_incapacity i, asked WHERE i.patient = ANY (asked.patients)
                  AND i.from_date <= $1 AND (i.until_date IS NULL OR i.until_date > $1)) AS incapable,
          ARRAY(SELECT r.kind FROM people_v_representation r, asked WHERE r.patient = ANY (asked.patients)
                AND r.representative = ANY (asked.callers) AND r.from_date <= $1 AND (r.until_date IS NULL OR r.until_date > $1)) AS relations,
          ARRAY(SELECT DISTINCT r.kind FROM people_v_representation r, asked WHERE r.patient = ANY (asked.patients)
                AND NOT r.representative_deceased
                AND r.from_date <= $1 AND (r.until_date IS NULL OR r.until_date > $1)) AS represented,
          (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'scope', m.scope, 'purposes', m.purposes,
              'accepted', m.accepted_at IS NOT NULL, 'ended', m.ended_at IS NOT NULL,
              'startsOn', to_char(m.starts_on, 'YYYY-MM-DD'), 'endsOn', to_char(m.ends_on, 'YYYY-MM-DD'))
              ORDER BY m.offered_at DESC), '[]')
           FROM access_mandate m, asked WHERE m.patient = ANY (asked.patients) AND m.mandatary = ANY (asked.callers)) AS mandates,
          (SELECT coalesce(json_agg(json_build_object('item', d.item,
              'on', to_char(d.declared_at AT TIME ZONE 'Europe/Brussels', 'YYYY-MM-DD'))), '[]')
           FROM access_document_right d, asked WHERE d.patient = ANY (asked.patients) AND d.effect = 'disallow'
             AND d.ended_at IS NULL AND encode(d.person_hash, 'hex')
               = ANY (string_to_array(current_setting('zenne.caller_hashes', true), ','))) AS closed`,
);

interface CallerRow {
  birth_date: string | null;
  deceased: boolean;
  consent: boolean;
}

interface CitizenRow {
  birth_date: string | null;
  incapable: boolean;
  relations: CitizenFacts['relations'];
  represented: CitizenFacts['represented'];
  mandates: (Omit<MandateFacts, 'endsOn'> & { readonly endsOn: string | null })[];
  closed: ClosedItem[];
}

/** Is the caller a person who asks for somebody else's record, or for a number that may be anybody's? */
const isForAnother = (caller: Caller, asked: Question['patient']): caller is Extract<Caller, { kind: 'patient' }> =>
  caller.kind === 'patient' && !('key' in asked && asked.key === caller.patient);

/** Sent before the asked record's scope opens. */
export async function readCaller(tx: Transaction, { act, caller, patient }: Question): Promise<CallerRow | undefined> {
  if (!isForAnother(caller, patient)) return undefined;
  const [, [row]] = await Promise.all([openScope(tx, openingOfCaller(caller.patient, act)), tx.run<CallerRow>(CALLER)]);
  return row;
}

/** Sent after the asked record's scope opened; nothing for callers who are no citizens. */
export async function readCitizen(tx: Transaction, caller: Caller, today: string): Promise<CitizenRow | undefined> {
  if (caller.kind !== 'patient') return undefined;
  const [row] = await tx.run<CitizenRow>(CITIZEN, [today]);
  return row;
}

/** A caller whose own row is missing counts as nobody: it has no age, so no role opens. */
export function citizenFacts(
  ages: Ages,
  row: CitizenRow | undefined,
  caller: CallerRow | undefined,
): CitizenFacts | undefined {
  if (!row) return undefined;
  return {
    ages,
    birthDate: row.birth_date ?? undefined,
    incapable: row.incapable,
    relations: row.relations,
    represented: row.represented,
    mandates: row.mandates.map((mandate) => ({ ...mandate, endsOn: mandate.endsOn ?? undefined })),
    closed: row.closed,
    caller: {
      birthDate: caller?.birth_date ?? undefined,
      deceased: caller?.deceased ?? true,
      consent: caller?.consent ?? false,
    },
  };
}
