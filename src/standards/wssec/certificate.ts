/** Certificates as messages carry them, and whether one is of a trusted issuer. */
import type { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { refuse, type SecurityFaultName } from './fault.ts';

export function certificateFrom(der: Buffer, fault: SecurityFaultName): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    return refuse(fault);
  }
}

/** One of them itself, or issued by an authority among them. What a holder's own certificate signed is never trusted: it is no authority. */
export function mustBeTrusted(certificate: X509Certificate, trusted: readonly X509Certificate[], now: Date): void {
  const isItself = trusted.some(({ raw }) => raw.equals(certificate.raw));
  const issuer = trusted.find((one) => one.ca && certificate.checkIssued(one) && certificate.verify(one.publicKey));
  if (!isItself && !issuer) refuse('issuer-unknown');
  const all = issuer && !isItself ? [certificate, issuer] : [certificate];
  if (!all.every((one) => isValid(one, now))) refuse('issuer-expired');
}

export const isValid = ({ validFrom, validTo }: X509Certificate, now: Date): boolean =>
  new Date(validFrom) <= now && now <= new Date(validTo);
