/** Opening: the outer signature first, so that nobody unknown makes us use the key; then the envelope; then the inner signature, which must be the same signer's. */
import type { X509Certificate } from 'node:crypto';
import { actorOf, type SealActor } from './actor.ts';
import { openEnvelope } from './enveloped.ts';
import { fail, SealFailure, type SealFault } from './fault.ts';
import { judgeCertificate, type SealingKey } from './keys.ts';
import { readSigned, type Signed } from './signed.ts';

export interface OpenOptions {
  /** Ours: the current one and those of before. */
  readonly keys: readonly SealingKey[];
  /** Whose certificates count. */
  readonly issuers: readonly X509Certificate[];
  readonly at: Date;
  /** Of the sealed bytes, and of what is inside. */
  readonly mostBytes: number;
}

export interface Opened {
  readonly content: Buffer;
  readonly sealedBy: SealActor;
}

const MINUTE_MS = 60_000;
/** A sealed message is sent at once; clocks differ a little. */
const LATE_MS = 24 * 60 * MINUTE_MS;
const EARLY_MS = 5 * MINUTE_MS;

/** What was sealed for us and by whom, or why it is not opened. */
export function openSealed(sealed: Buffer, options: OpenOptions): Opened | { readonly fault: SealFault } {
  try {
    return open(sealed, options);
  } catch (error) {
    if (error instanceof SealFailure) return { fault: error.fault };
    throw error;
  }
}

function open(sealed: Buffer, options: OpenOptions): Opened {
  if (sealed.length > options.mostBytes) return fail('too-large');
  const outer = readSigned(sealed);
  const sealedBy = judgeSigner(outer, options);
  const inner = unfold(openEnvelope(outer.content, options.keys));
  const agrees = inner.holds && inner.signer.raw.equals(outer.signer.raw) && isTimely(inner, options.at);
  if (!agrees) return fail('not-opened');
  if (inner.content.length > options.mostBytes) return fail('too-large');
  return { content: inner.content, sealedBy };
}

function judgeSigner(outer: Signed, options: OpenOptions): SealActor {
  const judged = judgeCertificate(outer.signer, options);
  if (judged !== 'good') return fail(judged);
  if (!outer.holds) return fail('not-opened');
  if (!isTimely(outer, options.at)) return fail('expired');
  return actorOf(outer.signer) ?? fail('untrusted');
}

/** A message that does not say when it was signed is as old as it is. */
const isTimely = ({ signedAt }: Signed, at: Date): boolean =>
  !signedAt || (signedAt.getTime() > at.getTime() - LATE_MS && signedAt.getTime() < at.getTime() + EARLY_MS);

/** Whatever is wrong inside is told in one word. */
function unfold(inside: Buffer): Signed {
  try {
    return readSigned(inside);
  } catch (error) {
    if (error instanceof SealFailure) return fail('not-opened');
    throw error;
  }
}
