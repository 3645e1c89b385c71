/** PutTransaction: publishes a whole document. Source: KMEHR facts A3, A7. */
import type { XmlElement } from 'libxml2-wasm';
import { rerootKmehr } from '../../kmehr/index.ts';
import type { XmlLimits, XmlTree } from '../../xml/index.ts';
import { coreChild } from '../request-header.ts';
import { readMessage, type SentMessage } from './sent-message.ts';

export interface PutTransaction extends SentMessage {
  readonly operation: 'PutTransaction';
}

export const readPutTransaction = (_: XmlTree, element: XmlElement, limits: XmlLimits): PutTransaction => ({
  operation: 'PutTransaction',
  ...readMessage(rerootKmehr(coreChild(element, 'kmehrmessage')), limits),
});
