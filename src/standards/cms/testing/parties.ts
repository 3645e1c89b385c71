/** Invented parties with keys of an invented authority, for tests of sealing. */
import { X509Certificate } from 'node:crypto';
import { foundAuthority, issueKey, type NewCertificate } from '../../../simulator/authority.ts';
import { readSealingKeys, type SealingKey } from '../keys.ts';

export interface Party extends SealingKey {
  /** Key and certificate, as files have them. */
  readonly pem: string;
}

export interface Authority {
  readonly pem: string;
  readonly issuers: readonly X509Certificate[];
  readonly party: (name: string, more?: Omit<NewCertificate, 'name'>) => Promise<Party>;
}

export async function openAuthority(): Promise<Authority> {
  const issuer = await foundAuthority('Invented authority');
  return {
    pem: issuer.certificate,
    issuers: [new X509Certificate(issuer.certificate)],
    party: async (name, more = {}) => {
      const { certificate, privateKey } = await issueKey({ name, ...more }, issuer);
      const pem = privateKey + certificate;
      const [key] = readSealingKeys(pem);
      if (!key) throw new Error('no key');
      return { ...key, pem };
    },
  };
}
