/** Declarations of one patient in their order: a later one of the same document meets the version that the one before made. */
import { type InstitutionKey, type PatientKey, type RecordGrant, readGrant } from '../grants/index.ts';
import type { Claimed } from './claim-document.ts';
import { type CurrentVersion, MOST_VERSIONS } from './current-version.ts';
import type { DeclareOutcome } from './declare-outcome.ts';
import type { NewLink } from './links.ts';
import type { PlacedLink } from './record-link.ts';

type Declared = NewLink & { readonly source: InstitutionKey; readonly summaryHash: Buffer };

export class DeclareTurns {
  readonly placed: PlacedLink[] = [];
  readonly #grant: RecordGrant;
  readonly #versions: Map<string, CurrentVersion>;

  constructor(grant: RecordGrant, versions: Map<string, CurrentVersion>) {
    this.#grant = grant;
    this.#versions = versions;
  }

  take(link: Declared, claimed: Claimed): DeclareOutcome {
    if (claimed.state === 'other-patient') return { outcome: 'id-used-for-another-patient' };
    if (claimed.state === 'known') return this.#again({ ...link, item: claimed.item }, claimed.home);
    const { claim, again } = claimed;
    const home = readGrant(this.#grant).patient;
    this.#place(link, { home, version: 1, claim });
    return { outcome: 'declared', item: link.item, home, again };
  }

  #again(link: Declared, home: PatientKey): DeclareOutcome {
    const { item } = link;
    const current = this.#versions.get(item);
    if (!current || current.revoked) return { outcome: 'document-revoked' };
    if (current.source === null) return { outcome: 'kept-in-vault' };
    if (current.source !== link.source) return { outcome: 'kept-by-another' };
    if (current.summaryHash?.equals(link.summaryHash)) return { outcome: 'duplicate', item, home };
    if (current.version >= MOST_VERSIONS) return { outcome: 'too-many-versions' };
    this.#place(link, { home, version: current.version + 1 });
    return { outcome: 'new-version', item, home };
  }

  #place(link: Declared, place: PlacedLink['place']): void {
    this.placed.push({ link, place });
    const { source, summaryHash } = link;
    this.#versions.set(link.item, { version: place.version, revoked: false, source, summaryHash });
  }
}
