/**
 * A SOAP message whose sender holds the key of an eHealth assertion, and signed body and timestamp with it.
 * Invariant: what is verified is the very elements that the program then uses. Source: OASIS WSS 1.1, 8; SAML token profile 1.1, 3.
 */
import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Envelope } from '../soap/index.ts';
import { type SecurityTrust, verifyAssertion } from './assertion.ts';
import type { StsToken } from './assertion-facts.ts';
import { mustCover } from './cover.ts';
import { refuse, SecurityFailure, type SecurityFaultName } from './fault.ts';
import { mustNameToken } from './key-info.ts';
import { lifeOf, SKEW_MS } from './moments.ts';
import { partsOf } from './parts.ts';
import { mustBeSignedBy, readSignature } from './signature.ts';

export interface SignedMessage {
  /** Of what was signed and whose key it was: the same for every copy of a message, whatever else of it is changed. */
  readonly fingerprint: Buffer;
  /** After this moment every copy is refused for its age. */
  readonly until: Date;
  readonly token: StsToken;
}

/** The expensive part, the body, comes last: only who holds a trusted assertion makes us read it. */
export function verifyMessage(
  envelope: Envelope,
  trust: SecurityTrust,
): { readonly message: SignedMessage } | { readonly fault: SecurityFaultName } {
  try {
    return { message: verified(envelope, trust) };
  } catch (error) {
    if (error instanceof SecurityFailure) return { fault: error.fault };
    throw error;
  }
}

function verified(envelope: Envelope, trust: SecurityTrust): SignedMessage {
  const parts = partsOf(envelope);
  const life = lifeOf(parts.timestamp, trust.now);
  const signature = readSignature(parts.signature);
  const token = verifyAssertion(parts.assertion, trust);
  const named = mustNameToken(signature.keyInfo, parts);
  if (named.certificate && !named.certificate.equals(token.holder.raw)) return refuse('key-not-held');
  mustBeSignedBy(token.holder.publicKey, signature);
  mustCover(signature.references, { ...parts, body: envelope.body, named });
  const fingerprint = createHash('sha256').update(token.holder.raw).update(signature.signed).digest();
  return { fingerprint, until: new Date(life.until + SKEW_MS), token };
}
