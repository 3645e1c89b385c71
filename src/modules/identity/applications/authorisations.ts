/** Who let which application in: the row that every token of a person leads to. */
import { statement, type Transaction } from '../../../platform/postgres/index.ts';
import { type PatientKey, patientKey } from '../../grants/index.ts';
import { revokeGrant } from '../oidc/store.ts';
import type { Party } from '../sessions.ts';

export type PersonParty = Party & { readonly kind: 'patient' | 'caregiver' };

export interface Authorisation {
  readonly grantId: string;
  readonly clientId: string;
  readonly party: PersonParty;
  readonly patient?: PatientKey | undefined;
  readonly launch: 'standalone' | 'ehr' | 'exchange';
  readonly scopes: readonly string[];
}

/** As its owner sees it. */
export interface OwnAuthorisation extends Authorisation {
  readonly application: string;
  readonly madeAt: Date;
}

interface AuthorisationRow {
  readonly grant_id: string;
  readonly client_id: string;
  readonly party_kind: 'patient' | 'caregiver';
  readonly party: string;
  readonly patient: string | null;
  readonly launch: 'standalone' | 'ehr' | 'exchange';
  readonly scopes: string[];
  readonly application: string;
  readonly made_at: Date;
}

const INSERT = statement(
  'identity-insert-authorisation',
  `INSERT INTO identity_authorisation (grant_id, client_id, party_kind, party, patient, launch, scopes, made_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const READ = `SELECT a.grant_id, a.client_id, a.party_kind, a.party, a.patient, a.launch, a.scopes, a.made_at, c.name AS application
  FROM identity_authorisation a JOIN identity_application c USING (client_id) WHERE a.ended_at IS NULL AND c.ended_at IS NULL`;
const FIND = statement('identity-authorisation', `${READ} AND a.grant_id = $1`);
// One whose last code or token ran out opens nothing any more.
const OF_PARTY = statement(
  'identity-authorisations-of',
  `${READ} AND a.party = $1 AND EXISTS (SELECT 1 FROM identity_oidc t WHERE t.grant_id = a.grant_id AND t.expires_at > $2)
   ORDER BY a.made_at DESC LIMIT 200`,
);
const END = statement(
  'identity-end-authorisation',
  'UPDATE identity_authorisation SET ended_at = $3 WHERE grant_id = $1 AND party = $2 AND ended_at IS NULL RETURNING grant_id',
);

const toOwn = (row: AuthorisationRow): OwnAuthorisation => ({
  grantId: row.grant_id,
  clientId: row.client_id,
  party: { kind: row.party_kind, key: row.party },
  patient: row.patient === null ? undefined : patientKey(row.patient),
  launch: row.launch,
  scopes: row.scopes,
  application: row.application,
  madeAt: row.made_at,
});

export async function authorise(tx: Transaction, given: Authorisation): Promise<void> {
  const { grantId, clientId, party, patient, launch, scopes } = given;
  await tx.run(INSERT, [grantId, clientId, party.kind, party.key, patient ?? null, launch, scopes, tx.now]);
}

export async function findAuthorisation(tx: Transaction, grantId: string): Promise<OwnAuthorisation | undefined> {
  const [row] = await tx.run<AuthorisationRow>(FIND, [grantId]);
  return row && toOwn(row);
}

/** What somebody let in and did not end yet. */
export const authorisationsOf = async (tx: Transaction, party: string): Promise<OwnAuthorisation[]> =>
  (await tx.run<AuthorisationRow>(OF_PARTY, [party, tx.now])).map(toOwn);

/** Ends an application's access, with every code and token of it; false when it was not this person's to end. */
export async function endAuthorisation(tx: Transaction, grantId: string, party: string): Promise<boolean> {
  if ((await tx.run(END, [grantId, party, tx.now])).length === 0) return false;
  await revokeGrant(tx, grantId);
  return true;
}
