/** The list of certificates that an authority revoked, believed only with its signature and within its time. Source: RFC 5280, 5, 6.3. */
import { Buffer } from 'node:buffer';
import { verify, type X509Certificate } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, CertificateRevocationList } from 'pkijs';

export interface RevocationList {
  /** Serial numbers, upper-case hex as certificates print them. */
  readonly serials: ReadonlySet<string>;
  readonly nextUpdate: Date;
}

/** RSA with PKCS #1 v1.5, and ECDSA. */
const DIGESTS: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
]);
const DEPTH = 20;
const NODES = 4_000_000;
/** Two clocks. */
const LEEWAY_MS = 5 * 60_000;

/** Nothing when it is not whole, of another issuer, not signed by it, or not of now. One without an end is not believed: nobody could tell that it is old. */
export function readRevocationList(der: Buffer, issuer: X509Certificate, at: Date): RevocationList | undefined {
  const list = parse(der);
  if (!list || !isOf(list, issuer) || !isSigned(list, issuer) || isPartial(list)) return undefined;
  const nextUpdate = list.nextUpdate?.value;
  const isNow =
    nextUpdate !== undefined && at <= nextUpdate && list.thisUpdate.value.getTime() <= at.getTime() + LEEWAY_MS;
  return isNow ? { serials: new Set((list.revokedCertificates ?? []).map(serialOf)), nextUpdate } : undefined;
}

function parse(der: Buffer): CertificateRevocationList | undefined {
  try {
    const parsed = fromBER(der, {
      ...{ maxDepth: DEPTH, maxNodes: NODES, maxContentLength: Math.max(1, der.length), parseEmbedded: false },
    });
    return parsed.offset === der.length ? new CertificateRevocationList({ schema: parsed.result }) : undefined;
  } catch {
    // The library says in many ways that this is no list; it comes to the same.
    return undefined;
  }
}

const isOf = ({ issuer }: CertificateRevocationList, { raw }: X509Certificate): boolean =>
  new Certificate({ schema: fromBER(raw).result }).subject.isEqual(issuer);

/** A critical extension may mean that this is only a part: none that is known here is. */
const isPartial = ({ crlExtensions, revokedCertificates = [] }: CertificateRevocationList): boolean =>
  [crlExtensions, ...revokedCertificates.map(({ crlEntryExtensions }) => crlEntryExtensions)].some((some) =>
    some?.extensions.some(({ critical }) => critical),
  );

function isSigned(list: CertificateRevocationList, { publicKey }: X509Certificate): boolean {
  const digest = DIGESTS.get(list.signatureAlgorithm.algorithmId);
  if (!digest || list.signature.algorithmId !== list.signatureAlgorithm.algorithmId) return false;
  const signature = Buffer.from(list.signatureValue.valueBlock.valueHexView);
  return verify(digest, list.tbsView, publicKey, signature);
}

function serialOf({ userCertificate }: NonNullable<CertificateRevocationList['revokedCertificates']>[number]): string {
  const hex = Buffer.from(userCertificate.valueBlock.valueHexView).toString('hex').toUpperCase();
  return hex.replace(/^(00)+(?=.)/, '');
}
