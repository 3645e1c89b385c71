/** The identity of documents: each is claimed over the whole network before it is written. */
import { type ClaimResult, claimAll, claimKey } from '../../platform/claims/index.ts';
import type { KeyRing } from '../../platform/sealing/index.ts';
import { type ItemKey, itemKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import { authorListKey } from './links.ts';

/** What makes a document the same document when it comes again. */
export type DocumentIdentity =
  | {
      readonly by: 'local-id';
      readonly hub: string;
      readonly scheme: string;
      readonly value: string;
      readonly authorXml: string;
    }
  | { readonly by: 'request'; readonly caller: string; readonly requestId: string };

export type Claimed =
  /** `again`: it stood on another record before and was withdrawn from there. */
  | { readonly state: 'new'; readonly claim: string; readonly again: boolean }
  /** `home`: the key it stands under, one of the record's. */
  | { readonly state: 'known'; readonly item: ItemKey; readonly home: PatientKey }
  | { readonly state: 'other-patient' };

export interface NewDocumentClaim {
  readonly identity: DocumentIdentity;
  readonly item: ItemKey;
}

/** Claims the identity for this new item; tells when the document is known already, here or with another patient. */
export async function claimDocument(
  grant: RecordGrant,
  keys: KeyRing,
  identity: DocumentIdentity,
  item: ItemKey,
): Promise<Claimed> {
  const [claimed] = await claimDocuments(grant, keys, [{ identity, item }]);
  if (!claimed) throw new Error('a claim has no result');
  return claimed;
}

/** The same for many at once, each answered at its place. */
export async function claimDocuments(
  grant: RecordGrant,
  keys: KeyRing,
  asked: readonly NewDocumentClaim[],
): Promise<readonly Claimed[]> {
  const { tx, patient, patients } = readGrant(grant);
  const hashes = asked.map(({ identity }) => keys.keyedHash('hub-document', printIdentity(identity)));
  const results = await claimAll(
    tx,
    asked.map(({ item }, at) => ({ keyHash: hashes[at] ?? Buffer.alloc(0), subject: patient, item })),
  );
  return results.map((result, at) => toClaimed(result, hashes[at] ?? Buffer.alloc(0), patients));
}

function toClaimed(result: ClaimResult, keyHash: Buffer, patients: readonly PatientKey[]): Claimed {
  if (result.won) return { state: 'new', claim: claimKey(keyHash), again: result.again };
  const home = patients.find((key) => key === result.subject);
  return home ? { state: 'known', item: itemKey(result.item ?? ''), home } : { state: 'other-patient' };
}

const printIdentity = (identity: DocumentIdentity): string =>
  identity.by === 'local-id'
    ? JSON.stringify(['local-id', identity.hub, identity.scheme, identity.value, authorListKey(identity.authorXml)])
    : JSON.stringify(['request', identity.caller, identity.requestId]);
