/** What the public register tells of a caregiver or institution, and who speaks for whom there. Source: hub operations GetHCParty, PutHCParty. */
import type { Transaction } from '../../platform/postgres/index.ts';
import { brusselsDay } from '../../platform/time/index.ts';
import { type Caller, type CaregiverKey, noteUnder, type RegisterGrant, readRegisterGrant } from '../grants/index.ts';
import { actsFor } from './institutions.ts';
import { findLinkHolder, holdersOf, type ShownHolder } from './link-holders.ts';

export async function viewParty(
  grant: RegisterGrant,
  named: Parameters<typeof findLinkHolder>[1],
): Promise<ShownHolder | undefined> {
  const { tx } = readRegisterGrant(grant, 'view-party');
  const holder = await findLinkHolder(tx, named);
  const shown = holder && (await holdersOf(tx, [holder.key])).get(holder.key);
  noteUnder(grant, { count: shown ? 1 : 0 });
  return shown;
}

/** Is this caregiver the caller itself, or one of the people of the institution that asks? */
export async function isOwnParty(tx: Transaction, caller: Caller, caregiver: CaregiverKey): Promise<boolean> {
  if (caller.kind === 'caregiver') return caller.caregiver.key === caregiver;
  return caller.kind === 'institution' && actsFor(tx, caller.institution, caregiver, brusselsDay(tx.now));
}
