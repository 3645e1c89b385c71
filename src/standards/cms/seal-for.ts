/** Sealing: signed, closed for one recipient, signed again; the shape that eHealth calls triple wrapping. Source: KMEHR facts A7; access rules 11.4. */
import type { X509Certificate } from 'node:crypto';
import { makeEnvelope } from './enveloped.ts';
import type { SealingKey } from './keys.ts';
import { makeSigned } from './signed.ts';

export interface SealOptions {
  readonly signer: SealingKey;
  /** Already judged: whoever holds its key will read this. */
  readonly recipient: X509Certificate;
  readonly at: Date;
}

/** The DER of SignedData{EnvelopedData{SignedData{content}}}. */
export function sealFor(content: Buffer, { signer, recipient, at }: SealOptions): Buffer {
  const inner = makeSigned(content, signer, at);
  return makeSigned(makeEnvelope(inner, recipient), signer, at);
}
