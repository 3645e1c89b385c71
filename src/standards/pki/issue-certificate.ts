/** Makes a certificate for a new key: the one place where this house issues any. Source: RFC 5280, 4.1, 4.2. */

import { Buffer } from 'node:buffer';
import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { BitString, fromBER, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AltName,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  GeneralName,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

/** As PEM. */
export interface Issued {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface NewCertificate {
  readonly commonName: string;
  readonly from: Date;
  readonly until: Date;
  /** Names and IPv4 addresses of the server that it is for; absent: it is an authority's. */
  readonly server?: { readonly names: readonly string[]; readonly addresses: readonly string[] } | undefined;
}

const OID = {
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  alternativeName: '2.5.29.17',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;
/** Bits of the key usage, the first one on the left. */
const SIGNS_DOCUMENTS = 0b1000_0000;
const SIGNS_CERTIFICATES = 0b0000_0110;
const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** Without an issuer it signs itself. */
export function issueCertificate(asked: NewCertificate, issuer?: Issued): Issued {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const signer = issuer ? createPrivateKey(issuer.privateKey) : privateKey;
  const certificate = withoutSignature(asked, publicKey, issuer && new X509Certificate(issuer.certificate));
  const toSign = Buffer.from(certificate.encodeTBS().toBER());
  certificate.tbsView = new Uint8Array(toSign);
  certificate.signatureValue = new BitString({ valueHex: sign('sha256', toSign, signer) });
  return {
    certificate: new X509Certificate(Buffer.from(certificate.toSchema().toBER())).toString(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function withoutSignature(asked: NewCertificate, publicKey: KeyObject, issuer?: X509Certificate): Certificate {
  const certificate = new Certificate();
  const subject = nameOf(asked.commonName);
  certificate.version = 2;
  // Positive, and never the same twice.
  certificate.serialNumber = new Integer({ valueHex: Buffer.concat([Buffer.of(1), randomBytes(15)]) });
  certificate.subject = subject;
  certificate.issuer = issuer ? new Certificate({ schema: fromBER(issuer.raw).result }).subject : subject;
  certificate.notBefore = timeOf(asked.from);
  certificate.notAfter = timeOf(asked.until);
  const key = publicKey.export({ type: 'spki', format: 'der' });
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(key).result });
  certificate.extensions = extensionsOf(asked);
  const algorithm = new AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  return certificate;
}

/** From 2050 on the other form is asked for. Source: RFC 5280, 4.1.2.5. */
const timeOf = (value: Date): Time => new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });

const nameOf = (commonName: string): RelativeDistinguishedNames =>
  new RelativeDistinguishedNames({
    typesAndValues: [new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: commonName }) })],
  });

type Encodable = { readonly toSchema: () => { readonly toBER: () => ArrayBuffer } };

const extension = (extnID: string, critical: boolean, value: Encodable): Extension =>
  new Extension({ extnID, critical, extnValue: value.toSchema().toBER() });

const usage = (bits: number): Extension =>
  new Extension({
    ...{ extnID: OID.keyUsage, critical: true },
    extnValue: new BitString({ valueHex: Buffer.of(bits), unusedBits: bits === SIGNS_DOCUMENTS ? 7 : 1 }).toBER(),
  });

function extensionsOf({ server }: NewCertificate): Extension[] {
  if (!server)
    return [extension(OID.basicConstraints, true, new BasicConstraints({ cA: true })), usage(SIGNS_CERTIFICATES)];
  const altNames = [
    ...server.names.map((value) => new GeneralName({ type: DNS_NAME, value })),
    ...server.addresses.map((address) => new GeneralName({ type: IP_ADDRESS, value: octets(address) })),
  ];
  return [
    extension(OID.basicConstraints, true, new BasicConstraints({ cA: false })),
    usage(SIGNS_DOCUMENTS),
    extension(OID.extendedKeyUsage, false, new ExtKeyUsage({ keyPurposes: [OID.serverAuth] })),
    extension(OID.alternativeName, false, new AltName({ altNames })),
  ];
}

const octets = (address: string): OctetString =>
  new OctetString({ valueHex: Buffer.from(address.split('.').map(Number)) });
