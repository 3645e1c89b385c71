/** From a KMEHR message that was read to a document ready to publish. */
import type { Ssin } from '../../standards/belgium/index.ts';
import { localIdOf, type Rerooted, type Transaction } from '../../standards/kmehr/index.ts';
import type { Caller } from '../grants/index.ts';
import { linkFacts } from '../hub/index.ts';
import type { NewDocument } from './store-version.ts';

export interface Sent {
  /** The document's main transaction: its first. */
  readonly transaction: Transaction;
  /** CD-TRANSACTION of every transaction of the message, in order. */
  readonly kinds: readonly string[];
  readonly stored: Rerooted;
  /** SHA-256 of the CMS it came in, when it came sealed. */
  readonly cmsSha256?: Buffer | undefined;
  /** The number of the person it is about. */
  readonly ssin: Ssin;
  /** The transaction's author, recognised. */
  readonly author: Caller;
  /** EHP number of the hub that keeps it. */
  readonly hub: string;
  /** Key of the party that signed in, and its own id of the request. */
  readonly putBy: string;
  readonly requestId: string;
}

/** A LOCAL id with its author list makes a document known again; without one the sender's request does. */
export function newDocument(sent: Sent): NewDocument {
  const { transaction, kinds, stored, ssin, author, hub, putBy, requestId, cmsSha256 } = sent;
  const local = localIdOf(transaction);
  const { authorXml } = stored;
  return {
    identity: local
      ? { by: 'local-id', hub, scheme: local.local ?? '', value: local.value, authorXml }
      : { by: 'request', caller: putBy, requestId },
    kinds,
    link: linkFacts(transaction, { author, authorXml, ssin }),
    content: Buffer.from(stored.text),
    c14nSha256: stored.sha256,
    cmsSha256,
    putBy,
  };
}
