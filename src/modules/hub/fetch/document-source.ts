/** What the hub asks of a store outside that keeps documents itself; `src/outside` asks it over the wire. */
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { ListedTransaction } from '../../../standards/hubservices/index.ts';
import type { Id } from '../../../standards/kmehr/index.ts';
import type { Asker } from '../elsewhere/askers.ts';
import type { LocalId } from '../links.ts';
import type { Source } from '../sources.ts';

export interface WantedDocument {
  readonly source: Source;
  /** In memory only, for the time of the question. */
  readonly ssin: Ssin;
  readonly id: LocalId;
  /** Every hcparty as it was declared, XML. */
  readonly authorXml: string;
  /** On whose behalf; nobody is named to a house of ours. */
  readonly askers?: readonly Asker[] | undefined;
  /** Unique number of the question. */
  readonly requestId: string;
}

/** What another hub knows of a person is wanted. */
export interface WantedList extends Pick<WantedDocument, 'source' | 'ssin' | 'requestId'> {
  readonly askers: readonly Asker[];
  /** CD-TRANSACTION values. */
  readonly kinds?: readonly string[] | undefined;
  /** Local days, both inclusive. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Why there is no message. `silent`: no whole answer within the deadline. */
export const sourceFaults = [
  'source-silent',
  'source-failed',
  'answer-too-large',
  'answer-unreadable',
  'answer-not-kmehr',
  'answer-not-opened',
  'not-at-source',
] as const;
export type SourceFault = (typeof sourceFaults)[number];

export type SourceAnswer =
  /** The kmehrmessage as a document of its own, clear. */
  { readonly message: string } | { readonly fault: SourceFault };

export type ListAnswer =
  | {
      readonly patientIds: readonly Id[];
      readonly rows: readonly ListedTransaction[];
      /** It says so itself, and every row came. */
      readonly isWhole: boolean;
    }
  | { readonly fault: SourceFault };

export interface DocumentSource {
  /** Within a deadline and limits of its own; whatever comes back, it never throws. */
  readonly fetch: (wanted: WantedDocument) => Promise<SourceAnswer>;
  /** Of another hub; likewise. */
  readonly list: (wanted: WantedList) => Promise<ListAnswer>;
}
