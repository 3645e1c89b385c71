/** The patient's consent to share, declared by a caregiver, an institution or the patient. Source: access rules 2. */
import { statement } from '../../platform/postgres/index.ts';
import { newItemId } from '../../platform/sealing/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { discloseUnder, type RecordGrant, readGrant } from '../grants/index.ts';
import { actorKey } from './actor.ts';

export interface ConsentDeclaration {
  /** CD-CONSENTTYPE value; only `retrospective` is given today, the others are kept for older software. */
  readonly kind: 'retrospective' | 'prospective' | 'local';
  /** Local day, YYYY-MM-DD; today when absent. */
  readonly signedOn?: string | undefined;
  readonly proof?: string | undefined;
}

const INSERT = statement(
  'access-insert-consent',
  `INSERT INTO access_consent (patient, consent, kind, signed_on, proof, declared_by, declared_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (patient) WHERE revoked_at IS NULL DO NOTHING RETURNING consent`,
);
/** Declares consent. One runs at a time: `consent-exists` when it already does; a date in the future is refused. */
export async function declareConsent(
  grant: RecordGrant,
  declaration: ConsentDeclaration,
): Promise<'declared' | 'consent-exists' | 'sign-date-in-future'> {
  const { tx, patient, caller } = readGrant(grant);
  const today = brusselsDay(tx.now);
  const signedOn = declaration.signedOn ?? today;
  if (signedOn > today) return 'sign-date-in-future';
  const values = [patient, newItemId(tx.now), declaration.kind, signedOn, declaration.proof ?? null];
  const inserted = await tx.run(INSERT, [...values, actorKey(caller), tx.now]);
  if (inserted.length === 0) return 'consent-exists';
  discloseUnder(grant, { count: 1 });
  return 'declared';
}
