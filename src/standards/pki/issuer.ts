/** Who issued a certificate, and whether it is of this moment. Source: RFC 5280, 4.1.2.5, 6.1. */
import type { X509Certificate } from 'node:crypto';

/** The authority among these that issued it. */
export const issuerAmong = (
  certificate: X509Certificate,
  issuers: readonly X509Certificate[],
): X509Certificate | undefined =>
  issuers.find((one) => one.ca && certificate.checkIssued(one) && certificate.verify(one.publicKey));

export const isValid = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  new Date(validFrom) <= at && at <= new Date(validTo);
