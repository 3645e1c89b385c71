/** The factors an officer registered: rows, as the acts beside this file use them. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { newItemId } from '../../../platform/sealing/index.ts';

interface Common {
  readonly factor: string;
  readonly name: string;
  readonly added_at: Date;
  readonly used_at: Date | null;
}

export interface PasskeyRow extends Common {
  readonly kind: 'passkey';
  readonly credential: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: readonly string[] | null;
}

export interface CodeRow extends Common {
  readonly kind: 'code';
  readonly secret: Buffer;
}

export type FactorRow = PasskeyRow | CodeRow;

/** So many an officer may have: one for each device, and one put away. */
export const MOST_FACTORS = 5;
export const MOST_NAME_CHARS = 40;

const OF_OFFICER = statement(
  'identity-factors',
  `SELECT factor, kind, name, credential, public_key, counter, transports, secret, added_at, used_at
   FROM identity_factor WHERE officer = $1 ORDER BY added_at, factor`,
);

/** Held until the transaction ends: of two that remove one factor each, one is left. */
const HOLD = statement('identity-hold-factors', 'SELECT pg_advisory_xact_lock(hashtextextended($1, 480))');

export async function factorsOf(tx: Transaction, officer: string): Promise<FactorRow[]> {
  return tx.run<FactorRow>(OF_OFFICER, [officer]);
}

export async function factorsToChange(tx: Transaction, officer: string): Promise<FactorRow[]> {
  await tx.run(HOLD, [officer]);
  return factorsOf(tx, officer);
}

export type NewFactor =
  | { readonly kind: 'code'; readonly secret: Buffer; readonly step: number }
  | {
      readonly kind: 'passkey';
      readonly credential: string;
      readonly publicKey: Uint8Array;
      readonly counter: number;
      readonly transports: readonly string[];
    };

const INSERT = statement(
  'identity-insert-factor',
  `INSERT INTO identity_factor (factor, officer, kind, name, added_at, used_at, credential, public_key, counter, transports, secret, last_step)
   VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (credential) DO NOTHING RETURNING factor`,
);

/** False when another account has this very passkey. */
export async function addFactor(tx: Transaction, officer: string, name: string, factor: NewFactor): Promise<boolean> {
  const own =
    factor.kind === 'code'
      ? [null, null, null, null, factor.secret, factor.step]
      : [factor.credential, Buffer.from(factor.publicKey), factor.counter, factor.transports, null, null];
  return (await tx.run(INSERT, [newItemId(tx.now), officer, factor.kind, name, tx.now, ...own])).length === 1;
}

const USED_STEP = statement(
  'identity-used-step',
  'UPDATE identity_factor SET last_step = $2, used_at = $3 WHERE factor = $1 AND last_step < $2 RETURNING factor',
);
const USED_COUNTER = statement(
  'identity-used-counter',
  `UPDATE identity_factor SET counter = $2, used_at = $3 WHERE factor = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING factor`,
);

/** Notes the half minute or the count of this use; false when it was used up before. */
export async function noteUse(tx: Transaction, { factor, kind }: FactorRow, mark: number): Promise<boolean> {
  const USE = { code: USED_STEP, passkey: USED_COUNTER }[kind];
  return (await tx.run(USE, [factor, mark, tx.now])).length === 1;
}

const RENAME = statement(
  'identity-rename-factor',
  'UPDATE identity_factor SET name = $3 WHERE officer = $1 AND factor = $2',
);
const REMOVE = statement('identity-remove-factor', 'DELETE FROM identity_factor WHERE officer = $1 AND factor = $2');
const REMOVE_ALL = statement('identity-remove-factors', 'DELETE FROM identity_factor WHERE officer = $1');

export async function nameFactor(tx: Transaction, officer: string, factor: string, name: string): Promise<void> {
  await tx.run(RENAME, [officer, factor, name]);
}

export async function dropFactor(tx: Transaction, officer: string, factor: string): Promise<void> {
  await tx.run(REMOVE, [officer, factor]);
}

export async function dropFactors(tx: Transaction, officer: string): Promise<void> {
  await tx.run(REMOVE_ALL, [officer]);
}
