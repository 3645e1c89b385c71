/** Sealing as an invented hospital does it: signed, closed for one recipient, signed again, without a time. Its library's own way through, so that the hub opens what it did not make itself. Source: KMEHR facts A7. */
import { createPrivateKey, webcrypto } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  EnvelopedData,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { IssuedKey } from './authority.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const ENVELOPED_DATA = '1.2.840.113549.1.7.3';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto });

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
const AES = { name: 'AES-CBC', length: 256 };

/** The DER of SignedData{EnvelopedData{SignedData{content}}}. */
export async function seal(content: Buffer, signer: IssuedKey, recipient: IssuedKey): Promise<Buffer> {
  return signed(await enveloped(await signed(content, signer), recipient), signer);
}

const certificateOf = ({ certificate }: IssuedKey): Certificate =>
  new Certificate({
    schema: fromBER(Buffer.from(certificate.replace(/-----[^-]+-----|\s/g, ''), 'base64')).result,
  });

const keyOf = ({ privateKey }: IssuedKey): Promise<CryptoKey> =>
  engine.importKey('pkcs8', createPrivateKey(privateKey).export({ type: 'pkcs8', format: 'der' }), RSA, false, [
    'sign',
  ]);

const printed = (contentType: string, content: unknown): Buffer =>
  Buffer.from(new ContentInfo({ contentType, content }).toSchema().toBER());

async function signed(content: Buffer, signer: IssuedKey): Promise<Buffer> {
  const certificate = certificateOf(signer);
  const { issuer, serialNumber } = certificate;
  const digest = await engine.digest('SHA-256', Uint8Array.from(content));
  const attribute = (type: string, value: unknown) => new Attribute({ type, values: [value] });
  const attributes = [
    attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest })),
  ];
  const data = new SignedData({
    ...{ version: 1, certificates: [certificate] },
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: DATA,
      eContent: new OctetString({ valueHex: content }),
    }),
    signerInfos: [
      new SignerInfo({
        ...{ version: 1, sid: new IssuerAndSerialNumber({ issuer, serialNumber }) },
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
  });
  await data.sign(await keyOf(signer), 0, 'SHA-256', undefined, engine);
  return printed(SIGNED_DATA, data.toSchema(true));
}

async function enveloped(content: Buffer, recipient: IssuedKey): Promise<Buffer> {
  const data = new EnvelopedData();
  data.addRecipientByCertificate(certificateOf(recipient), { oaepHashAlgorithm: 'SHA-256' }, undefined, engine);
  await data.encrypt(AES, Uint8Array.from(content).buffer, engine);
  return printed(ENVELOPED_DATA, data.toSchema());
}
