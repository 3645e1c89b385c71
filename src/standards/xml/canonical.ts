/** Exclusive XML canonicalisation of an element, and its hash. Source: W3C xml-exc-c14n, without comments. */
import { createHash } from 'node:crypto';
import { XmlC14NMode, type XmlElement } from 'libxml2-wasm';

const OPTIONS = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false } as const;

export const canonicalText = (node: XmlElement): string => node.canonicalizeToString(OPTIONS);

/** The hash of several elements one after the other, piece by piece: a message of 50 MB is not copied. */
export function canonicalSha256(nodes: readonly XmlElement[]): Buffer {
  const hash = createHash('sha256');
  const write = (buffer: Uint8Array): number => {
    hash.update(buffer);
    return buffer.length;
  };
  for (const node of nodes) node.canonicalize({ write, close: () => true }, OPTIONS);
  return hash.digest();
}
