/** One version of a document written in the vault and in the registry. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, openDataKey, sealBytes } from '../../platform/sealing/index.ts';
import { discloseUnder, type ItemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { type DocumentIdentity, type DocumentLink, deriveLater, type NewLink, recordLink } from '../hub/index.ts';
import { contentKey } from './content-key.ts';
import { contentPlace } from './content-place.ts';

export interface NewDocument {
  readonly identity: DocumentIdentity;
  /** CD-TRANSACTION of every transaction of the message, in order. */
  readonly kinds: readonly string[];
  readonly link: Omit<NewLink, 'item'>;
  /** The clear kmehrmessage, re-rooted with the namespaces it inherited. */
  readonly content: Buffer;
  /** SHA-256 of its exclusive C14N. */
  readonly c14nSha256: Buffer;
  /** SHA-256 of the CMS it came in; absent when it came in clear. */
  readonly cmsSha256?: Buffer | undefined;
  /** Key of the party that signed in. */
  readonly putBy: string;
}

/** What was put, and as what it stands. */
export interface Stored {
  readonly outcome: 'published' | 'new-version' | 'duplicate';
  readonly item: ItemKey;
  readonly home: PatientKey;
  readonly version: number;
}

/** Where a version stands: under the key of the record it was first put in. */
export interface Place {
  readonly item: ItemKey;
  readonly home: PatientKey;
  readonly version: number;
  /** Of a first version: what it holds, and whether it stood on another record before. */
  readonly claim?: string;
  readonly again?: boolean;
}

const SAME_CONTENT = statement(
  'brusafe-same-content',
  `SELECT c14n_sha256 = $4 AS same FROM brusafe_document WHERE patient = $1 AND item = $2 AND version = $3`,
);

/** Was this version made of the same message? */
export async function hasContent(
  grant: RecordGrant,
  { patient, item, version }: Pick<DocumentLink, 'patient' | 'item' | 'version'>,
  c14nSha256: Buffer,
): Promise<boolean> {
  const { tx } = readGrant(grant);
  const [found] = await tx.run<{ same: boolean }>(SAME_CONTENT, [patient, item, version, c14nSha256]);
  return found?.same ?? false;
}

const INSERT = statement(
  'brusafe-insert-document',
  `INSERT INTO brusafe_document (patient, item, version, content, c14n_sha256, put_by, put_at, own_key, cms_sha256)
   VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
);

export async function store(
  grant: RecordGrant,
  keys: KeyRing,
  { link, content, c14nSha256, cmsSha256, putBy }: NewDocument,
  place: Place,
): Promise<Stored> {
  const { tx } = readGrant(grant);
  const { item, home, version, again } = place;
  await recordLink(grant, keys, { ...link, item }, place);
  const itemKey = await contentKey(tx, await openDataKey(tx, keys, home), place);
  const sealed = sealBytes(itemKey, contentPlace(home, item, version), content, { compress: true });
  await Promise.all([
    tx.run(INSERT, [home, item, version, sealed, c14nSha256, putBy, tx.now, cmsSha256 ?? null]),
    deriveLater(tx, keys, { patient: home, item, kind: link.kind }),
  ]);
  discloseUnder(grant, { item, kind: link.kind, count: 1, ...(again ? { reason: 'filed-again' } : {}) });
  return { outcome: version === 1 ? 'published' : 'new-version', item, home, version };
}
