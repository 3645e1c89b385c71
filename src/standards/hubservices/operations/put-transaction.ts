/** PutTransaction: publishes a whole document. Source: KMEHR facts A3, A7. */
import type { XmlElement } from 'libxml2-wasm';
import { type ReadMessage, type Rerooted, readKmehrElement, rerootKmehr } from '../../kmehr/index.ts';

export interface PutTransaction {
  readonly operation: 'PutTransaction';
  readonly read: ReadMessage;
  /** The message as a document of its own; nothing when it cannot be read. */
  readonly stored?: Rerooted | undefined;
}

export function readPutTransaction(message: XmlElement): PutTransaction {
  const read = readKmehrElement(message);
  return { operation: 'PutTransaction', read, stored: read.message && rerootKmehr(message) };
}
