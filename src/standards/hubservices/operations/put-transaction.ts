/** PutTransaction: publishes a whole document. Source: KMEHR facts A3, A7. */
import type { XmlElement } from 'libxml2-wasm';
import {
  type KmehrMessage,
  type Refusal,
  type Rerooted,
  readKmehrText,
  rerootKmehr,
  whyRefused,
} from '../../kmehr/index.ts';
import type { XmlLimits, XmlProblem, XmlTree } from '../../xml/index.ts';
import { coreChild } from '../request-header.ts';

export interface PutTransaction {
  readonly operation: 'PutTransaction';
  /** The message, and as a document of its own; nothing when it cannot be taken. */
  readonly taken?: { readonly message: KmehrMessage; readonly stored: Rerooted } | undefined;
  /** Why it cannot be taken. */
  readonly refusals: readonly (Refusal | (Omit<Refusal, 'code'> & Pick<XmlProblem, 'code'>))[];
}

/** Reads what will be stored, so that the hub decides on exactly that. */
export function readPutTransaction(_: XmlTree, element: XmlElement, limits: XmlLimits): PutTransaction {
  const stored = rerootKmehr(coreChild(element, 'kmehrmessage'));
  const read = readKmehrText(stored.text, limits);
  if (!read.ok) {
    const { code, text } = read.problem;
    return { operation: 'PutTransaction', refusals: [{ code, path: 'kmehrmessage', text }] };
  }
  const refusals = whyRefused(read.value);
  const { message } = read.value;
  return { operation: 'PutTransaction', refusals, ...(refusals.length === 0 ? { taken: { message, stored } } : {}) };
}
