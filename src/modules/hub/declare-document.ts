/** Declaring documents that an institution keeps itself: their links alone, once however often they are sent. Source: KMEHR facts A3 (DeclareTransaction), A5. */
import { createHash } from 'node:crypto';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import {
  type Caller,
  discloseUnder,
  type InstitutionKey,
  itemKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import { claimDocuments, type DocumentIdentity } from './claim-document.ts';
import { currentVersions } from './current-version.ts';
import type { DeclareOutcome } from './declare-outcome.ts';
import { DeclareTurns } from './declare-turns.ts';
import type { NewLink } from './links.ts';
import { recordLinks } from './record-link.ts';
import { mayPublish } from './rules/may-publish.ts';
import { kindsFault } from './rules/one-document.ts';
import { sourceOf } from './sources.ts';

export interface DeclaredDocument {
  readonly identity: Extract<DocumentIdentity, { readonly by: 'local-id' }>;
  readonly link: Omit<NewLink, 'item' | 'source' | 'summaryHash'>;
  /** SHA-256 of the summary as it came, as one canonical text. */
  readonly summaryHash: Buffer;
}

export const hashSummary = (summary: string): Buffer => createHash('sha256').update(summary).digest();

/** One document, which the trail names. */
export async function declareDocument(
  grant: RecordGrant,
  keys: KeyRing,
  declared: DeclaredDocument,
): Promise<DeclareOutcome> {
  const [outcome] = await declareEach(grant, keys, [declared]);
  if (!outcome) throw new Error('a declaration has no outcome');
  if ('item' in outcome) {
    const { item, again } = outcome;
    const count = outcome.outcome === 'duplicate' ? 0 : 1;
    const { kind } = declared.link;
    discloseUnder(grant, { item, kind, count, ...(again ? { reason: 'filed-again' } : {}) });
  }
  return outcome;
}

/** Many of one patient, each judged as if it came alone; nothing is noted for the trail. */
export async function declareEach(
  grant: RecordGrant,
  keys: KeyRing,
  declared: readonly DeclaredDocument[],
): Promise<readonly DeclareOutcome[]> {
  const { tx, caller } = readGrant(grant);
  const keeper = keeperOf(caller);
  const source = keeper && (await sourceOf(tx, keeper))?.institution;
  const judged = declared.map((one) => declaredFault(grant, one) ?? (source ? undefined : 'not-a-source'));
  const asked = declared
    .filter((_, at) => judged[at] === undefined)
    .map(({ identity }) => ({ identity, item: itemKey(newItemId(tx.now)) }));
  const claimed = await claimDocuments(grant, keys, asked);
  const known = claimed.flatMap((one) => (one.state === 'known' ? [one] : []));
  const turns = new DeclareTurns(grant, new Map(await currentVersions(grant, known)));
  let next = 0;
  const outcomes = declared.map((one, at): DeclareOutcome => {
    const fault = judged[at];
    if (fault || !source) return { outcome: fault ?? 'not-a-source' };
    const claim = claimed[next];
    const item = asked[next]?.item;
    next += 1;
    if (!claim || !item) throw new Error('a claim has no result');
    return turns.take({ ...one.link, source, summaryHash: one.summaryHash, item }, claim);
  });
  await recordLinks(grant, keys, turns.placed);
  return outcomes;
}

function declaredFault(grant: RecordGrant, { link }: DeclaredDocument) {
  const { kind, category, authorProfession } = link;
  if (kindsFault([kind])) return 'kind-invalid';
  const { limits } = readGrant(grant);
  return mayPublish(kind, authorProfession) && mayWrite(limits, category) ? undefined : 'kind-not-for-profession';
}

/** The institution that speaks, or in whose name its caregiver does: it keeps the document. */
const keeperOf = (caller: Caller): InstitutionKey | undefined =>
  caller.kind === 'institution' || caller.kind === 'caregiver' ? caller.institution : undefined;
