/** Certificates as messages carry them, and whether one is of a trusted issuer. */
import type { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { issuerAmong, isValid } from '../pki/index.ts';
import { refuse, type SecurityFaultName } from './fault.ts';

export function certificateFrom(der: Buffer, fault: SecurityFaultName): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch {
    return refuse(fault);
  }
}

/** Those that were found trusted, by their bytes: an STS has few, and sends them with every assertion. */
const known = new WeakMap<readonly X509Certificate[], Map<string, Trusted>>();
const MOST_KNOWN = 20;

interface Trusted {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
}

/** The certificate, when it is one of the trusted ones or was issued by an authority among them: what a holder's own certificate signed never is. */
export function trustedCertificate(der: Buffer, trusted: readonly X509Certificate[], now: Date): X509Certificate {
  const kept = known.get(trusted) ?? new Map<string, Trusted>();
  const name = der.toString('base64');
  const found = kept.get(name) ?? judge(certificateFrom(der, 'assertion-shape'), trusted);
  if (kept.size < MOST_KNOWN) known.set(trusted, kept.set(name, found));
  return isValid(found.certificate, now) && isValid(found.issuer, now) ? found.certificate : refuse('issuer-expired');
}

function judge(certificate: X509Certificate, trusted: readonly X509Certificate[]): Trusted {
  const issuer = trusted.find(({ raw }) => raw.equals(certificate.raw)) ?? issuerAmong(certificate, trusted);
  return { certificate, issuer: issuer ?? refuse('issuer-unknown') };
}
