/**
 * What the author of a document tells of the patient's wish about it. To others the document does not exist, and no author learns
 * what the patient's own side decided. Source: KMEHR facts A3, A6 (access right); decision 0012.
 */
import type { KeyRing } from '../../platform/sealing/index.ts';
import {
  endAuthorRights,
  endDocumentRight,
  hideDocument,
  readDocumentRights,
  type StandingRight,
  showDocument,
  type Whom,
} from '../access/index.ts';
import { discloseUnder, type ItemKey, type RecordGrant } from '../grants/index.ts';
import { ownLink } from './own-link.ts';

export type RightChange =
  | { readonly effect: 'disallow'; readonly whom: Whom }
  /** `personHash` is hex. */
  | { readonly effect: 'allow'; readonly personHash: string }
  /** Without `whom`: everything this author told. */
  | { readonly effect: 'end'; readonly whom?: Whom | undefined };

export type RightOutcome = 'changed' | 'ended' | 'too-many-rights' | 'right-unknown' | 'unknown-document';

export async function changeAuthorRight(
  grant: RecordGrant,
  keys: KeyRing,
  item: ItemKey,
  change: RightChange,
): Promise<RightOutcome> {
  if (!(await isOwn(grant, item))) return 'unknown-document';
  if (change.effect === 'disallow') return hideDocument(grant, keys, item, change.whom);
  if (change.effect === 'allow') return showDocument(grant, keys, item, change.personHash);
  return change.whom ? endDocumentRight(grant, keys, item, change.whom) : endAuthorRights(grant, keys, item);
}

/** What this author told, newest first; nothing when the document is not its own. */
export async function authorRights(grant: RecordGrant, item: ItemKey): Promise<readonly StandingRight[] | undefined> {
  if (!(await isOwn(grant, item))) return undefined;
  const rights = await readDocumentRights(grant, item);
  discloseUnder(grant, { item, count: rights.length });
  return rights;
}

const isOwn = async (grant: RecordGrant, item: ItemKey): Promise<boolean> =>
  typeof (await ownLink(grant, item)) !== 'string';
