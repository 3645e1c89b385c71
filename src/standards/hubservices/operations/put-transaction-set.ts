/** PutTransactionSet: publishes a set, such as a medication scheme with its elements. Source: KMEHR facts A3, A9. */
import type { XmlElement } from 'libxml2-wasm';
import { rerootKmehr } from '../../kmehr/index.ts';
import type { XmlLimits, XmlTree } from '../../xml/index.ts';
import { coreChild } from '../request-header.ts';
import { readMessage, type SentMessage } from './sent-message.ts';

export interface PutTransactionSet extends SentMessage {
  readonly operation: 'PutTransactionSet';
}

export const readPutTransactionSet = (_: XmlTree, element: XmlElement, limits: XmlLimits): PutTransactionSet => ({
  operation: 'PutTransactionSet',
  ...readMessage(rerootKmehr(coreChild(element, 'kmehrmessage')), limits),
});
