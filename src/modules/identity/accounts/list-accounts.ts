/** The accounts of the office: whose, with which roles, and how each is guarded. */
import { statement } from '../../../platform/postgres/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { listOfficers, namesOf, type OfficerAccount } from '../../people/index.ts';

export interface Account extends OfficerAccount {
  readonly factors: number;
  readonly sessions: number;
  readonly isInvited: boolean;
  /** Who asked that the factors be forgotten, by name. */
  readonly resetBy: string | undefined;
}

const GUARDS = statement(
  'identity-account-guards',
  `SELECT officer, (SELECT count(*)::int FROM identity_factor f WHERE f.officer = o.officer) AS factors,
     (SELECT count(*)::int FROM identity_session s WHERE s.party = o.officer AND s.door = 'pages' AND s.factor IS NOT NULL
        AND s.expires_at > $2 AND (s.idle_until IS NULL OR s.idle_until > $2)) AS sessions,
     EXISTS (SELECT FROM identity_invitation i WHERE i.officer = o.officer AND i.expires_at > $2) AS invited,
     (SELECT proposed_by FROM identity_reset r WHERE r.officer = o.officer) AS reset_by
   FROM unnest($1::uuid[]) AS o (officer)`,
);

interface GuardRow {
  readonly officer: string;
  readonly factors: number;
  readonly sessions: number;
  readonly invited: boolean;
  readonly reset_by: string | null;
}

export async function listAccounts(grant: RegisterGrant): Promise<Account[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-accounts');
  const officers = await listOfficers(tx, mostRows);
  const guards = await tx.run<GuardRow>(GUARDS, [officers.map(({ officer }) => officer), tx.now]);
  const byOfficer = new Map(guards.map((row) => [row.officer, row]));
  const names = await namesOf(
    tx,
    guards.flatMap(({ reset_by }) => reset_by ?? []),
  );
  noteUnder(grant, { count: officers.length });
  return officers.map((account) => {
    const { factors = 0, sessions = 0, invited = false, reset_by = null } = byOfficer.get(account.officer) ?? {};
    const resetBy = reset_by === null ? undefined : (names.get(reset_by) ?? '');
    return { ...account, factors, sessions, isInvited: invited, resetBy };
  });
}
