/** The keys that sign id tokens: made by the house, sealed in the database, replaced without signing anybody out. Source: OpenID Connect Core 1.0, 10.1. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type KeyRing, openHouse, sealHouse } from '../../../platform/sealing/index.ts';

/** A private key as JWK, with its id and use. */
export type SigningKey = Readonly<Record<string, unknown>> & { readonly kid: string; readonly alg: string };

/** How long a replaced key is still published: longer than any id token lives, and than anybody keeps our key set. */
const KEPT_HOURS = 48;
const LABEL = 'signing key';

// One at a time: two processes that start together make one pair of keys.
const LOCK = statement(
  'identity-lock-signing-keys',
  `SELECT pg_advisory_xact_lock(hashtextextended('identity_signing_key', 0))`,
);
const LIST = statement(
  'identity-signing-keys',
  `SELECT kid, sealed FROM identity_signing_key WHERE retired_at IS NULL OR retired_at > $1 ORDER BY retired_at NULLS FIRST, made_at DESC, kid`,
);
const INSERT = statement(
  'identity-insert-signing-key',
  'INSERT INTO identity_signing_key (kid, sealed, made_at) VALUES ($1, $2, $3)',
);
const RETIRE = statement(
  'identity-retire-signing-keys',
  'UPDATE identity_signing_key SET retired_at = $1 WHERE retired_at IS NULL',
);
const FORGET = statement('identity-forget-signing-keys', 'DELETE FROM identity_signing_key WHERE retired_at <= $1');

const KINDS = [
  ['RS256', () => generateKeyPairSync('rsa', { modulusLength: 3072 })],
  ['ES256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' })],
] as const;

const oldest = ({ now }: Transaction): Date => new Date(now.getTime() - KEPT_HOURS * 3_600_000);

/** The keys in force, first the one that signs, then those that only verify; makes the first ones. */
export async function signingKeys(tx: Transaction, keys: KeyRing): Promise<SigningKey[]> {
  const known = await readKeys(tx, keys);
  if (known.length > 0) return known;
  await tx.run(LOCK);
  const others = await readKeys(tx, keys);
  if (others.length > 0) return others;
  await makeKeys(tx, keys);
  return readKeys(tx, keys);
}

const readKeys = async (tx: Transaction, keys: KeyRing): Promise<SigningKey[]> =>
  (await tx.run<{ kid: string; sealed: Buffer }>(LIST, [oldest(tx)])).map(
    ({ sealed }): SigningKey => JSON.parse(openHouse(keys, LABEL, sealed).toString()),
  );

/** New keys sign from now on; the replaced ones verify what they signed until it is over. */
export async function rotateSigningKeys(tx: Transaction, keys: KeyRing): Promise<void> {
  await tx.run(LOCK);
  await tx.run(FORGET, [oldest(tx)]);
  await tx.run(RETIRE, [tx.now]);
  await makeKeys(tx, keys);
}

async function makeKeys(tx: Transaction, keys: KeyRing): Promise<void> {
  for (const [alg, generate] of KINDS) {
    const kid = randomBytes(12).toString('base64url');
    const key = { ...generate().privateKey.export({ format: 'jwk' }), kid, alg, use: 'sig' };
    await tx.run(INSERT, [kid, sealHouse(keys, LABEL, Buffer.from(JSON.stringify(key))), tx.now]);
  }
}
