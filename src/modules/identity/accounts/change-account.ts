/** An administrator adds or changes an account; never the own one, by whatever account. Whoever has it hears of it. Source: decision 0059. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { brusselsDay } from '../../../platform/time/index.ts';
import {
  type ItemKey,
  noteUnder,
  type OfficerKey,
  officerKey,
  type RegisterGrant,
  readRegisterGrant,
} from '../../grants/index.ts';
import { notifyUnderRegister } from '../../notices/index.ts';
import {
  insertOfficer,
  isSamePerson,
  listOfficers,
  namesOf,
  type OfficeRole,
  officerOf,
  officerOfPerson,
} from '../../people/index.ts';
import { makeInvitation } from '../second-factor/invitation.ts';
import { type AccountChange, type AccountFault, CHANGES, type ChangedAccount, type Target } from './changes.ts';

export type AccountOutcome = ChangedAccount | { readonly said: AccountFault | 'own-account' | 'unknown-account' };

const LETTERS: Readonly<Partial<Record<AccountOutcome['said'], 'account-roles' | 'account-reset'>>> = {
  'role-given': 'account-roles',
  'role-taken': 'account-roles',
  'reset-done': 'account-reset',
};

const DONE: readonly AccountOutcome['said'][] = [
  ...(['role-given', 'role-taken', 'invited', 'sessions-ended'] as const),
  ...(['reset-proposed', 'reset-withdrawn', 'reset-done'] as const),
];

function administrator(grant: RegisterGrant) {
  const { tx, caller, mostRows } = readRegisterGrant(grant, 'change-account');
  if (caller.kind !== 'officer') throw new Error('accounts are changed by an officer');
  return { tx, mostRows, by: caller.officer };
}

/** Does this to the account. */
export async function changeAccount(
  grant: RegisterGrant,
  keys: KeyRing,
  officer: string,
  change: AccountChange,
): Promise<AccountOutcome> {
  const { tx, by } = administrator(grant);
  const target: Target = { tx, keys, officer: officerKey(officer), by };
  const outcome = await judged(target, change);
  const what = change.role ? ` ${change.role}` : '';
  noteUnder(grant, {
    item: officer as ItemKey,
    reason: `${outcome.said}${what}`,
    count: DONE.includes(outcome.said) ? 1 : 0,
  });
  const kind = LETTERS[outcome.said];
  const who = (await namesOf(tx, [by])).get(by) ?? '';
  if (kind)
    await notifyUnderRegister(grant, keys, ['officer', target.officer], {
      kind,
      values: { day: brusselsDay(tx.now), who },
    });
  return outcome;
}

async function judged(target: Target, change: AccountChange): Promise<AccountOutcome> {
  const { tx, officer, by } = target;
  const known = await listOfficers(tx, MOST_ACCOUNTS);
  if (!known.some((one) => one.officer === officer)) return { said: 'unknown-account' };
  if (isSamePerson(await officerOf(tx, officer), await officerOf(tx, by))) return { said: 'own-account' };
  return CHANGES[change.act](target, change.role);
}

export const MOST_ACCOUNTS = 500;
const MOST_NAME_CHARS = 100;

export interface NewAccount {
  readonly name: string;
  /** Keyed hash of the SSIN: by it the sign-in finds the account. */
  readonly personHash: Buffer;
  readonly role: OfficeRole;
}

export type AddedAccount =
  | { readonly said: 'account-added'; readonly officer: OfficerKey; readonly code: string }
  | { readonly said: 'account-name-invalid' | 'account-known' | 'account-full' };

/** A new account with its invitation. */
export async function addAccount(grant: RegisterGrant, keys: KeyRing, account: NewAccount): Promise<AddedAccount> {
  const outcome = await added(grant, keys, account);
  const item =
    outcome.said === 'account-added' ? { item: outcome.officer as string as ItemKey, count: 1 } : { count: 0 };
  noteUnder(grant, { reason: `${outcome.said} ${account.role}`, ...item });
  return outcome;
}

async function added(grant: RegisterGrant, keys: KeyRing, account: NewAccount): Promise<AddedAccount> {
  const { tx, by } = administrator(grant);
  const name = account.name.trim();
  if (name.length === 0 || name.length > MOST_NAME_CHARS) return { said: 'account-name-invalid' };
  if (await officerOfPerson(tx, account.personHash)) return { said: 'account-known' };
  if ((await listOfficers(tx, MOST_ACCOUNTS)).length >= MOST_ACCOUNTS) return { said: 'account-full' };
  const officer = await insertOfficer(tx, { name, roles: [account.role], personHash: account.personHash });
  return { said: 'account-added', officer, code: await makeInvitation(tx, keys, { officer, by }) };
}
