/** Which hub shows a certificate, and does it count now? Source: access rules 10.3, 10.12; issue of the network: fail closed. */
import type { X509Certificate } from 'node:crypto';
import type { Clock } from '../../platform/time/index.ts';
import { actorOf } from '../../standards/cms/index.ts';
import { judgeClient, type RevocationList } from '../../standards/pki/index.ts';

/** Why a certificate is not taken. */
export type CertificateFault =
  | 'certificate-untrusted'
  | 'certificate-expired'
  | 'certificate-revoked'
  | 'certificate-not-a-hub'
  /** Nobody can say now whether it was revoked. */
  | 'revocations-unknown';

/** The lists of the authorities; `src/outside` fetches them. */
export interface Revocations {
  /** The list of this authority that counts now; nothing when it cannot be had. */
  readonly listOf: (issuer: X509Certificate) => Promise<RevocationList | undefined>;
}

export interface HubCertificates {
  /** The EHP number of the hub. */
  readonly judge: (
    certificate: X509Certificate,
  ) => Promise<{ readonly number: string } | { readonly fault: CertificateFault }>;
}

interface Trusted {
  readonly issuers: readonly X509Certificate[];
  readonly revocations: Revocations;
  readonly clock: Clock;
}

export const hubCertificates = ({ issuers, revocations, clock }: Trusted): HubCertificates => ({
  judge: async (certificate) => {
    const judged = judgeClient(certificate, { issuers, at: clock.now() });
    if ('fault' in judged) return { fault: `certificate-${judged.fault}` };
    const actor = actorOf(certificate);
    if (actor?.type !== 'EHP') return { fault: 'certificate-not-a-hub' };
    const list = await revocations.listOf(judged.issuer);
    if (!list) return { fault: 'revocations-unknown' };
    return list.serials.has(certificate.serialNumber) ? { fault: 'certificate-revoked' } : { number: actor.number };
  },
});
