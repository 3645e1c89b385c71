/**
 * Publishing a set, such as a medication scheme: one document that several people keep. Whoever puts it must have read the version in
 * force, and answers only for what changes. Source: KMEHR facts A3, A9; decision 0042.
 */
import { statement } from '../../platform/postgres/index.ts';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { readSet, type SetPart, withSetIds } from '../../standards/kmehr/index.ts';
import { mayWrite } from '../access/index.ts';
import { discloseUnder, type ItemKey, itemKey, type RecordGrant, readGrant } from '../grants/index.ts';
import {
  claimDocument,
  currentVersion,
  type DocumentLink,
  disclose,
  findLink,
  isSet,
  kindsFault,
  MOST_VERSIONS,
  mayPublish,
} from '../hub/index.ts';
import { type Named, type NewSet, nameOfSet, nameParts } from './name-set.ts';
import type { PublishOutcome } from './publish.ts';
import { readSealed } from './read-sealed.ts';
import type { SetFault } from './rules/set-change.ts';
import { hasContent, type Place, store } from './store-version.ts';

export type PublishSetOutcome =
  | { readonly outcome: 'published' | 'new-version' | 'duplicate'; readonly ids: readonly SetId[] }
  | {
      readonly outcome:
        | SetFault
        | Exclude<PublishOutcome['outcome'], 'published' | 'new-version' | 'duplicate'>
        | 'not-a-set'
        | 'set-too-large'
        | 'set-version-conflict'
        | 'transaction-not-found';
    };

/** One a transaction, in order, as the answer names them. */
export interface SetId {
  readonly scheme: string;
  readonly value: string;
}

const MOST_PARTS = 1000;

// Two first puts of one set would not see each other: they take turns, by patient.
const TAKE_TURNS = statement('brusafe-set-turn', `SELECT pg_advisory_xact_lock(hashtextextended('set ' || $1, 0))`);

export async function publishSet(grant: RecordGrant, keys: KeyRing, set: NewSet): Promise<PublishSetOutcome> {
  const { tx, patient, limits } = readGrant(grant);
  const { kinds, link } = set.document;
  const fault = setFault(kinds);
  if (fault) return { outcome: fault };
  if (!mayPublish(link.kind, link.authorProfession) || !mayWrite(limits, link.category))
    return { outcome: 'kind-not-for-profession' };
  await tx.run(TAKE_TURNS, [patient]);
  const current = set.name && (await findLink(grant, set.name));
  if (current) return replace(grant, keys, set, current);
  // The network gave this id, and it leads nowhere now: a new set under it would be taken for the one before.
  if (set.name && 'item' in set.name) return { outcome: 'transaction-not-found' };
  return begin(grant, keys, set);
}

function setFault(
  kinds: readonly string[],
): 'kind-invalid' | 'kinds-mixed' | 'not-a-set' | 'set-too-large' | undefined {
  const [first = '', ...parts] = kinds;
  if (kinds.length > MOST_PARTS) return 'set-too-large';
  const fault = kindsFault(kinds);
  if (fault) return fault;
  if (!isSet(first)) return 'not-a-set';
  return parts.includes(first) ? 'kinds-mixed' : undefined;
}

async function begin(grant: RecordGrant, keys: KeyRing, set: NewSet): Promise<PublishSetOutcome> {
  const { tx, patient: home } = readGrant(grant);
  if (set.version !== undefined) return { outcome: 'set-version-conflict' };
  const item = itemKey(newItemId(tx.now));
  const named = nameParts(set, [], nameOfSet(keys, set, { item, patient: home }), undefined);
  if ('outcome' in named) return named;
  const claimed = await claimDocument(grant, keys, set.document.identity, item);
  if (claimed.state === 'other-patient') return { outcome: 'id-used-for-another-patient' };
  if (claimed.state === 'known') return repeated(grant, keys, set, claimed.item);
  const { claim, again } = claimed;
  return write(grant, keys, set, named, { item, home, version: 1, claim, again });
}

/** The same request once more: of a set that has no name of its sender it is all that is known. */
async function repeated(grant: RecordGrant, keys: KeyRing, set: NewSet, item: ItemKey): Promise<PublishSetOutcome> {
  const link = await findLink(grant, { item });
  if (!link) return { outcome: 'document-revoked' };
  const same = await hasContent(grant, link, set.document.c14nSha256);
  return (same && (await duplicate(grant, keys, set, link))) || { outcome: 'request-id-reused' };
}

async function replace(grant: RecordGrant, keys: KeyRing, set: NewSet, link: DocumentLink): Promise<PublishSetOutcome> {
  const { item, patient: home, version } = link;
  if (link.kind !== set.document.link.kind) return { outcome: 'kinds-mixed' };
  const locked = await currentVersion(grant, item, home);
  const same = await hasContent(grant, link, set.document.c14nSha256);
  const before = same && (await duplicate(grant, keys, set, link));
  if (before) return before;
  if (locked?.version !== version || set.version !== link.setVersion) return { outcome: 'set-version-conflict' };
  if (version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
  const name = nameOfSet(keys, set, link);
  const kept = await partsOf(grant, keys, link, name.list);
  const named = kept ? nameParts(set, kept, name, link.setVersion) : ({ outcome: 'transaction-not-found' } as const);
  if ('outcome' in named) return named;
  return write(grant, keys, set, named, { item, home, version: version + 1 });
}

/** What stands in the vault, transaction by transaction; nothing when the caller may not see all of it. */
async function partsOf(
  grant: RecordGrant,
  keys: KeyRing,
  link: DocumentLink,
  list: string,
): Promise<readonly SetPart[] | undefined> {
  // What an institution keeps itself is put there, not here.
  const opened = link.source === undefined ? disclose(grant, await readSealed(grant, keys, link)) : undefined;
  return opened && !opened.sections ? readSet(opened.text, list) : undefined;
}

async function write(
  grant: RecordGrant,
  keys: KeyRing,
  { document }: NewSet,
  { list, ids, version, localId }: Named,
  place: Place,
): Promise<PublishSetOutcome> {
  const content = Buffer.from(withSetIds(document.content.toString(), { list, ids, version }));
  const link = { ...document.link, localId, setVersion: version };
  await store(grant, keys, { ...document, link, content }, place);
  const outcome = place.version === 1 ? 'published' : 'new-version';
  return { outcome, ids: ids.map((value) => ({ scheme: list, value })) };
}

async function duplicate(
  grant: RecordGrant,
  keys: KeyRing,
  set: NewSet,
  link: DocumentLink,
): Promise<PublishSetOutcome | undefined> {
  const { list, id } = nameOfSet(keys, set, link);
  const parts = await partsOf(grant, keys, link, list);
  if (!parts) return undefined;
  discloseUnder(grant, { item: link.item, kind: link.kind, count: 0 });
  return { outcome: 'duplicate', ids: parts.map((part) => ({ scheme: list, value: part.id ?? id })) };
}
