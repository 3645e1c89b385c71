/** What is taken and made: one row each. PKCS #1 v1.5 key transport is left out (its padding can be asked about), as is everything with SHA-1 signatures. Source: RFC 5754, RFC 3560, RFC 3565. */

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  envelopedData: '1.2.840.113549.1.7.3',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  oaep: '1.2.840.113549.1.1.7',
  mgf1: '1.2.840.113549.1.1.8',
  rsa: '1.2.840.113549.1.1.1',
  sha256: '2.16.840.1.101.3.4.2.1',
  aes256: '2.16.840.1.101.3.4.1.42',
  keyIdentifier: '2.5.29.14',
} as const;

export const DIGESTS: ReadonlyMap<string, string> = new Map([
  [OID.sha256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** RSA with PKCS #1 v1.5 signatures; those that name a digest must name the signer's. */
export const SIGNATURES: ReadonlyMap<string, string | undefined> = new Map([
  [OID.rsa, undefined],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
]);

/** Digests of OAEP; SHA-1 is OAEP's own default and harmless there. */
export const OAEP_DIGESTS: ReadonlyMap<string, string> = new Map([...DIGESTS, ['1.3.14.3.2.26', 'sha1']]);
