/** What the door between hubs needs of the house. */
import type { X509Certificate } from 'node:crypto';
import type { HubContext } from '../shared/hub/context.ts';

/** Why a certificate is not taken. */
export type CertificateFault =
  | 'certificate-missing'
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'certificate-revoked'
  | 'certificate-not-a-hub'
  /** Nobody can say now whether it was revoked. */
  | 'revocations-unknown';

export interface HubCertificates {
  /** EHP number of the hub whose certificate this is, when it counts now. */
  readonly judge: (
    certificate: X509Certificate,
  ) => Promise<{ readonly number: string } | { readonly fault: CertificateFault }>;
}

export interface InterhubContext extends HubContext {
  /** With TLS a hub shows its certificate; without it, in the sandbox, it signs in as members do. */
  readonly certificates?: HubCertificates | undefined;
}
