/** Keys that seal and open: a private RSA key with its certificate, from PEM. */
import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate } from 'pkijs';
import { issuerAmong, isValid } from '../pki/index.ts';

export interface SealingKey {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  /** The same certificate as the library reads it: names compare there. */
  readonly parsed: Certificate;
}

const LEAST_BITS = 2048;
const MOST_BITS = 8192;
const BLOCK = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

/** All certificates of a PEM text. Throws when one cannot be read. */
export const readCertificates = (pem: string): X509Certificate[] =>
  blocks(pem, /CERTIFICATE$/).map((block) => new X509Certificate(block));

/** Every private key of the text with its certificate, in their order. Throws when a key has none, or is too weak. */
export function readSealingKeys(pem: string): SealingKey[] {
  const certificates = readCertificates(pem);
  return blocks(pem, /PRIVATE KEY$/).map((block) => {
    const key = createPrivateKey(block);
    const certificate = certificates.find((one) => one.checkPrivateKey(key));
    if (!certificate) throw new Error('a sealing key has no certificate beside it');
    if (!isStrong(certificate)) throw new Error(`a sealing key must be RSA with ${LEAST_BITS} bits or more`);
    return { key, certificate, parsed: parseCertificate(certificate) };
  });
}

const blocks = (pem: string, kind: RegExp): string[] =>
  [...pem.matchAll(BLOCK)].filter(([, name = '']) => kind.test(name)).map(([block]) => block);

export const parseCertificate = ({ raw }: X509Certificate): Certificate =>
  new Certificate({ schema: fromBER(raw).result });

/** RSA of a length that is neither weak nor slow on purpose. */
export function isStrong({ publicKey }: X509Certificate): boolean {
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0;
  return publicKey.asymmetricKeyType === 'rsa' && bits >= LEAST_BITS && bits <= MOST_BITS;
}

/** Is it of one of these issuers, and valid now? */
export function judgeCertificate(
  certificate: X509Certificate,
  { issuers, at }: { readonly issuers: readonly X509Certificate[]; readonly at: Date },
): 'good' | 'algorithm' | 'untrusted' | 'expired' {
  if (!isStrong(certificate)) return 'algorithm';
  const issuer = issuerAmong(certificate, issuers);
  if (!issuer) return 'untrusted';
  return [certificate, issuer].every((one) => isValid(one, at)) ? 'good' : 'expired';
}
