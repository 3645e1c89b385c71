/** What the office sees of requests for publication: those that are open, with their age and whom they were passed on to. No patient is named. */
import { statement } from '../../../platform/postgres/index.ts';
import {
  type InstitutionKey,
  noteUnder,
  type PatientKey,
  patientKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../../grants/index.ts';

/** Who must publish, and what is known of it. */
export interface FollowedHolder {
  readonly holder: string;
  readonly isPerson: boolean;
  readonly heardAt?: Date | undefined;
  readonly declined: boolean;
  readonly reminders: number;
  /** Local day. */
  readonly remindedOn?: string | undefined;
}

export interface FollowedRequest {
  readonly patient: PatientKey;
  /** Under which the store of a holder knows it. */
  readonly request: string;
  readonly asker: string;
  readonly askedAt: Date;
  readonly kinds: readonly string[];
  /** Local days. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly endsOn: string;
  readonly holders: readonly FollowedHolder[];
}

interface FollowedRow {
  patient: string;
  request: string;
  asker: string;
  asked_at: Date;
  kinds: string[];
  written_from: string | null;
  written_until: string | null;
  ends_on: string;
  holders: readonly {
    readonly holder: string;
    readonly is_person: boolean;
    readonly heard_at: string | null;
    readonly declined: boolean;
    readonly reminders: number;
    readonly reminded_on: string | null;
  }[];
}

const LIST = statement(
  'hub-open-publications',
  `SELECT p.patient, p.request, p.asker, p.asked_at, p.kinds, p.written_from::text, p.written_until::text, p.ends_on::text,
     coalesce((SELECT jsonb_agg(to_jsonb(h) ORDER BY h.holder) FROM hub_publication_holder h
               WHERE h.patient = p.patient AND h.request = p.request), '[]') AS holders
   FROM hub_publication p
   WHERE p.closed_at IS NULL AND ($2::uuid IS NULL OR p.request = $2)
     AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM hub_publication_holder w
       WHERE w.patient = p.patient AND w.request = p.request AND w.holder = $3))
   ORDER BY p.asked_at, p.request LIMIT $1`,
);

const toFollowed = ({ holders, ...row }: FollowedRow): FollowedRequest => ({
  patient: patientKey(row.patient),
  request: row.request,
  asker: row.asker,
  askedAt: row.asked_at,
  kinds: row.kinds,
  from: row.written_from ?? undefined,
  until: row.written_until ?? undefined,
  endsOn: row.ends_on,
  holders: holders.map((one) => ({
    holder: one.holder,
    isPerson: one.is_person,
    heardAt: one.heard_at === null ? undefined : new Date(one.heard_at),
    declined: one.declined,
    reminders: one.reminders,
    remindedOn: one.reminded_on ?? undefined,
  })),
});

/** The open ones, the oldest first; of one institution, or one alone. */
export async function openPublications(
  grant: RegisterGrant,
  only: { readonly institution?: InstitutionKey | undefined; readonly request?: string | undefined } = {},
): Promise<readonly FollowedRequest[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-publications');
  const rows = await tx.run<FollowedRow>(LIST, [mostRows, only.request ?? null, only.institution ?? null]);
  noteUnder(grant, { count: rows.length });
  return rows.map(toFollowed);
}
