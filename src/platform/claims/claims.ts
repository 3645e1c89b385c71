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

// In one order, so that two who claim the same keys never wait for each other.
const INSERT = statement(
  'platform-claim',
  `INSERT INTO platform_claim AS held (key, subject, item)
   SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS asked (key, subject, item) ORDER BY key
   ON CONFLICT (key) DO UPDATE SET subject = excluded.subject, item = excluded.item WHERE held.subject = '${NOBODY}'
   RETURNING key, xmax <> 0 AS again`,
);
const READ = statement(
  'platform-look-up-claims',
  'SELECT key, subject, item FROM platform_claim WHERE key = ANY ($1::uuid[])',
);

const KEY_BYTES = 16;

/** What of a keyed hash is kept: two of a hundred million meet by chance once in 10^22 networks. */
export const claimKey = (keyHash: Buffer): string => printUuid(keyHash.subarray(0, KEY_BYTES));

/** Claims a key for a subject; waits for another transaction that is claiming the same one. */
export async function claim(tx: Transaction, asked: Claim): Promise<ClaimResult> {
  const [result] = await claimAll(tx, [asked]);
  if (!result) throw new Error('a claim has no result');
  return result;
}

/** The same for many at once, each answered at its place; of those with one key the first wins. */
export async function claimAll(tx: Transaction, asked: readonly Claim[]): Promise<readonly ClaimResult[]> {
  const keys = asked.map(({ keyHash }) => claimKey(keyHash));
  const firsts = new Map<string, Claim>();
  for (const [at, one] of asked.entries()) if (!firsts.has(keys[at] ?? '')) firsts.set(keys[at] ?? '', one);
  const column = (of: (one: Claim) => string | undefined) => [...firsts.values()].map((one) => of(one) ?? null);
  const values = [[...firsts.keys()], column(({ subject }) => subject), column(({ item }) => item)];
  const won = new Map((await tx.run<WonRow>(INSERT, values)).map(({ key, again }) => [key, again]));
  const held = await holdersOf(
    tx,
    [...firsts.keys()].filter((key) => !won.has(key)),
  );
  return asked.map((one, at) => {
    const key = keys[at] ?? '';
    const again = won.get(key);
    if (again !== undefined && firsts.get(key) === one) return { won: true, again };
    const holder = again === undefined ? held.get(key) : firsts.get(key);
    if (!holder) throw new Error('a claim was lost to nobody');
    return { won: false, subject: holder.subject, item: holder.item };
  });
}

interface WonRow {
  readonly key: string;
  readonly again: boolean;
}

async function holdersOf(tx: Transaction, keys: readonly string[]): Promise<ReadonlyMap<string, Claimant>> {
  if (keys.length === 0) return new Map();
  const rows = await tx.run<{ key: string; subject: string; item: string | null }>(READ, [keys]);
  return new Map(rows.map(({ key, subject, item }) => [key, { subject, item: item ?? undefined }]));
}

/** Who holds this key. */
export async function lookUpClaim(tx: Transaction, keyHash: Buffer): Promise<Claimant | undefined> {
  const key = claimKey(keyHash);
  return (await holdersOf(tx, [key])).get(key);
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
