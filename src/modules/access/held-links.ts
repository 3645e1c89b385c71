/** "Links I hold": the running links of a caregiver, or of the institution it acts for, over many patients. Source: access rules 3.2. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import {
  type Caller,
  type ItemKey,
  noteUnder,
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../grants/index.ts';
import { patientsOnRegister, type RegisterPatient } from '../people/index.ts';
import type { AccessContext } from './context.ts';
import type { Answer } from './in-record.ts';
import { inRegister } from './in-register.ts';
import { LINK_COLUMNS, type LinkRow, type TherapeuticLink, toLink } from './link-rows.ts';
import { partiesOf } from './rules/link-declarer.ts';

/** The fixed columns of the register: the link without its texts, and who the patient is. */
export interface HeldLink {
  readonly patient: PatientKey;
  readonly link: TherapeuticLink;
  readonly person: RegisterPatient;
}

export interface HeldPage {
  /** The last link of the page before. */
  readonly after?: ItemKey | undefined;
  readonly limit: number;
}

export const OPEN_HOLDERS = statement('access-open-holders', `SELECT set_config('zenne.holders', $1, true)`);
// Every key of the records shown: who they are stands in the survivor's.
const OPEN_PATIENTS = statement(
  'access-open-patients',
  `SELECT set_config('zenne.patients', string_agg(key::text, ','), true)
   FROM (SELECT unnest($1::uuid[]) AS key UNION SELECT member FROM people_v_group WHERE survivor = ANY ($1::uuid[])) keys`,
);

// One scan of an index a holder: "any of" would lose its order, and with it the early end at the limit.
const HELD = statement(
  'access-links-held',
  `SELECT h.*, coalesce(g.survivor, h.patient) AS record FROM unnest($1::uuid[]) asked (party) CROSS JOIN LATERAL (
     SELECT ${LINK_COLUMNS} FROM access_therapeutic_link
     WHERE holder = asked.party AND revoked_at IS NULL AND starts_on <= $2 AND ends_on > $2 AND link < $3
     ORDER BY link DESC LIMIT $4) h
   LEFT JOIN people_v_group g ON g.member = h.patient
   ORDER BY h.link DESC LIMIT $4`,
);
/** Above every UUIDv7 that can be made. */
const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** One page, newest first. */
export function linksIHold(context: AccessContext, caller: Caller, page: HeldPage): Promise<Answer<HeldLink[]>> {
  return inRegister(context, { register: 'links-i-hold', caller }, (grant) => readPage(grant, context.keys, page));
}

async function readPage(grant: RegisterGrant, keys: KeyRing, { after, limit }: HeldPage): Promise<HeldLink[]> {
  const { tx, caller, mostRows } = readRegisterGrant(grant, 'links-i-hold');
  const today = brusselsDay(tx.now);
  const parties = partiesOf(caller);
  const rows = Math.min(limit, mostRows);
  const [, found] = await Promise.all([
    tx.run(OPEN_HOLDERS, [parties.join(',')]),
    tx.run<HeldRow>(HELD, [parties, today, after ?? NEWEST, rows]),
  ]);
  if (found.length === 0) return [];
  const records = [...new Set(found.map(({ record }) => patientKey(record)))];
  const [, people] = await Promise.all([tx.run(OPEN_PATIENTS, [records]), patientsOnRegister(grant, keys, records)]);
  return found.map((row) => toHeld(grant, row, people, today));
}

interface HeldRow extends LinkRow {
  /** Of merged records the survivor. */
  record: string;
}

function toHeld(
  grant: RegisterGrant,
  row: HeldRow,
  people: ReadonlyMap<PatientKey, RegisterPatient>,
  today: string,
): HeldLink {
  const [patient, home] = [patientKey(row.record), patientKey(row.patient)];
  const person = people.get(patient);
  if (!person) throw new Error('a link leads to no patient');
  const link = toLink(row, today);
  noteUnder(grant, { patients: [...new Set([patient, home])], item: link.link, kind: link.kind, count: 1 });
  // Death ends every link. Source: access rules 2.10.
  return { patient, person, link: person.isDeceased ? { ...link, status: 'expired' } : link };
}
