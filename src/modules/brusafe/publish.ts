/** Publishing a document in the vault: document, version and link in one transaction, once however often it is sent. */
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import { discloseUnder, itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { claimDocument, currentVersion, kindsFault, MOST_VERSIONS, mayPublish } from '../hub/index.ts';
import { hasContent, type NewDocument, type Place, type Stored, store } from './store-version.ts';

export type PublishOutcome =
  | Stored
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

async function publishAgain(
  grant: RecordGrant,
  keys: KeyRing,
  document: NewDocument,
  { item, home }: Pick<Place, 'item' | 'home'>,
): Promise<PublishOutcome> {
  const current = await currentVersion(grant, item, home);
  if (!current || current.revoked) return { outcome: 'document-revoked' };
  const { version } = current;
  if (await hasContent(grant, { patient: home, item, version }, document.c14nSha256)) {
    discloseUnder(grant, { item, kind: document.link.kind, count: 0 });
    return { outcome: 'duplicate', item, home, version };
  }
  if (document.identity.by === 'request') return { outcome: 'request-id-reused' };
  if (version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
  return store(grant, keys, document, { item, home, version: version + 1 });
}
