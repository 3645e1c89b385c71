/** SignedData with its content, one signer and that signer's certificate. Source: RFC 5652, 5. */
import { createHash, type KeyObject, sign, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { DIGESTS, OID, SIGNATURES } from './algorithms.ts';
import { fail } from './fault.ts';
import type { SealingKey } from './keys.ts';
import { parseContent } from './parse.ts';

export interface Signed {
  readonly content: Buffer;
  readonly signer: X509Certificate;
  readonly signedAt: Date | undefined;
  readonly holds: boolean;
}

/** The content and who signed it; `holds` tells whether the signature does. */
export function readSigned(bytes: Buffer): Signed {
  const data = parseContent(bytes, OID.signedData, (schema) => new SignedData({ schema }));
  const [info, second] = data.signerInfos;
  const { eContent, eContentType } = data.encapContentInfo;
  if (!info?.signedAttrs || second || !eContent || eContentType !== OID.data) return fail('not-cms');
  const digest = DIGESTS.get(info.digestAlgorithm.algorithmId);
  const named = SIGNATURES.get(info.signatureAlgorithm.algorithmId);
  const known = SIGNATURES.has(info.signatureAlgorithm.algorithmId) && (named === undefined || named === digest);
  if (!digest || !known) return fail('algorithm');
  const content = Buffer.from(eContent.getValue());
  const signer = signerOf(data, info);
  const attributes = readAttributes(info.signedAttrs);
  const expected = createHash(digest).update(content).digest();
  const signature = Buffer.from(info.signature.valueBlock.valueHexView);
  const holds =
    expected.length === attributes.digest.length &&
    timingSafeEqual(expected, attributes.digest) &&
    verify(digest, Buffer.from(info.signedAttrs.encodedValue), signer.publicKey, signature);
  return { content, signer, signedAt: attributes.signedAt, holds };
}

/** The one certificate that came along under the signer's issuer and number. */
function signerOf(data: SignedData, { sid }: SignerInfo): X509Certificate {
  if (!(sid instanceof IssuerAndSerialNumber)) return fail('not-cms');
  const mine = (data.certificates ?? []).filter(
    (one): one is Certificate =>
      one instanceof Certificate && one.issuer.isEqual(sid.issuer) && one.serialNumber.isEqual(sid.serialNumber),
  );
  const [certificate, second] = mine;
  if (!certificate || second) return fail('not-cms');
  return readCertificate(Buffer.from(certificate.toSchema().toBER()));
}

function readCertificate(der: Buffer): X509Certificate {
  try {
    const certificate = new X509Certificate(der);
    return certificate.publicKey.asymmetricKeyType === 'rsa' ? certificate : fail('algorithm');
  } catch {
    return fail('algorithm');
  }
}

/** Each of the two that must be there stands once and has one value, and the type is that of the content. */
function readAttributes({ attributes }: SignedAndUnsignedAttributes) {
  const value = (type: string): unknown => {
    const [found, second] = attributes.filter((one) => one.type === type);
    const values: readonly unknown[] = found?.values ?? [];
    return second || values.length > 1 ? fail('not-cms') : values[0];
  };
  const type = value(OID.contentType);
  const digest = value(OID.messageDigest);
  const time = value(OID.signingTime);
  const isData = type instanceof ObjectIdentifier && type.getValue() === OID.data;
  if (!isData || !(digest instanceof OctetString)) return fail('not-cms');
  const signedAt = time instanceof UTCTime ? time.toDate() : undefined;
  if (time !== undefined && !signedAt) return fail('not-cms');
  return { digest: Buffer.from(digest.getValue()), signedAt };
}

/** The content signed at this moment, with the certificate beside it. */
export function makeSigned(content: Buffer, { key, parsed }: SealingKey, at: Date): Buffer {
  const sha256 = () => new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new Null() });
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: attributesOf(content, at) });
  const info = new SignerInfo({
    ...{ version: 1, digestAlgorithm: sha256(), signedAttrs },
    sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.rsa, algorithmParams: new Null() }),
    signature: new OctetString({ valueHex: signAttributes(signedAttrs, key) }),
  });
  const data = new SignedData({
    ...{ version: 1, digestAlgorithms: [sha256()], signerInfos: [info], certificates: [parsed] },
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
  });
  // Not by the constructor, which cuts it in pieces: DER has it whole.
  data.encapContentInfo.eContent = octets(content);
  return printContent(OID.signedData, data.toSchema(true));
}

/** In the order of DER: the shorter first. */
const attributesOf = (content: Buffer, at: Date): Attribute[] => [
  new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
  new Attribute({ type: OID.signingTime, values: [new UTCTime({ valueDate: at })] }),
  new Attribute({ type: OID.messageDigest, values: [octets(createHash('sha256').update(content).digest())] }),
];

const SET_TAG = 0x31;

function signAttributes(attributes: SignedAndUnsignedAttributes, key: KeyObject): Buffer {
  const der = Buffer.from(attributes.toSchema().toBER());
  der[0] = SET_TAG;
  return sign('sha256', der, key);
}

const octets = (bytes: Buffer): OctetString => new OctetString({ valueHex: bytes });

export const printContent = (contentType: string, content: unknown): Buffer =>
  Buffer.from(new ContentInfo({ contentType, content }).toSchema().toBER());
