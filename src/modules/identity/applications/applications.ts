/** Applications that may ask for tokens: who they are, where they may be sent back to, what they may ask. Source: RFC 7591, SMART App Launch 2.2. */
import { randomBytes } from 'node:crypto';
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { sameBytes } from '../../../platform/sealing/index.ts';
import { hashOf, newSecret } from '../secrets.ts';

export type ApplicationKind = 'public' | 'symmetric' | 'asymmetric';

export interface Application {
  readonly clientId: string;
  readonly name: string;
  readonly kind: ApplicationKind;
  readonly redirectUris: readonly string[];
  readonly launchUrl?: string | undefined;
  /** Public keys as a JWK set, or where they stand. */
  readonly jwks?: { readonly keys: readonly Readonly<Record<string, unknown>>[] } | undefined;
  readonly jwksUri?: string | undefined;
  /** SHA-256 of the secret, in hex. */
  readonly secretHash?: string | undefined;
  readonly scopes: readonly string[];
  /** For whom it acts without a person. */
  readonly party?: { readonly kind: 'institution' | 'software'; readonly key: string } | undefined;
}

export type NewApplication = Omit<Application, 'clientId' | 'secretHash'> & { readonly clientId?: string };

const INSERT = statement(
  'identity-insert-application',
  `INSERT INTO identity_application (client_id, name, kind, redirect_uris, launch_url, jwks, jwks_uri, secret_hash, scopes,
     party_kind, party, registered_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   ON CONFLICT (client_id) DO NOTHING`,
);
const COLUMNS = `client_id, name, kind, redirect_uris, launch_url, jwks, jwks_uri, encode(secret_hash, 'hex') AS secret_hash, scopes, party_kind, party`;
const FIND = statement(
  'identity-application',
  `SELECT ${COLUMNS} FROM identity_application WHERE client_id = $1 AND ended_at IS NULL`,
);
const LIST = statement(
  'identity-applications',
  `SELECT ${COLUMNS} FROM identity_application WHERE ended_at IS NULL ORDER BY name, client_id`,
);
const END = statement(
  'identity-end-application',
  'UPDATE identity_application SET ended_at = $2 WHERE client_id = $1 AND ended_at IS NULL RETURNING client_id',
);

interface ApplicationRow {
  readonly client_id: string;
  readonly name: string;
  readonly kind: ApplicationKind;
  readonly redirect_uris: string[];
  readonly launch_url: string | null;
  readonly jwks: NonNullable<Application['jwks']> | null;
  readonly jwks_uri: string | null;
  readonly secret_hash: string | null;
  readonly scopes: string[];
  readonly party_kind: 'institution' | 'software' | null;
  readonly party: string | null;
}

const toApplication = (row: ApplicationRow): Application => ({
  clientId: row.client_id,
  name: row.name,
  kind: row.kind,
  redirectUris: row.redirect_uris,
  launchUrl: row.launch_url ?? undefined,
  jwks: row.jwks ?? undefined,
  jwksUri: row.jwks_uri ?? undefined,
  secretHash: row.secret_hash ?? undefined,
  scopes: row.scopes,
  party: row.party_kind && row.party ? { kind: row.party_kind, key: row.party } : undefined,
});

/** Registers an application; the secret of a symmetric one is told this once. */
export async function registerApplication(
  tx: Transaction,
  { clientId = `app-${randomBytes(9).toString('base64url')}`, ...given }: NewApplication,
): Promise<{ clientId: string; secret?: string | undefined }> {
  const secret = given.kind === 'symmetric' ? newSecret() : undefined;
  const { name, kind, redirectUris, launchUrl, jwks, jwksUri, scopes, party } = given;
  await tx.run(INSERT, [
    ...[clientId, name, kind, redirectUris, launchUrl ?? null, jwks ? JSON.stringify(jwks) : null, jwksUri ?? null],
    ...[secret ? hashOf(secret) : null, scopes, party?.kind ?? null, party?.key ?? null, tx.now],
  ]);
  return { clientId, secret };
}

/** `secretHash` as an application has it. */
export const isSecretOf = (secretHash: string | undefined, shown: string): boolean =>
  secretHash !== undefined && sameBytes(Buffer.from(secretHash, 'hex'), hashOf(shown));

const CLIENT_ID = /^[A-Za-z0-9._-]{1,100}$/;

export async function findApplication(tx: Transaction, clientId: string): Promise<Application | undefined> {
  if (!CLIENT_ID.test(clientId)) return undefined;
  const [row] = await tx.run<ApplicationRow>(FIND, [clientId]);
  return row && toApplication(row);
}

export const listApplications = async (tx: Transaction): Promise<Application[]> =>
  (await tx.run<ApplicationRow>(LIST)).map(toApplication);

/** No token of an application that ended opens anything; false when there was none. */
export const endApplication = async (tx: Transaction, clientId: string): Promise<boolean> =>
  CLIENT_ID.test(clientId) && (await tx.run(END, [clientId, tx.now])).length > 0;
