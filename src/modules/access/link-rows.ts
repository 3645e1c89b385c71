/** Therapeutic links as they are stored and read back. Source: access rules 3. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type DataKey, type KeyRing, openBytes, openDataKey, sealBytes } from '../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type PatientKey, patientKey } from '../grants/index.ts';

/** Characters of a comment or of the reason of an end. Source: KMEHR facts A6. */
export const TEXT_CHARS = 256;

export interface TherapeuticLink {
  readonly link: ItemKey;
  /** Key of the caregiver or institution. */
  readonly holder: string;
  readonly kind: string;
  readonly proof: string;
  /** Local days: start inclusive, end exclusive. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly comment?: string | undefined;
  readonly declaredBy: string;
  readonly declaredAt: Date;
  /** Runs today, was ended by somebody, or its period is over. */
  readonly status: 'active' | 'ended' | 'expired';
  readonly endedOn?: string | undefined;
  readonly endReason?: string | undefined;
}

export interface LinkRow {
  /** The key it stands under: of merged records, the one it was declared in. */
  patient: string;
  link: string;
  holder: string;
  kind: string;
  proof: string;
  starts_on: string;
  ends_on: string;
  comment: Buffer | null;
  declared_by: string;
  declared_at: Date;
  revoked_at: Date | null;
  ended_by: string | null;
  ended_on: string | null;
  end_reason: Buffer | null;
}

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD') AS ${column}`;
export const LINK_COLUMNS = `patient, link, holder, kind, proof, ${day('starts_on')}, ${day('ends_on')}, comment, declared_by,
  declared_at, revoked_at, ended_by, ${day('ended_on')}, end_reason`;

const place = (patient: string, link: string, kind: 'link-comment' | 'link-end') => ({
  subject: patient,
  item: link,
  version: 1,
  kind,
});

/** Seals a text of the link under the patient's key; nothing for no text. */
export async function sealText(
  tx: Transaction,
  keys: KeyRing,
  at: { readonly patient: PatientKey; readonly link: string; readonly kind: 'link-comment' | 'link-end' },
  text: string | undefined,
): Promise<Buffer | null> {
  if (!text) return null;
  const dataKey = await openDataKey(tx, keys, at.patient);
  return sealBytes(dataKey, place(at.patient, at.link, at.kind), Buffer.from(text));
}

/** Rows with their texts opened, each under the key it stands under. `today` is the local day of the question. */
export async function openLinks(
  tx: Transaction,
  keys: KeyRing,
  rows: readonly LinkRow[],
  today: string,
): Promise<TherapeuticLink[]> {
  const sealed = rows.filter(({ comment, end_reason }) => comment ?? end_reason).map(({ patient }) => patient);
  const dataKeys = new Map<string, DataKey>();
  for (const patient of new Set(sealed)) dataKeys.set(patient, await openDataKey(tx, keys, patientKey(patient)));
  const open = (row: LinkRow, kind: 'link-comment' | 'link-end', bytes: Buffer | null): string | undefined => {
    const dataKey = dataKeys.get(row.patient);
    return bytes && dataKey ? openBytes(dataKey, place(row.patient, row.link, kind), bytes).toString() : undefined;
  };
  return rows.map((row) => ({
    ...toLink(row, today),
    comment: open(row, 'link-comment', row.comment),
    endReason: open(row, 'link-end', row.end_reason),
  }));
}

/** A row without its texts. */
export const toLink = (row: LinkRow, today: string): TherapeuticLink => ({
  link: itemKey(row.link),
  holder: row.holder,
  kind: row.kind,
  proof: row.proof,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  declaredBy: row.declared_by,
  declaredAt: row.declared_at,
  status: statusOf(row, today),
  endedOn: row.ended_on ?? undefined,
});

function statusOf({ revoked_at, ends_on }: LinkRow, today: string): TherapeuticLink['status'] {
  if (revoked_at) return 'ended';
  return ends_on > today ? 'active' : 'expired';
}

const ONE = statement(
  'access-link-one',
  `SELECT ${LINK_COLUMNS} FROM access_therapeutic_link WHERE patient = ANY ($1::uuid[]) AND link = $2`,
);

export async function linkRow(
  tx: Transaction,
  patients: readonly PatientKey[],
  link: string,
): Promise<LinkRow | undefined> {
  return (await tx.run<LinkRow>(ONE, [patients, link]))[0];
}
