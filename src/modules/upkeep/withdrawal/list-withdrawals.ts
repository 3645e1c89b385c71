/** What the office sees of withdrawals: who asked for what, and, of one, who had opened the document. No patient is named. */
import type { KeyRing } from '../../../platform/sealing/index.ts';
import { type Opener, openersOf } from '../../audit/index.ts';
import { noteUnder, type RegisterGrant, readRegisterGrant } from '../../grants/index.ts';
import { namesOf } from '../../people/index.ts';
import { latestWithdrawals, type Withdrawal, withdrawalById } from './withdrawals.ts';

export interface ListedWithdrawal extends Withdrawal {
  readonly askedByName: string;
}

export async function listWithdrawals(grant: RegisterGrant, keys: KeyRing): Promise<readonly ListedWithdrawal[]> {
  const { tx, mostRows } = readRegisterGrant(grant, 'list-withdrawals');
  const found = await latestWithdrawals(tx, keys, mostRows);
  noteUnder(grant, { count: found.length });
  const names = await namesOf(
    tx,
    found.map(({ askedBy }) => askedBy),
  );
  return found.map((one) => ({ ...one, askedByName: names.get(one.askedBy) ?? '' }));
}

export interface NamedOpener extends Opener {
  /** Absent for the patient. */
  readonly name: string | undefined;
}

export interface WithdrawalDetails {
  readonly withdrawal: ListedWithdrawal;
  readonly decidedByName: string | undefined;
  readonly openers: readonly NamedOpener[];
}

/** One withdrawal with who had opened the document; nothing when there is none. */
export async function withdrawalDetails(
  grant: RegisterGrant,
  keys: KeyRing,
  id: string,
): Promise<WithdrawalDetails | undefined> {
  const { tx } = readRegisterGrant(grant, 'view-withdrawal');
  const found = await withdrawalById(tx, keys, id);
  if (!found) return undefined;
  const { patient, item, kind, askedBy, decidedBy } = found;
  const openers = await openersOf(tx, patient, item);
  const named = [askedBy, ...(decidedBy ? [decidedBy] : []), ...openers.map(({ actor }) => actor)];
  const names = await namesOf(tx, named);
  noteUnder(grant, { item, kind, count: openers.length });
  return {
    withdrawal: { ...found, askedByName: names.get(askedBy) ?? '' },
    decidedByName: decidedBy && names.get(decidedBy),
    openers: openers.map((opener) => ({ ...opener, name: names.get(opener.actor) })),
  };
}
