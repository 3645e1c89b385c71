/** EnvelopedData: AES-256-CBC under a key that RSA-OAEP carries to one recipient. Source: RFC 5652, 6; RFC 3560. */
import {
  constants,
  createCipheriv,
  createDecipheriv,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  type X509Certificate,
} from 'node:crypto';
import { OctetString, Primitive, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  EncryptedContentInfo,
  EnvelopedData,
  IssuerAndSerialNumber,
  KeyTransRecipientInfo,
  RecipientInfo,
  RSAESOAEPParams,
} from 'pkijs';
import { OAEP_DIGESTS, OID } from './algorithms.ts';
import { fail } from './fault.ts';
import { parseCertificate, type SealingKey } from './keys.ts';
import { parseContent } from './parse.ts';
import { printContent } from './signed.ts';

const MOST_RECIPIENTS = 16;
const KEY_BYTES = 32;
const BLOCK_BYTES = 16;
const KEY_TRANSPORT = 1;

/** Opens what was closed for one of these keys; for any other recipient nothing is tried. */
export function openEnvelope(bytes: Buffer, keys: readonly SealingKey[]): Buffer {
  const data = parseContent(bytes, OID.envelopedData, (schema) => new EnvelopedData({ schema }));
  const { contentEncryptionAlgorithm: cipher, encryptedContent, contentType } = data.encryptedContentInfo;
  if (!encryptedContent || contentType !== OID.data || data.recipientInfos.length > MOST_RECIPIENTS)
    return fail('not-cms');
  if (cipher.algorithmId !== OID.aes256) return fail('algorithm');
  const { info, key } = ours(data, keys);
  const iv: unknown = cipher.algorithmParams;
  const oaepHash = oaepOf(info.keyEncryptionAlgorithm);
  if (!(iv instanceof OctetString) || iv.getValue().byteLength !== BLOCK_BYTES) return fail('algorithm');
  const wrapped = Buffer.from(info.encryptedKey.getValue());
  const closed = Buffer.from(data.encryptedContentInfo.getEncryptedContent());
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const aes = privateDecrypt({ key: key.key, padding, oaepHash }, wrapped);
    const decipher = createDecipheriv('aes-256-cbc', aes, Buffer.from(iv.getValue()));
    return Buffer.concat([decipher.update(closed), decipher.final()]);
  } catch {
    return fail('not-opened');
  }
}

/** The one recipient that is us. */
function ours({ recipientInfos }: EnvelopedData, keys: readonly SealingKey[]) {
  const carried = recipientInfos.flatMap(({ value }) => (value instanceof KeyTransRecipientInfo ? [value] : []));
  const [found, second] = carried.flatMap((info) =>
    keys.filter((key) => isFor(info, key)).map((key) => ({ info, key })),
  );
  if (second) return fail('not-cms');
  return found ?? fail('other-recipient');
}

/** By issuer and number, or by key identifier. */
function isFor({ rid }: KeyTransRecipientInfo, { parsed }: SealingKey): boolean {
  if (rid instanceof IssuerAndSerialNumber)
    return parsed.issuer.isEqual(rid.issuer) && parsed.serialNumber.isEqual(rid.serialNumber);
  const extension = parsed.extensions?.find(({ extnID }) => extnID === OID.keyIdentifier)?.parsedValue;
  const wanted: unknown = rid;
  return (
    extension instanceof OctetString &&
    wanted instanceof Primitive &&
    Buffer.from(extension.getValue()).equals(Buffer.from(wanted.valueBlock.valueHexView))
  );
}

/** The digest of OAEP; its mask must use the same one, and no label is taken. */
function oaepOf({ algorithmId, algorithmParams }: AlgorithmIdentifier): string {
  if (algorithmId !== OID.oaep) return fail('algorithm');
  const { hashAlgorithm, maskGenAlgorithm, pSourceAlgorithm } = readOaep(algorithmParams);
  const mask = new AlgorithmIdentifier({ schema: maskGenAlgorithm.algorithmParams });
  const digest = OAEP_DIGESTS.get(hashAlgorithm.algorithmId);
  const plain = !hasLabel(algorithmParams) || isEmpty(pSourceAlgorithm.algorithmParams);
  if (!digest || mask.algorithmId !== hashAlgorithm.algorithmId || !plain) return fail('algorithm');
  return digest;
}

/** The third, optional, part of the parameters; the library has a default of its own for it. */
const LABEL_TAG = 2;
const hasLabel = (params: unknown): boolean =>
  params instanceof Sequence && params.valueBlock.value.some(({ idBlock }) => idBlock.tagNumber === LABEL_TAG);
const isEmpty = (label: unknown): boolean => label instanceof OctetString && label.getValue().byteLength === 0;

function readOaep(schema: unknown): RSAESOAEPParams {
  try {
    return new RSAESOAEPParams({ schema });
  } catch {
    return fail('algorithm');
  }
}

/** Closes the bytes so that only the holder of this certificate's key opens them. */
export function makeEnvelope(bytes: Buffer, recipient: X509Certificate): Buffer {
  const [key, iv] = [randomBytes(KEY_BYTES), randomBytes(BLOCK_BYTES)];
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const closed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const data = new EnvelopedData({
    version: 0,
    recipientInfos: [new RecipientInfo({ variant: KEY_TRANSPORT, value: recipientOf(key, recipient) })],
    encryptedContentInfo: new EncryptedContentInfo({
      contentType: OID.data,
      contentEncryptionAlgorithm: new AlgorithmIdentifier({
        algorithmId: OID.aes256,
        algorithmParams: new OctetString({ valueHex: iv }),
      }),
      encryptedContent: new OctetString({ valueHex: closed }),
      disableSplit: true,
    }),
  });
  return printContent(OID.envelopedData, data.toSchema());
}

function recipientOf(key: Buffer, recipient: X509Certificate): KeyTransRecipientInfo {
  const { issuer, serialNumber } = parseCertificate(recipient);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key: recipient.publicKey, padding, oaepHash: 'sha256' }, key);
  const sha256 = () => new AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const oaep = new RSAESOAEPParams({
    hashAlgorithm: sha256(),
    maskGenAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.mgf1, algorithmParams: sha256().toSchema() }),
  });
  return new KeyTransRecipientInfo({
    version: 0,
    rid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    keyEncryptionAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.oaep, algorithmParams: oaep.toSchema() }),
    encryptedKey: new OctetString({ valueHex: wrapped }),
  });
}
