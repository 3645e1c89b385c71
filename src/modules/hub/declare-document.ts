/** Declaring a document that an institution keeps itself: its link alone, once however often it is sent. Source: KMEHR facts A3 (DeclareTransaction), A5. */
import { createHash } from 'node:crypto';
import { type KeyRing, newItemId } from '../../platform/sealing/index.ts';
import { mayWrite } from '../access/index.ts';
import {
  type Caller,
  discloseUnder,
  type InstitutionKey,
  type ItemKey,
  itemKey,
  type PatientKey,
  type RecordGrant,
  readGrant,
} from '../grants/index.ts';
import type { NewLink } from './links.ts';
import {
  claimDocument,
  currentVersion,
  type DocumentIdentity,
  type LinkPlace,
  MOST_VERSIONS,
  recordLink,
} from './record-link.ts';
import { mayPublish } from './rules/may-publish.ts';
import { kindsFault } from './rules/one-document.ts';
import { sourceOf } from './sources.ts';

export interface DeclaredDocument {
  readonly identity: Extract<DocumentIdentity, { readonly by: 'local-id' }>;
  readonly link: Omit<NewLink, 'item' | 'source' | 'summaryHash'>;
  /** The summary as it came, as one canonical text. */
  readonly summary: string;
}

export type DeclareOutcome =
  | {
      readonly outcome: 'declared' | 'new-version' | 'duplicate';
      readonly item: ItemKey;
      readonly home: PatientKey;
    }
  | {
      readonly outcome:
        | 'not-a-source'
        | 'kept-in-vault'
        | 'kept-by-another'
        | 'id-used-for-another-patient'
        | 'document-revoked'
        | 'kind-not-for-profession'
        | 'kind-invalid'
        | 'too-many-versions';
    };

export async function declareDocument(
  grant: RecordGrant,
  keys: KeyRing,
  declared: DeclaredDocument,
): Promise<DeclareOutcome> {
  const { tx, caller, patient, limits } = readGrant(grant);
  const { kind, category, authorProfession } = declared.link;
  if (kindsFault([kind])) return { outcome: 'kind-invalid' };
  if (!mayPublish(kind, authorProfession) || !mayWrite(limits, category)) return { outcome: 'kind-not-for-profession' };
  const keeper = keeperOf(caller);
  if (!keeper || !(await sourceOf(tx, keeper))) return { outcome: 'not-a-source' };
  const fresh = itemKey(newItemId(tx.now));
  const claimed = await claimDocument(grant, keys, declared.identity, fresh);
  if (claimed.state === 'other-patient') return { outcome: 'id-used-for-another-patient' };
  const summaryHash = createHash('sha256').update(declared.summary).digest();
  const link = { ...declared.link, source: keeper, summaryHash };
  if (claimed.state === 'known') return declareAgain(grant, keys, { ...link, item: claimed.item }, claimed.home);
  const { claim, again } = claimed;
  return store(grant, keys, { ...link, item: fresh }, { home: patient, version: 1, claim, again });
}

/** The institution that speaks, or in whose name its caregiver does: it keeps the document. */
const keeperOf = (caller: Caller): InstitutionKey | undefined =>
  caller.kind === 'institution' || caller.kind === 'caregiver' ? caller.institution : undefined;

type Declared = NewLink & { readonly source: InstitutionKey; readonly summaryHash: Buffer };

async function declareAgain(
  grant: RecordGrant,
  keys: KeyRing,
  link: Declared,
  home: PatientKey,
): Promise<DeclareOutcome> {
  const { item, kind } = link;
  const current = await currentVersion(grant, item, home);
  if (!current || current.revoked) return { outcome: 'document-revoked' };
  if (current.source === null) return { outcome: 'kept-in-vault' };
  if (current.source !== link.source) return { outcome: 'kept-by-another' };
  if (current.summaryHash?.equals(link.summaryHash)) {
    discloseUnder(grant, { item, kind, count: 0 });
    return { outcome: 'duplicate', item, home };
  }
  if (current.version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
  return store(grant, keys, link, { home, version: current.version + 1 });
}

async function store(
  grant: RecordGrant,
  keys: KeyRing,
  link: Declared,
  { again = false, ...place }: LinkPlace & { readonly again?: boolean },
): Promise<DeclareOutcome> {
  const { item, kind } = link;
  await recordLink(grant, keys, link, place);
  discloseUnder(grant, { item, kind, count: 1, ...(again ? { reason: 'filed-again' } : {}) });
  return { outcome: place.version === 1 ? 'declared' : 'new-version', item, home: place.home };
}
