/** Publishing a document in the vault: document, version and link in one transaction, once however often it is sent. */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId, openDataKey, sealBytes } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import { discloseUnder, type ItemKey, itemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import {
  claimDocument,
  currentVersion,
  type DocumentIdentity,
  kindsFault,
  MOST_VERSIONS,
  mayPublish,
  type NewLink,
  recordLink,
} from '../hub/index.ts';
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

export type PublishOutcome =
  | {
      readonly outcome: 'published' | 'new-version' | 'duplicate';
      readonly item: ItemKey;
      readonly home: PatientKey;
      readonly version: number;
    }
  | {
      readonly outcome:
        | 'id-used-for-another-patient'
        | 'request-id-reused'
        | 'document-revoked'
        | 'kind-not-for-profession'
        | 'kind-invalid'
        | 'kinds-mixed'
        | 'too-many-versions';
    };

export async function publish(grant: RecordGrant, keys: KeyRing, document: NewDocument): Promise<PublishOutcome> {
  const { tx, patient, limits } = readGrant(grant);
  const fault = kindsFault(document.kinds);
  if (fault) return { outcome: fault };
  const { kind, category, authorProfession } = document.link;
  if (!mayPublish(kind, authorProfession) || !mayWrite(limits, category)) return { outcome: 'kind-not-for-profession' };
  const fresh = itemKey(newItemId(tx.now));
  const claimed = await claimDocument(grant, keys, document.identity, fresh);
  if (claimed.state === 'other-patient') return { outcome: 'id-used-for-another-patient' };
  if (claimed.state === 'new') {
    const { claim, again } = claimed;
    return store(grant, keys, document, { item: fresh, home: patient, version: 1, claim, again });
  }
  return publishAgain(grant, keys, document, claimed);
}

/** Where a version stands: under the key of the record it was first put in. */
interface Place {
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

async function publishAgain(
  grant: RecordGrant,
  keys: KeyRing,
  document: NewDocument,
  { item, home }: Pick<Place, 'item' | 'home'>,
): Promise<PublishOutcome> {
  const { tx } = readGrant(grant);
  const current = await currentVersion(grant, item, home);
  if (!current || current.revoked) return { outcome: 'document-revoked' };
  const { version } = current;
  const [found] = await tx.run<{ same: boolean }>(SAME_CONTENT, [home, item, version, document.c14nSha256]);
  if (found?.same) {
    discloseUnder(grant, { item, kind: document.link.kind, count: 0 });
    return { outcome: 'duplicate', item, home, version };
  }
  if (document.identity.by === 'request') return { outcome: 'request-id-reused' };
  if (version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
  return store(grant, keys, document, { item, home, version: version + 1 });
}

const INSERT = statement(
  'brusafe-insert-document',
  `INSERT INTO brusafe_document (patient, item, version, content, c14n_sha256, put_by, put_at, own_key, cms_sha256)
   VALUES ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
);

async function store(
  grant: RecordGrant,
  keys: KeyRing,
  { link, content, c14nSha256, cmsSha256, putBy }: NewDocument,
  place: Place,
): Promise<PublishOutcome> {
  const { tx } = readGrant(grant);
  const { item, home, version, again } = place;
  await recordLink(grant, { ...link, item }, place);
  const itemKey = await contentKey(tx, await openDataKey(tx, keys, home), place);
  const sealed = sealBytes(itemKey, contentPlace(home, item, version), content, { compress: true });
  await tx.run(INSERT, [home, item, version, sealed, c14nSha256, putBy, tx.now, cmsSha256 ?? null]);
  discloseUnder(grant, { item, kind: link.kind, count: 1, ...(again ? { reason: 'filed-again' } : {}) });
  return { outcome: version === 1 ? 'published' : 'new-version', item, home, version };
}
