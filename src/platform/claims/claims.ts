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

export type ClaimResult = { readonly won: true } | ({ readonly won: false } & Claimant);

const INSERT = statement(
  'platform-claim',
  `INSERT INTO platform_claim (key, subject, item) VALUES ($1, $2, $3)
   ON CONFLICT DO NOTHING RETURNING subject`,
);
const READ = statement('platform-look-up-claim', 'SELECT subject, item FROM platform_claim WHERE key = $1');

const KEY_BYTES = 16;

/** What of a keyed hash is kept: two of a hundred million meet by chance once in 10^22 networks. */
export const claimKey = (keyHash: Buffer): string => printUuid(keyHash.subarray(0, KEY_BYTES));

/** Claims a key for a subject; waits for another transaction that is claiming the same one. */
export async function claim(tx: Transaction, { keyHash, subject, item }: Claim): Promise<ClaimResult> {
  const won = await tx.run(INSERT, [claimKey(keyHash), subject, item ?? null]);
  if (won.length > 0) return { won: true };
  const holder = await lookUpClaim(tx, keyHash);
  if (!holder) throw new Error('a claim was lost to nobody');
  return { won: false, ...holder };
}

/** Who holds this key. */
export async function lookUpClaim(tx: Transaction, keyHash: Buffer): Promise<Claimant | undefined> {
  const [row] = await tx.run<{ subject: string; item: string | null }>(READ, [claimKey(keyHash)]);
  return row && { subject: row.subject, item: row.item ?? undefined };
}
