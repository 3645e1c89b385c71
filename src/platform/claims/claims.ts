/** What must be unique over all patients goes through one table, written first. Source: architecture, "Data". */
import { statement, type Transaction } from '../postgres/index.ts';

export interface Claim {
  readonly namespace: string;
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
  `INSERT INTO platform_claim (namespace, key_hash, subject, item) VALUES ($1, $2, $3, $4)
   ON CONFLICT DO NOTHING RETURNING subject`,
);
const READ = statement(
  'platform-look-up-claim',
  'SELECT subject, item FROM platform_claim WHERE namespace = $1 AND key_hash = $2',
);

/** Claims a key for a subject; waits for another transaction that is claiming the same one. */
export async function claim(tx: Transaction, { namespace, keyHash, subject, item }: Claim): Promise<ClaimResult> {
  const won = await tx.run(INSERT, [namespace, keyHash, subject, item ?? null]);
  if (won.length > 0) return { won: true };
  const holder = await lookUpClaim(tx, namespace, keyHash);
  if (!holder) throw new Error('a claim was lost to nobody');
  return { won: false, ...holder };
}

/** Who holds this key. */
export async function lookUpClaim(tx: Transaction, namespace: string, keyHash: Buffer): Promise<Claimant | undefined> {
  const [row] = await tx.run<{ subject: string; item: string | null }>(READ, [namespace, keyHash]);
  return row && { subject: row.subject, item: row.item ?? undefined };
}
