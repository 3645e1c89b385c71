/** Accepting, refusing and ending a mandate, by either of the two; both get a letter. Source: access rules 8.4. */
import { statement } from '../../platform/postgres/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { discloseUnder, type PatientKey, patientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type Letter, notifyCitizen, notifyPatient } from '../notices/index.ts';
import { openNames, sealNames } from './mandate-names.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const OPEN = statement(
  'access-open-mandate',
  `SELECT mandatary, names, kind, holds FROM (
     SELECT *, coalesce(mandatary = ANY (string_to_array(nullif(current_setting('zenne.caller_keys', true), ''), ',')::uuid[]), false) AS holds
     FROM access_mandate WHERE patient = ANY ($1) AND mandate = $2 AND ended_at IS NULL FOR UPDATE) found
   WHERE holds OR $3`,
);
const ACCEPT = statement(
  'access-accept-mandate',
  `UPDATE access_mandate SET accepted_at = $4, names = $5
   WHERE patient = ANY ($1) AND mandate = $2 AND mandatary = $3 AND accepted_at IS NULL AND ended_at IS NULL
     AND (ends_on IS NULL OR ends_on > $6) RETURNING mandate`,
);
const END = statement(
  'access-end-mandate',
  `UPDATE access_mandate SET ended_at = $3, ended_by = $4 WHERE patient = ANY ($1) AND mandate = $2 AND ended_at IS NULL`,
);

interface OpenMandate {
  mandatary: string;
  names: Buffer;
  kind: string;
  /** The caller is the one it names, else the giver. */
  holds: boolean;
}

async function openMandate(grant: RecordGrant, mandate: string): Promise<OpenMandate | undefined> {
  const { tx, patients, caller } = readGrant(grant);
  if (!UUID.test(mandate) || caller.kind !== 'patient') return undefined;
  const [row] = await tx.run<OpenMandate>(OPEN, [patients, mandate, patients.includes(caller.patient)]);
  return row;
}

async function tellBoth(
  grant: RecordGrant,
  keys: KeyRing,
  holder: PatientKey,
  letters: { readonly giver: Letter; readonly holder: Letter },
): Promise<void> {
  await notifyPatient(grant, keys, letters.giver);
  await notifyCitizen(grant, keys, holder, letters.holder);
}

/** The caller, whom the mandate names, accepts it; `name` is the caller's own, for the giver to read. False when there is nothing to accept. */
export async function acceptMandate(
  grant: RecordGrant,
  keys: KeyRing,
  mandate: string,
  name: string,
): Promise<boolean> {
  const { tx, patients } = readGrant(grant);
  const found = await openMandate(grant, mandate);
  if (!found?.holds) return false;
  const { giver } = openNames(keys, mandate, found.names);
  const day = brusselsDay(tx.now);
  const names = sealNames(keys, mandate, { giver, holder: name });
  const { mandatary } = found;
  const accepted = await tx.run(ACCEPT, [patients, mandate, mandatary, tx.now, names, day]);
  if (accepted.length === 0) return false;
  discloseUnder(grant, { count: 1 });
  await tellBoth(grant, keys, patientKey(mandatary), {
    giver: { kind: 'mandate-accepted', values: { who: name, day } },
    holder: { kind: 'mandate-taken', values: { who: giver, day } },
  });
  return true;
}

/** Either of the two ends it, from the commit on; an offer is refused or withdrawn the same way. False when it is not there. */
export async function endMandate(grant: RecordGrant, keys: KeyRing, mandate: string): Promise<boolean> {
  const { tx, patients } = readGrant(grant);
  const found = await openMandate(grant, mandate);
  if (!found) return false;
  await tx.run(END, [patients, mandate, tx.now, callerOf(grant)]);
  discloseUnder(grant, { count: 1 });
  const { giver, holder = '…' } = openNames(keys, mandate, found.names);
  const letter: Letter = { kind: 'mandate-ended', values: { giver, holder, day: brusselsDay(tx.now) } };
  await tellBoth(grant, keys, patientKey(found.mandatary), { giver: letter, holder: letter });
  return true;
}

function callerOf(grant: RecordGrant): string {
  const { caller } = readGrant(grant);
  if (caller.kind !== 'patient') throw new Error('a mandate is answered by a citizen');
  return caller.patient;
}
