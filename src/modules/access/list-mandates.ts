/** The mandates that a person gave or was given, and the names of all who act or acted on a record from the citizen's side. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type PatientKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { representativesOf } from '../people/index.ts';
import { openNames } from './mandate-names.ts';
import type { MandatePurpose, MandateScope } from './rules/citizen-acts.ts';

export interface ListedMandate {
  readonly mandate: string;
  readonly giver: PatientKey;
  readonly mandatary: PatientKey;
  /** Given by the person of the grant, or received. */
  readonly given: boolean;
  readonly kind: 'mandate' | 'person-of-trust';
  readonly scope: MandateScope;
  readonly purposes: readonly MandatePurpose[];
  readonly state: 'offered' | 'running' | 'later' | 'over';
  readonly startsOn: string;
  readonly endsOn?: string | undefined;
  readonly giverName: string;
  /** Known once accepted. */
  readonly holderName?: string | undefined;
}

interface MandateRow {
  mandate: string;
  patient: string;
  mandatary: string;
  kind: ListedMandate['kind'];
  scope: MandateScope;
  purposes: MandatePurpose[];
  starts_on: string;
  ends_on: string | null;
  names: Buffer;
  accepted: boolean;
  ended: boolean;
}

const MOST = 100;
const LIST = statement(
  'access-list-mandates',
  `SELECT mandate, patient, mandatary, kind, scope, purposes, to_char(starts_on, 'YYYY-MM-DD') AS starts_on,
          to_char(ends_on, 'YYYY-MM-DD') AS ends_on, names, accepted_at IS NOT NULL AS accepted, ended_at IS NOT NULL AS ended
   FROM access_mandate WHERE patient = ANY ($1) OR mandatary = ANY ($1) ORDER BY offered_at DESC, mandate LIMIT $2`,
);

function stateOf({ accepted, ended, starts_on, ends_on }: MandateRow, today: string): ListedMandate['state'] {
  if (ended || (ends_on !== null && ends_on <= today)) return 'over';
  if (!accepted) return 'offered';
  return starts_on > today ? 'later' : 'running';
}

/** Newest first. */
export async function listMandates(grant: RecordGrant, keys: KeyRing): Promise<ListedMandate[]> {
  const { tx, patients } = readGrant(grant);
  const today = brusselsDay(tx.now);
  const rows = await tx.run<MandateRow>(LIST, [patients, MOST]);
  return rows.map((row) => {
    const { giver, holder } = openNames(keys, row.mandate, row.names);
    return {
      mandate: row.mandate,
      giver: patientKey(row.patient),
      mandatary: patientKey(row.mandatary),
      given: patients.some((key) => key === row.patient),
      ...{ kind: row.kind, scope: row.scope, purposes: row.purposes, state: stateOf(row, today) },
      startsOn: row.starts_on,
      endsOn: row.ends_on ?? undefined,
      giverName: giver,
      holderName: holder,
    };
  });
}

// Who has several records that were joined may have signed in under any of their keys.
const SAME_PERSON = statement(
  'access-keys-of-citizens',
  `SELECT g.member AS named, m.member AS key FROM people_v_group g JOIN people_v_group m USING (survivor) WHERE g.member = ANY ($1::uuid[])`,
);

/** Names of the citizens who act or acted on this record, by each of their keys: the patient has a right to know who they are. */
export async function namesOfCitizens(grant: RecordGrant, keys: KeyRing): Promise<ReadonlyMap<string, string>> {
  const [byLaw, mandates] = await Promise.all([representativesOf(grant), listMandates(grant, keys)]);
  const names = new Map<string, string>([
    ...mandates.flatMap(({ given, mandatary, holderName }): [string, string][] =>
      given && holderName !== undefined ? [[mandatary, holderName]] : [],
    ),
    ...byLaw.map(({ key, name }): [string, string] => [key, name]),
  ]);
  const same = await readGrant(grant).tx.run<{ named: string; key: string }>(SAME_PERSON, [[...names.keys()]]);
  return new Map([...same.map(({ named, key }) => [key, names.get(named) ?? ''] as const), ...names]);
}
