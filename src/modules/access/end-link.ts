/** Ending a therapeutic link, and ending it to declare it anew: a link itself is never changed. Source: access rules 3.1, 3.7, 3.9. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, discloseUnder, type ItemKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { actorKey } from './actor.ts';
import { type LinkRow, linkRow, sealText, TEXT_CHARS } from './link-rows.ts';
import { partiesOf } from './rules/link-declarer.ts';
import type { LinkFault } from './rules/link-fault.ts';
import { mayEnd } from './rules/link-period.ts';
import { tellOfLink } from './tell-of-link.ts';
import {
  checkDeclaration,
  insertLink,
  type LinkDeclaration,
  type LinkOutcome,
  queueForLinks,
} from './therapeutic-links.ts';

export interface LinkEnd {
  readonly link: ItemKey;
  /** Local day, today when absent; access ends at once whatever the day. */
  readonly on?: string | undefined;
  readonly reason?: string | undefined;
}

/** Its holder, its declarer and the patient; to anybody else the link does not exist. Source: access rules 3.2. */
export const concerns = (caller: Caller, { holder, declared_by: declaredBy }: LinkRow): boolean =>
  caller.kind === 'patient' || [holder, declaredBy].some((party) => partiesOf(caller).includes(party));

const END = statement(
  'access-end-link',
  `UPDATE access_therapeutic_link SET revoked_at = $3, ended_on = $4, ended_by = $5, end_reason = $6
   WHERE patient = $1 AND link = $2 AND revoked_at IS NULL`,
);

/** Ends a link at once, or says what is wrong. */
export async function endLink(grant: RecordGrant, keys: KeyRing, end: LinkEnd): Promise<LinkOutcome> {
  const { tx, patients } = readGrant(grant);
  await queueForLinks(tx, patients);
  const found = await endable(grant, end);
  if (typeof found === 'string') return { fault: found };
  await writeEnd(grant, keys, found, end);
  discloseUnder(grant, { item: end.link, kind: found.kind, count: 1 });
  await tellOfLink(grant, keys, 'link-ended', found.holder);
  return { link: end.link };
}

/** Ends a link and declares it anew with what changed, in one act; the new one has its own key. */
export async function redeclareLink(
  grant: RecordGrant,
  keys: KeyRing,
  end: LinkEnd,
  declaration: LinkDeclaration,
): Promise<LinkOutcome> {
  const { tx, patient, patients, caller } = readGrant(grant);
  await queueForLinks(tx, patients);
  const found = await endable(grant, end);
  if (typeof found === 'string') return { fault: found };
  const period = await checkDeclaration(grant, declaration, end.link);
  if (typeof period === 'string') return { fault: period };
  await writeEnd(grant, keys, found, end);
  const link = await insertLink(tx, keys, { patient, declaredBy: actorKey(caller) }, declaration, period);
  discloseUnder(grant, { item: link, kind: declaration.kind, count: 1 });
  await tellOfLink(grant, keys, 'link-declared', declaration.holder);
  return { link };
}

async function endable(grant: RecordGrant, { link, on, reason }: LinkEnd): Promise<LinkRow | LinkFault> {
  const { tx, patients, caller } = readGrant(grant);
  if (reason && [...reason].length > TEXT_CHARS) return 'link-reason-too-long';
  const row = await linkRow(tx, patients, link);
  if (!row || !concerns(caller, row)) return 'link-not-found';
  if (row.revoked_at) return 'link-ended';
  const today = brusselsDay(tx.now);
  return mayEnd({ startsOn: row.starts_on, endsOn: row.ends_on }, on ?? today, today) ?? row;
}

async function writeEnd(grant: RecordGrant, keys: KeyRing, row: LinkRow, { link, on, reason }: LinkEnd): Promise<void> {
  const { tx, caller } = readGrant(grant);
  const patient = patientKey(row.patient);
  const sealed = await sealText(tx, keys, { patient, link, kind: 'link-end' }, reason);
  await tx.run(END, [patient, link, tx.now, on ?? brusselsDay(tx.now), actorKey(caller), sealed]);
}
