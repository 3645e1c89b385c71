/** What the hub asks of a store outside that keeps documents itself; `src/outside` asks it over the wire. */
import type { Ssin } from '../../../standards/belgium/index.ts';
import type { LocalId } from '../links.ts';
import type { Source } from '../sources.ts';

export interface WantedDocument {
  readonly source: Source;
  /** In memory only, for the time of the question. */
  readonly ssin: Ssin;
  readonly id: LocalId;
  /** Every hcparty as it was declared, XML. */
  readonly authorXml: string;
  /** Unique number of the question. */
  readonly requestId: string;
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

export interface DocumentSource {
  /** Within a deadline and limits of its own; whatever comes back, it never throws. */
  readonly fetch: (wanted: WantedDocument) => Promise<SourceAnswer>;
}
