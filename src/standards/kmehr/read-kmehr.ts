/** Reading a KMEHR message of any version into the typed model, lenient as real senders are. Source: KMEHR facts B1, B2, F5. */

import { DEFAULT_LIMITS, decodeXml, type XmlLimits, type XmlResult } from '../xml/index.ts';
import { type Fault, readDocument } from '../xml-model/index.ts';
import { type KmehrMessage, MESSAGE } from './declaration/message.ts';
import { KMEHR } from './namespaces.ts';

export interface ReadKmehr {
  readonly message: KmehrMessage;
  /** The document, decoded; offsets (`at`) in message, faults and findings count in it. */
  readonly text: string;
  /** What the document does against the schema of 1.43: the first thousand, in document order. */
  readonly faults: readonly Fault[];
  readonly faultCount: number;
  readonly root: { readonly name: string; readonly namespace: string };
}

const MOST_FAULTS = 1000;

/** Reads a document already decoded. */
export function readKmehrText(text: string, limits: XmlLimits = DEFAULT_LIMITS): XmlResult<ReadKmehr> {
  const root = 'kmehrmessage';
  const read = readDocument(text, { root, type: MESSAGE, namespace: KMEHR, limits, mostFaults: MOST_FAULTS });
  if (!read.ok) return read;
  const { value, ...rest } = read.value;
  return { ok: true, value: { ...rest, message: value, text } };
}

/** Reads bytes in the encoding they declare; a problem when they are not XML, or pass a limit. */
export function readKmehr(bytes: Uint8Array, limits: XmlLimits = DEFAULT_LIMITS): XmlResult<ReadKmehr> {
  const decoded = decodeXml(bytes, limits);
  return decoded.ok ? readKmehrText(decoded.value, limits) : decoded;
}
