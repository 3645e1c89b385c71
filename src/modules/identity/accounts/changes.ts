/** What may be done with an account of the office, each by its word; who may do it was judged before. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import type { KeyRing } from '../../../platform/sealing/index.ts';
import type { OfficerKey } from '../../grants/index.ts';
import { changeRole, eyesFault, type OfficeRole, officerOf } from '../../people/index.ts';
import { dropFactors, factorsOf } from '../second-factor/factors.ts';
import { dropInvitation, makeInvitation } from '../second-factor/invitation.ts';

export const accountActs = [
  ...(['give-role', 'take-role', 'invite', 'end-sessions'] as const),
  ...(['propose-reset', 'withdraw-reset', 'agree-reset'] as const),
] as const;

export interface AccountChange {
  readonly act: (typeof accountActs)[number];
  /** Which one is given or taken. */
  readonly role?: OfficeRole | undefined;
}

export type ChangedAccount =
  | { readonly said: 'role-given' | 'role-taken' | 'reset-proposed' | 'reset-withdrawn' | 'sessions-ended' }
  /** The code is shown to the administrator once. */
  | { readonly said: 'invited' | 'reset-done'; readonly code: string };

export type AccountFault = 'unchanged' | 'has-factors' | 'no-factors' | 'no-reset' | 'same-person' | 'person-unknown';

export interface Target {
  readonly tx: Transaction;
  readonly keys: KeyRing;
  readonly officer: OfficerKey;
  /** The administrator. */
  readonly by: OfficerKey;
}

type Outcome = ChangedAccount | { readonly said: AccountFault };
type Change = (target: Target, role: OfficeRole | undefined) => Promise<Outcome>;

const END = statement(
  'identity-end-sessions-of',
  `DELETE FROM identity_session WHERE party = $1 AND party_kind = 'officer'`,
);
const PROPOSE = statement(
  'identity-propose-reset',
  'INSERT INTO identity_reset (officer, proposed_by, proposed_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING officer',
);
const PROPOSED = statement('identity-reset-of', 'SELECT proposed_by FROM identity_reset WHERE officer = $1 FOR UPDATE');
const SETTLE = statement('identity-settle-reset', 'DELETE FROM identity_reset WHERE officer = $1 RETURNING officer');

/** Sessions go with a role and with the factors: who comes back is asked again who it is. */
const endAll = (tx: Transaction, officer: OfficerKey): Promise<unknown> => tx.run(END, [officer]);

const changesRole =
  (way: 'give' | 'take', said: 'role-given' | 'role-taken'): Change =>
  async ({ tx, officer }, role) => {
    if (!role || !(await changeRole(tx, officer, role, way))) return { said: 'unchanged' };
    if (way === 'take') await endAll(tx, officer);
    return { said };
  };

/** Who proposed agrees with itself: another person must, and one whom the network knows to be another. */
async function agreeReset({ tx, keys, officer, by }: Target): Promise<Outcome> {
  const [row] = await tx.run<{ proposed_by: string }>(PROPOSED, [officer]);
  if (!row) return { said: 'no-reset' };
  const [proposer, agreeing] = [await officerOf(tx, row.proposed_by), await officerOf(tx, by)];
  const fault = eyesFault(proposer, agreeing);
  if (fault) return { said: fault };
  await tx.run(SETTLE, [officer]);
  await dropFactors(tx, officer);
  await endAll(tx, officer);
  return { said: 'reset-done', code: await makeInvitation(tx, keys, { officer, by }) };
}

/** One row an act. */
export const CHANGES: Readonly<Record<AccountChange['act'], Change>> = {
  'give-role': changesRole('give', 'role-given'),
  'take-role': changesRole('take', 'role-taken'),
  invite: async ({ tx, keys, officer, by }) => {
    if ((await factorsOf(tx, officer)).length > 0) return { said: 'has-factors' };
    return { said: 'invited', code: await makeInvitation(tx, keys, { officer, by }) };
  },
  'propose-reset': async ({ tx, officer, by }) => {
    if ((await factorsOf(tx, officer)).length === 0) return { said: 'no-factors' };
    const proposed = await tx.run(PROPOSE, [officer, by, tx.now]);
    return { said: proposed.length === 1 ? 'reset-proposed' : 'unchanged' };
  },
  'withdraw-reset': async ({ tx, officer }) => ({
    said: (await tx.run(SETTLE, [officer])).length === 1 ? 'reset-withdrawn' : 'no-reset',
  }),
  'agree-reset': agreeReset,
  'end-sessions': async ({ tx, officer }) => {
    await endAll(tx, officer);
    await dropInvitation(tx, officer);
    return { said: 'sessions-ended' };
  },
};
