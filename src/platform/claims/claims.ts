/** What must be unique over all patients goes through one table, written first. Source: architecture, "Data". */
import { statement, type Transaction } from '../postgres/index.ts';
import { printUuid } from '../sealing/index.ts';

export interface Claim {
  /** Of the key ring: it differs between namespaces. */
  readonly keyHash: Buffer;
  readonly subject: string;
  readonly item?: string | undefined;
}

export interface Claimant {
  readonly subject: string;
  readonly item: string | undefined;
}

/** `again`: somebody held it before and it was freed. */
export type ClaimResult = { readonly won: true; readonly again: boolean } | ({ readonly won: false } & Claimant);

/** Holds what was freed. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const INSERT = statement(
  'platform-claim',
  `INSERT INTO platform_claim AS held (key, subject, item) VALUES ($1, $2, $3)
   ON CONFLICT (key) DO UPDATE SET subject = excluded.subject, item = excluded.item WHERE held.subject = '${NOBODY}'
   RETURNING xmax <> 0 AS again`,
);
const READ = statement('platform-look-up-claim', 'SELECT subject, item FROM platform_claim WHERE key = $1');

const KEY_BYTES = 16;

/** What of a keyed hash is kept: two of a hundred million meet by chance once in 10^22 networks. */
export const claimKey = (keyHash: Buffer): string => printUuid(keyHash.subarray(0, KEY_BYTES));

/** Claims a key for a subject; waits for another transaction that is claiming the same one. */
export async function claim(tx: Transaction, { keyHash, subject, item }: Claim): Promise<ClaimResult> {
  const [won] = await tx.run<{ again: boolean }>(INSERT, [claimKey(keyHash), subject, item ?? null]);
  if (won) return { won: true, ...won };
  const holder = await lookUpClaim(tx, keyHash);
  if (!holder) throw new Error('a claim was lost to nobody');
  return { won: false, ...holder };
}

/** Who holds this key. */
export async function lookUpClaim(tx: Transaction, keyHash: Buffer): Promise<Claimant | undefined> {
  const [row] = await tx.run<{ subject: string; item: string | null }>(READ, [claimKey(keyHash)]);
  return row && { subject: row.subject, item: row.item ?? undefined };
}

const FREE = statement(
  'platform-free-claim',
  `UPDATE platform_claim SET subject = '${NOBODY}', item = NULL WHERE key = $1 AND subject = $2 AND item = $3 RETURNING key`,
);
// Rows of before claims were remembered by their holders: found the slow way.
const FREE_UNNAMED = statement(
  'platform-free-claims-of',
  `UPDATE platform_claim SET subject = '${NOBODY}', item = NULL WHERE subject = $1 AND item = $2 RETURNING key`,
);

/** Frees what this item holds; `key` is what `claimKey` gave, when it is known. Gives how many claims were freed. */
export async function freeClaim(tx: Transaction, { key, subject, item }: FreedClaim): Promise<number> {
  const rows = key ? await tx.run(FREE, [key, subject, item]) : await tx.run(FREE_UNNAMED, [subject, item]);
  return rows.length;
}

export interface FreedClaim extends Claimant {
  readonly item: string;
  readonly key: string | undefined;
}
