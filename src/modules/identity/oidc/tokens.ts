/** Access tokens of applications: opaque, found by their hash in one statement, ended at once when what they stand on ends. Source: RFC 6750, RFC 7662. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { caregiverKey, type PatientKey, patientKey } from '../../grants/index.ts';
import { type Authorisation, authorise } from '../applications/authorisations.ts';
import { hashOf, newSecret } from '../secrets.ts';
import type { PartyKind, SignedIn } from '../sessions.ts';
import { keep } from './store.ts';

/** What a token says. */
export interface ApplicationToken {
  readonly party: SignedIn;
  readonly clientId: string;
  readonly scope: string;
  /** Where it is good. */
  readonly audience: string;
  /** The record that is open in the application. */
  readonly patient?: PatientKey | undefined;
}

const READ = statement(
  'identity-read-token',
  `SELECT coalesce(a.party_kind, p.party_kind) AS kind, coalesce(a.party, p.party) AS key, p.client_id, t.payload ->> 'scope' AS scope,
          t.payload ->> 'aud' AS audience, a.patient, encode(c.person_hash, 'hex') AS person_hash, c.nihii, c.profession, c.status
   FROM identity_oidc t
   JOIN identity_application p ON p.client_id = t.payload ->> 'clientId' AND p.ended_at IS NULL
   LEFT JOIN identity_authorisation a ON a.grant_id = t.grant_id AND a.client_id = p.client_id AND a.ended_at IS NULL
   LEFT JOIN people_v_caregiver c ON a.party_kind = 'caregiver' AND c.caregiver = a.party
   WHERE t.kind IN ('AccessToken', 'ClientCredentials') AND t.id_hash = $1 AND t.expires_at > $2
     AND (t.grant_id IS NULL) = (t.kind = 'ClientCredentials') AND (a.grant_id IS NULL) = (t.kind = 'ClientCredentials')`,
);

interface TokenRow {
  readonly kind: PartyKind | null;
  readonly key: string | null;
  readonly client_id: string;
  readonly scope: string | null;
  readonly audience: string | null;
  readonly patient: string | null;
  readonly person_hash: string | null;
  readonly nihii: string | null;
  readonly profession: string | null;
  readonly status: NonNullable<SignedIn['caregiver']>['status'] | null;
}

const TOKEN_FORM = /^[A-Za-z0-9_-]{20,200}$/;

/** Who stands behind a token; nothing when it is unknown, over or revoked. */
export async function readToken(tx: Transaction, token: string): Promise<ApplicationToken | undefined> {
  if (!TOKEN_FORM.test(token)) return undefined;
  const [row] = await tx.run<TokenRow>(READ, [hashOf(token), tx.now]);
  if (!row?.kind || row.key === null) return undefined;
  const { client_id: clientId, scope, audience, patient } = row;
  return {
    ...{ party: partyOf(row, row.kind, row.key), clientId, scope: scope ?? '', audience: audience ?? '' },
    patient: patient === null ? undefined : patientKey(patient),
  };
}

function partyOf(row: TokenRow, kind: PartyKind, key: string): SignedIn {
  const { person_hash: personHash, nihii, profession, status } = row;
  if (personHash === null || nihii === null || profession === null || status === null) return { kind, key };
  return { kind, key, caregiver: { key: caregiverKey(key), nihii, personHash, profession, status } };
}

export interface IssuedToken extends Omit<Authorisation, 'grantId'> {
  readonly audience: string;
  readonly seconds: number;
  /** Who it is for, as the application reads it. */
  readonly subject: string;
  /** What introspection says besides. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A token as the authorization server would give it, without its browser: for the sandbox. */
export async function issueToken(tx: Transaction, given: IssuedToken): Promise<string> {
  const { audience, seconds, subject, extra, ...authorisation } = given;
  const [grantId, token] = [newSecret(), newSecret()];
  const scope = given.scopes.join(' ');
  const iat = Math.floor(tx.now.getTime() / 1000);
  const common = { iat, exp: iat + seconds, accountId: subject, clientId: given.clientId };
  await authorise(tx, { ...authorisation, grantId });
  await keep(tx, 'Grant', grantId, { ...common, kind: 'Grant', resources: { [audience]: scope } }, seconds);
  const payload = { ...common, kind: 'AccessToken', gty: 'authorization_code', grantId, scope, aud: audience, extra };
  await keep(tx, 'AccessToken', token, payload, seconds);
  return token;
}
