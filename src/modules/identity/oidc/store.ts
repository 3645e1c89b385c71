/** The memory of the authorization server: one table for all it keeps. An id that is a secret is looked up by its hash and put back when it is found. */
import { type Database, statement, type Transaction } from '../../../platform/postgres/index.ts';
import { hashOf } from '../secrets.ts';

export interface KeptPayload {
  readonly [name: string]: unknown;
  readonly jti?: string;
  readonly uid?: string;
  readonly grantId?: string;
}

const UPSERT = statement(
  'identity-oidc-upsert',
  `INSERT INTO identity_oidc (kind, id_hash, uid_hash, grant_id, payload, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (kind, id_hash) DO UPDATE SET uid_hash = excluded.uid_hash, payload = excluded.payload, expires_at = excluded.expires_at`,
);
const FOUND = 'payload, consumed_at IS NOT NULL AS consumed FROM identity_oidc';
const FIND = statement('identity-oidc-find', `SELECT ${FOUND} WHERE kind = $1 AND id_hash = $2 AND expires_at > $3`);
const FIND_BY_UID = statement(
  'identity-oidc-find-by-uid',
  `SELECT ${FOUND} WHERE kind = $1 AND uid_hash = $2 AND expires_at > $3`,
);
// Whoever comes second finds it used: two exchanges of one code never both pass.
const CONSUME = statement(
  'identity-oidc-consume',
  'UPDATE identity_oidc SET consumed_at = $3 WHERE kind = $1 AND id_hash = $2 AND consumed_at IS NULL RETURNING kind',
);
const DESTROY = statement('identity-oidc-destroy', 'DELETE FROM identity_oidc WHERE kind = $1 AND id_hash = $2');
const REVOKE = statement('identity-oidc-revoke', 'DELETE FROM identity_oidc WHERE grant_id = $1');
const REMEMBER = statement(
  'identity-oidc-remember',
  `INSERT INTO identity_oidc (kind, id_hash, payload, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING kind`,
);
const SWEEP = statement('identity-oidc-sweep', 'DELETE FROM identity_oidc WHERE expires_at <= $1');

export class AlreadyUsed extends Error {}

/** Keeps one thing under its secret id for so many seconds. */
export async function keep(tx: Transaction, kind: string, id: string, payload: KeptPayload, seconds: number) {
  const { jti: _, uid, ...rest } = payload;
  const uidHash = uid === undefined ? null : hashOf(uid);
  const until = new Date(tx.now.getTime() + seconds * 1000);
  await tx.run(UPSERT, [kind, hashOf(id), uidHash, payload.grantId ?? null, JSON.stringify(rest), until]);
}

interface KeptRow {
  readonly payload: KeptPayload;
  readonly consumed: boolean;
}

const restored = (row: KeptRow | undefined, own: KeptPayload): KeptPayload | undefined =>
  row && { ...row.payload, ...own, ...(row.consumed ? { consumed: true } : {}) };

/** What oidc-provider asks of its store, for one kind of thing. */
export interface OidcStore {
  upsert(id: string, payload: KeptPayload, seconds: number): Promise<void>;
  find(id: string): Promise<KeptPayload | undefined>;
  findByUid(uid: string): Promise<KeptPayload | undefined>;
  findByUserCode(code: string): Promise<undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

/** Kinds whose id is named in other things we keep: it is no secret by itself. */
const OPEN_IDS: readonly string[] = ['Grant'];
/** What is shown once: of two at the same moment one is new. */
const REPLAY = 'ReplayDetection';

export const oidcStore = (database: Database, kind: string): OidcStore => ({
  upsert: (id, payload, seconds) =>
    database.transaction(async (tx) => {
      if (kind !== REPLAY) return keep(tx, kind, id, payload, seconds);
      if (!(await rememberOnce(tx, kind, id, seconds))) throw new AlreadyUsed(kind);
    }),
  find: async (id) => {
    const [row] = await database.read((tx) => tx.run<KeptRow>(FIND, [kind, hashOf(id), tx.now]));
    return restored(row, { jti: id });
  },
  findByUid: async (uid) => {
    const [row] = await database.read((tx) => tx.run<KeptRow>(FIND_BY_UID, [kind, hashOf(uid), tx.now]));
    return restored(row, { uid });
  },
  findByUserCode: async () => undefined,
  consume: async (id) => {
    const used = await database.transaction((tx) => tx.run(CONSUME, [kind, hashOf(id), tx.now]));
    if (used.length === 0) throw new AlreadyUsed(kind);
  },
  destroy: (id) => database.transaction(async (tx) => void (await tx.run(DESTROY, [kind, hashOf(id)]))),
  revokeByGrantId: (grantId) => database.transaction((tx) => revokeGrant(tx, grantId)),
});

const END = statement(
  'identity-oidc-end-authorisation',
  'UPDATE identity_authorisation SET ended_at = $2 WHERE grant_id = $1 AND ended_at IS NULL',
);

/** Ends what a grant let in, with every code and token of it. */
export async function revokeGrant(tx: Transaction, grantId: string): Promise<void> {
  await tx.run(END, [grantId, tx.now]);
  await tx.run(REVOKE, [grantId]);
  await tx.run(DESTROY, [OPEN_IDS[0], hashOf(grantId)]);
}

/** True when this is new; false when it was remembered before (a replay). Kept for so many seconds. */
async function rememberOnce(tx: Transaction, kind: string, value: string, seconds: number): Promise<boolean> {
  const until = new Date(tx.now.getTime() + seconds * 1000);
  return (await tx.run(REMEMBER, [kind, hashOf(value), '{}', until])).length > 0;
}

const TAKE = statement(
  'identity-oidc-take',
  'DELETE FROM identity_oidc WHERE kind = $1 AND id_hash = $2 AND expires_at > $3 RETURNING payload',
);

/** What was kept under this id, this once; nothing when it is over or was taken. */
export async function take(tx: Transaction, kind: string, id: string): Promise<KeptPayload | undefined> {
  const [row] = await tx.run<{ payload: KeptPayload }>(TAKE, [kind, hashOf(id), tx.now]);
  return row?.payload;
}

/** Forgets what is over; a nightly job. */
export const sweepOidc = async (tx: Transaction): Promise<void> => void (await tx.run(SWEEP, [tx.now]));
