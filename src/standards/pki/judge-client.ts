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
  const fits = [isNumbered, isForClients, isStrong].every((holds) => holds(certificate));
  if (!issuer || certificate.ca || !fits) return { fault: 'untrusted' };
  return [certificate, issuer].every((one) => isValid(one, at)) ? { issuer } : { fault: 'expired' };
}

/** By a positive number, as the standard asks: a list of revoked ones could not be matched with another. Source: RFC 5280, 4.1.2.2. */
const isNumbered = ({ serialNumber }: X509Certificate): boolean => /^(?!0+$)[0-9A-F]+$/.test(serialNumber);

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
