/** What the first step leaves to be asked for, outside its transaction. */
import type { ItemKey } from '../../grants/index.ts';
import type { DocumentLink } from '../links.ts';
import type { Finished } from './context.ts';
import type { WantedDocument } from './document-source.ts';

export interface WantedElsewhere {
  /** Under which the trail knows it. */
  readonly item: ItemKey;
  readonly question: WantedDocument;
  /** Which kinds are asked for; every kind when absent. */
  readonly isAsked?: ((kind: string) => boolean) | undefined;
  /** EHP number of the other hub. */
  readonly network: string;
  /** The other hub is not to be asked. */
  readonly seesNothing: boolean;
}

/** A document to ask for after the transaction: of a source by our link, or of another hub by the name that it has there. */
export type Wanted = { readonly link: DocumentLink; readonly question: WantedDocument } | WantedElsewhere;

export interface Begun extends Finished {
  /** Then nothing is shown yet. */
  readonly wanted?: Wanted | undefined;
}
