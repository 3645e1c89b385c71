/** Does the certificate of a client count: of one of these issuers, valid now, no authority's own, and for clients? Source: RFC 5280, 6.1. */
import type { X509Certificate } from 'node:crypto';
import { issuerAmong, isValid } from './issuer.ts';

export type ClientFault = 'untrusted' | 'expired';

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const LEAST_BITS = { rsa: 2048, ec: 256 } as const;

/** The issuer must stand in the list itself: whoever trusts an authority below another names it. */
export function judgeClient(
  certificate: X509Certificate,
  { issuers, at }: { readonly issuers: readonly X509Certificate[]; readonly at: Date },
): { readonly issuer: X509Certificate } | { readonly fault: ClientFault } {
  const issuer = issuerAmong(certificate, issuers);
  if (!issuer || certificate.ca || !isForClients(certificate) || !isStrong(certificate)) return { fault: 'untrusted' };
  return [certificate, issuer].every((one) => isValid(one, at)) ? { issuer } : { fault: 'expired' };
}

/** One that names no purpose is for every purpose. */
const isForClients = ({ keyUsage }: X509Certificate): boolean => {
  const purposes: readonly string[] | undefined = keyUsage;
  return purposes === undefined || purposes.includes(CLIENT_AUTH);
};

const CURVE_BITS: Readonly<Record<string, number>> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 };

function isStrong({
  publicKey: { asymmetricKeyType: type, asymmetricKeyDetails: details = {} },
}: X509Certificate): boolean {
  if (type === 'rsa') return (details.modulusLength ?? 0) >= LEAST_BITS.rsa;
  return type === 'ec' && (CURVE_BITS[details.namedCurve ?? ''] ?? 0) >= LEAST_BITS.ec;
}
