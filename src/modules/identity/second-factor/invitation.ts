/** Invitations: the code an administrator hands to an officer by another way than this network, to register a first factor. Source: OWASP ASVS 5.0, 6.4.1, 6.4.4. */
import { randomInt } from 'node:crypto';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, sameBytes } from '../../../platform/sealing/index.ts';

export const INVITATION_HOURS = 48;
const GROUPS = 4;
/** Without letters and digits that look alike: it is read over the telephone. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
const plain = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
const hashOf = (keys: KeyRing, code: string): Buffer => keys.keyedHash('invitation', plain(code));

const KEEP = statement(
  'identity-keep-invitation',
  `INSERT INTO identity_invitation (officer, code_hash, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (officer) DO UPDATE SET code_hash = excluded.code_hash, made_by = excluded.made_by, made_at = excluded.made_at,
     expires_at = excluded.expires_at`,
);
const READ = statement(
  'identity-read-invitation',
  'SELECT code_hash FROM identity_invitation WHERE officer = $1 AND expires_at > $2',
);
const DROP = statement('identity-drop-invitation', 'DELETE FROM identity_invitation WHERE officer = $1');

export interface Invited {
  readonly officer: string;
  readonly by: string;
}

/** The code, shown once; an earlier one of this officer is good no more. */
export async function makeInvitation(tx: Transaction, keys: KeyRing, { officer, by }: Invited): Promise<string> {
  const code = Array.from({ length: GROUPS }, group).join('-');
  const until = new Date(tx.now.getTime() + INVITATION_HOURS * 3_600_000);
  await tx.run(KEEP, [officer, hashOf(keys, code), by, tx.now, until]);
  return code;
}

/** Is this the officer's invitation? Then it is used up. */
export async function useInvitation(tx: Transaction, keys: KeyRing, officer: string, typed: string): Promise<boolean> {
  const [row] = await tx.run<{ code_hash: Buffer }>(READ, [officer, tx.now]);
  if (!row || !sameBytes(row.code_hash, hashOf(keys, typed.slice(0, 100)))) return false;
  await tx.run(DROP, [officer]);
  return true;
}

/** From now on none is good. */
export async function dropInvitation(tx: Transaction, officer: string): Promise<void> {
  await tx.run(DROP, [officer]);
}
