/** What fetching a document needs of the house, what it is asked, and what it gives. */
import type { AccessContext } from '../../access/index.ts';
import type { Basis, ItemKey, PatientKey, RecordGrant } from '../../grants/index.ts';
import type { ClosedContent } from '../closed-content.ts';
import type { HubLocator } from '../elsewhere/locator.ts';
import type { DocumentLink, LocalId } from '../links.ts';
import type { AnswerFault } from '../rules/answer-fault.ts';
import type { Source } from '../sources.ts';
import type { SourceWatch, WatchedAnswer } from './source-watch.ts';

/** The vault as the hub asks it: within the grant's own transaction, without outside work. */
export type Vault = (grant: RecordGrant, link: DocumentLink) => Promise<ClosedContent>;

export interface FetchContext {
  readonly access: AccessContext;
  readonly vault: Vault;
  readonly sources: SourceWatch;
  /** Tells which hubs know a person. */
  readonly locator: HubLocator;
  /** EHP number of this hub. */
  readonly hubNumber: string;
  /** Hears what became of each question to a source. */
  readonly onFetched?: (source: Source, outcome: SourceOutcome) => void;
}

/** How a document is named: by its key, or by the sender's id (with the author list when several share it). */
export type DocumentName = {
  /** Which kinds (CD-TRANSACTION) are asked for; every kind when absent. */
  readonly isAsked?: ((kind: string) => boolean) | undefined;
} /** `home`: the key of the record it must stand under. */ & (
  | { readonly item: ItemKey; readonly home?: PatientKey | undefined }
  | (LocalId & {
      readonly authorXml?: string | undefined;
      /** The author list begins with another hub: it is asked for what is not here. */
      readonly network?: NetworkName | undefined;
    })
);

export interface NetworkName {
  readonly number: string;
  /** Every hcparty after that of the hub. */
  readonly authorXml: string;
}

export interface DocumentContent {
  readonly link: DocumentLink;
  /** The kmehrmessage, as text; of an extract, only what the caller may see. */
  readonly content: string;
  /** Sections of an extract; absent: the whole document. */
  readonly sections?: readonly string[] | undefined;
  /** Name of the institution it was just fetched from; absent: our vault. */
  readonly keeper?: string | undefined;
}

/** Why a document that the caller may see is not shown. */
export type FetchFault =
  | Extract<WatchedAnswer, { readonly fault: string }>['fault']
  | AnswerFault
  /** Its institution keeps no documents for us any more. */
  | 'source-ended'
  /** It was declared anew while it was fetched. */
  | 'changed-meanwhile';

/** Why a document of another hub is not shown. */
export type ElsewhereFault = FetchFault | 'not-connected';

/** What became of one question to a source; `withdrawn-meanwhile`: it answered, and the look was no longer allowed. */
export type SourceOutcome = 'shown' | 'withdrawn-meanwhile' | FetchFault;

export interface NotFetched {
  readonly fault: FetchFault;
  readonly link: DocumentLink;
  readonly keeper: string;
}

/** With none of them: hidden from this caller, or never there. */
export interface Finished {
  readonly document?: DocumentContent | undefined;
  readonly notFetched?: NotFetched | undefined;
  /** It was asked of another hub. */
  readonly elsewhere?: ElsewhereFault | undefined;
}

export interface Opened<Beside> extends Finished {
  readonly basis: Basis;
  /** What the caller reads besides in the transaction in which the document is shown. */
  readonly beside: Beside;
}
