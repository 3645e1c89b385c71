/** The patient's yes or no by purpose, told by a caregiver, an institution or the patient. Source: access rules 2. */
import { statement, type Transaction } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { discloseUnder, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { actorKey } from './actor.ts';
import { declareNationally, isOpenAtBase } from './national/messages.ts';
import { CONSENT } from './national/party.ts';
import { purposes } from './rules/purposes.ts';
import { tellPatient } from './tell-patient.ts';

export interface ConsentDeclaration {
  /** CD-CONSENTTYPE value; only `retrospective` is given today, the others are kept for older software. */
  readonly kind: 'retrospective' | 'prospective' | 'local';
  /** Local day, YYYY-MM-DD; today when absent. */
  readonly signedOn?: string | undefined;
  readonly proof?: string | undefined;
}

const INSERT = statement(
  'access-insert-consent',
  `INSERT INTO access_consent (patient, consent, kind, signed_on, proof, declared_by, declared_at, purpose, legal_basis, channel)
   SELECT $1, $2, $3, $4, $5, $6, $7, 'care-sharing', $8, $9
   WHERE NOT EXISTS (SELECT 1 FROM access_consent c WHERE c.patient = ANY ($10) AND c.purpose = 'care-sharing' AND c.revoked_at IS NULL)
   ON CONFLICT (patient, purpose) WHERE revoked_at IS NULL DO NOTHING RETURNING consent`,
);

// Of records that were joined: a yes in one that was taken back later in another is taken back there too, before a new one is given.
const END_OVERTAKEN = statement(
  'access-end-overtaken-consent',
  `UPDATE access_consent c SET (revoked_at, revoked_by, revoked_channel) = (
     SELECT w.revoked_at, w.revoked_by, w.revoked_channel FROM access_consent w
     WHERE w.patient = ANY ($1) AND w.purpose = c.purpose AND w.revoked_at > c.declared_at ORDER BY w.revoked_at DESC LIMIT 1)
   WHERE c.patient = ANY ($1) AND c.purpose = 'care-sharing' AND c.revoked_at IS NULL AND EXISTS (
     SELECT 1 FROM access_consent w WHERE w.patient = ANY ($1) AND w.purpose = c.purpose AND w.revoked_at > c.declared_at)`,
);

interface GivenConsent {
  readonly kind: ConsentDeclaration['kind'];
  readonly signedOn: string;
  readonly proof: string | null;
  readonly declaredBy: string;
  readonly channel: string;
}

/** A yes to sharing, under the key that stays; false when one runs in the record. */
export async function insertConsent(
  tx: Transaction,
  patients: readonly PatientKey[],
  { kind, signedOn, proof, declaredBy, channel }: GivenConsent,
): Promise<boolean> {
  const { legalBasis } = purposes['care-sharing'];
  if (patients.length > 1) await tx.run(END_OVERTAKEN, [patients]);
  const values = [patients[0], newItemId(tx.now), kind, signedOn, proof, declaredBy, tx.now, legalBasis];
  return (await tx.run(INSERT, [...values, channel, patients])).length > 0;
}

/** Declares consent to sharing. One runs at a time: `consent-exists` when it already does; a date in the future is refused. */
export async function declareConsent(
  grant: RecordGrant,
  keys: KeyRing,
  declaration: ConsentDeclaration,
): Promise<'declared' | 'consent-exists' | 'sign-date-in-future'> {
  const { tx, patients, caller } = readGrant(grant);
  const today = brusselsDay(tx.now);
  const { kind, signedOn = today, proof = null } = declaration;
  if (signedOn > today) return 'sign-date-in-future';
  const given = { kind, signedOn, proof, declaredBy: actorKey(caller), channel: caller.door };
  if (!(await insertConsent(tx, patients, given))) return 'consent-exists';
  // A consent for this network alone is a thing apart from the national one.
  if (kind !== 'local') await declareNationally(grant, keys, { party: CONSENT, word: 'open' });
  await tellPatient(grant, keys, { kind: 'consent-given', own: 'consent-given-by-you' });
  discloseUnder(grant, { count: 1 });
  return 'declared';
}

const REVOKE = statement(
  'access-revoke-consent',
  `UPDATE access_consent SET revoked_at = $2, revoked_by = $3, revoked_channel = $4
   WHERE patient = ANY ($1) AND purpose = 'care-sharing' AND revoked_at IS NULL RETURNING kind`,
);

/** Takes every running yes to sharing back; gives what kinds of yes they were. */
export const revokeConsents = async (
  tx: Transaction,
  patients: readonly PatientKey[],
  revokedBy: string,
  channel: string,
): Promise<string[]> =>
  (await tx.run<{ kind: string }>(REVOKE, [patients, tx.now, revokedBy, channel])).map(({ kind }) => kind);

/** Takes the consent to sharing back. From the commit on nothing that it opened is shown or shared, by any door. */
export async function withdrawConsent(grant: RecordGrant, keys: KeyRing): Promise<'withdrawn' | 'consent-not-given'> {
  const { tx, patients, caller } = readGrant(grant);
  const revoked = await revokeConsents(tx, patients, actorKey(caller), caller.door);
  if (revoked.length === 0) return 'consent-not-given';
  if (revoked.some((kind) => kind !== 'local') || (await isOpenAtBase(tx, patients, CONSENT)))
    await declareNationally(grant, keys, { party: CONSENT, word: 'closed' });
  await tellPatient(grant, keys, { kind: 'consent-withdrawn', own: 'consent-withdrawn-by-you' });
  discloseUnder(grant, { count: 1 });
  return 'withdrawn';
}

const OBJECT = statement(
  'access-insert-objection',
  `INSERT INTO access_objection (patient, objection, purpose, legal_basis, channel, declared_by, declared_at)
   SELECT unnest($1::uuid[]), $2, 'own-use', $3, $4, $5, $6
   ON CONFLICT (patient, purpose) WHERE ended_at IS NULL DO NOTHING RETURNING objection`,
);

/** The patient says no to the use of the record for the own benefit: the own portal shows no document. */
export async function objectToOwnUse(grant: RecordGrant, keys: KeyRing): Promise<'objected' | 'objection-exists'> {
  const { tx, patients, caller } = readGrant(grant);
  const { legalBasis } = purposes['own-use'];
  const values = [patients, newItemId(tx.now), legalBasis, caller.door, actorKey(caller), tx.now];
  if ((await tx.run(OBJECT, values)).length === 0) return 'objection-exists';
  await tellPatient(grant, keys, { kind: 'own-use-refused-for-you', own: 'own-use-refused' });
  discloseUnder(grant, { count: 1 });
  return 'objected';
}

const END_OBJECTION = statement(
  'access-end-objection',
  `UPDATE access_objection SET ended_at = $2, ended_by = $3
   WHERE patient = ANY ($1) AND purpose = 'own-use' AND ended_at IS NULL RETURNING objection`,
);

export async function allowOwnUse(grant: RecordGrant, keys: KeyRing): Promise<'allowed' | 'no-objection'> {
  const { tx, patients, caller } = readGrant(grant);
  const ended = await tx.run(END_OBJECTION, [patients, tx.now, actorKey(caller)]);
  if (ended.length === 0) return 'no-objection';
  await tellPatient(grant, keys, { kind: 'own-use-allowed-for-you', own: 'own-use-allowed' });
  discloseUnder(grant, { count: 1 });
  return 'allowed';
}
