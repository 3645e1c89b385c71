/**
 * A caregiver accepts the rules of the network, or no longer does: from then on it acts no more until it accepts them again.
 * Source: access rules 1.3; hub operations Put, Get and RevokeHCPartyConsent.
 */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import { type CaregiverKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { currentRules } from '../rules/network-rules.ts';

const ACCEPT = statement(
  'people-accept-rules',
  'UPDATE people_caregiver SET rules_open = false, rules_version = $2, rules_accepted_on = $3 WHERE caregiver = $1',
);
const END = statement(
  'people-end-rules',
  'UPDATE people_caregiver SET rules_open = true WHERE caregiver = $1 AND NOT rules_open RETURNING caregiver',
);
// An acceptance that was told apart is later than that of a registration, or as late.
const READ = statement(
  'people-read-acceptance',
  `SELECT coalesce(c.rules_version, r.rules_version) AS version, coalesce(c.rules_accepted_on, r.rules_accepted_on)::text AS "acceptedOn"
   FROM people_caregiver c LEFT JOIN LATERAL (
     SELECT a.rules_version, a.rules_accepted_on FROM people_caregiver_registration a
     WHERE a.caregiver = c.caregiver AND a.rules_version IS NOT NULL ORDER BY a.asked_at DESC LIMIT 1) r ON true
   WHERE c.caregiver = $1 AND NOT c.rules_open AND coalesce(c.rules_version, r.rules_version) IS NOT NULL`,
);

export const writeAcceptance = async (tx: Transaction, caregiver: CaregiverKey, on: string): Promise<void> => {
  await tx.run(ACCEPT, [caregiver, currentRules, on]);
};

/** The version in force today. `signedOn` is a local day, as on the paper. */
export async function acceptRules(grant: RegisterGrant, signedOn: string | undefined): Promise<void> {
  const { tx } = readRegisterGrant(grant, 'accept-rules');
  await writeAcceptance(tx, selfOf(grant), signedOn ?? brusselsDay(tx.now));
  noteUnder(grant, { kind: currentRules, count: 1 });
}

export async function endRules(grant: RegisterGrant): Promise<'ended' | 'not-accepted'> {
  const { tx } = readRegisterGrant(grant, 'end-rules');
  const ended = await tx.run(END, [selfOf(grant)]);
  noteUnder(grant, { count: ended.length });
  return ended.length > 0 ? 'ended' : 'not-accepted';
}

export interface Acceptance {
  readonly version: string;
  /** Local day. */
  readonly acceptedOn: string;
}

/** What this caregiver accepts now; nothing when it accepts no rules. */
export async function readAcceptance(grant: RegisterGrant, caregiver: CaregiverKey): Promise<Acceptance | undefined> {
  const { tx } = readRegisterGrant(grant, 'view-rules');
  const [row] = await tx.run<Acceptance>(READ, [caregiver]);
  noteUnder(grant, { count: row ? 1 : 0 });
  return row;
}

/** Everybody accepts for itself alone. */
function selfOf(grant: RegisterGrant): CaregiverKey {
  const { caller } = readRegisterGrant(grant, 'accept-rules', 'end-rules');
  if (caller.kind !== 'caregiver') throw new TypeError('only a caregiver accepts the rules');
  return caller.caregiver.key;
}
