/** The certificate authority of the invented Brussels: issues what its key directory gives. Plain RSA keys and X.509, nobody trusts it elsewhere. */
import { createPrivateKey, generateKeyPair, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { BitString, fromBER, Integer, Null, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
} from 'pkijs';

/** A key pair with its certificate, as PEM. */
export interface IssuedKey {
  readonly certificate: string;
  readonly privateKey: string;
}

export interface NewCertificate {
  /** Common name, and unit. */
  readonly name: string;
  readonly unit?: string | undefined;
  readonly from?: Date | undefined;
  readonly days?: number | undefined;
  readonly bits?: number | undefined;
  /** In hex; any that is new when absent. */
  readonly serial?: string | undefined;
}

const COMMON_NAME = '2.5.4.3';
const UNIT = '2.5.4.11';
const BASIC_CONSTRAINTS = '2.5.29.19';
const SHA256_RSA = '1.2.840.113549.1.1.11';
const DAY_MS = 86_400_000;
/** Long enough for every clock of a story. */
const USUAL_FROM = new Date('2020-01-01T00:00:00Z');
const USUAL_DAYS = 25 * 365;

const makePair = promisify(generateKeyPair);

/** The authority itself: its certificate is its own. */
export const foundAuthority = (name: string): Promise<IssuedKey> => issueKey({ name });

/** Issues a certificate for a new key; without an issuer it signs itself. */
export async function issueKey(asked: NewCertificate, issuer?: IssuedKey): Promise<IssuedKey> {
  const { publicKey, privateKey } = await makePair('rsa', { modulusLength: asked.bits ?? 2048 });
  const signedBy = issuer ? createPrivateKey(issuer.privateKey) : privateKey;
  const der = certificateFor(asked, publicKey, signedBy, issuer && new X509Certificate(issuer.certificate));
  const body = der.toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

const parse = (der: Buffer): Certificate => new Certificate({ schema: fromBER(der).result });

function certificateFor(
  asked: NewCertificate,
  publicKey: KeyObject,
  signer: KeyObject,
  issuer?: X509Certificate,
): Buffer {
  const certificate = new Certificate();
  const subject = nameOf(asked);
  certificate.version = 2;
  certificate.serialNumber = new Integer({
    valueHex: Buffer.from(asked.serial ?? `01${randomBytes(15).toString('hex')}`, 'hex'),
  });
  certificate.subject = subject;
  certificate.issuer = issuer ? parse(issuer.raw).subject : subject;
  const from = asked.from ?? USUAL_FROM;
  certificate.notBefore.value = from;
  certificate.notAfter.value = new Date(from.getTime() + (asked.days ?? USUAL_DAYS) * DAY_MS);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  certificate.subjectPublicKeyInfo = new PublicKeyInfo({ schema: fromBER(spki).result });
  if (!issuer) certificate.extensions = [authorityExtension()];
  const algorithm = new AlgorithmIdentifier({ algorithmId: SHA256_RSA, algorithmParams: new Null() });
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const signed = certificate.encodeTBS();
  certificate.tbsView = new Uint8Array(signed.toBER());
  certificate.signatureValue = new BitString({ valueHex: sign('sha256', certificate.tbsView, signer) });
  return Buffer.from(certificate.toSchema().toBER());
}

function nameOf({ name, unit }: NewCertificate): RelativeDistinguishedNames {
  const part = (type: string, value: string) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) });
  return new RelativeDistinguishedNames({
    typesAndValues: [part(COMMON_NAME, name), ...(unit ? [part(UNIT, unit)] : [])],
  });
}

const authorityExtension = (): Extension =>
  new Extension({
    ...{ extnID: BASIC_CONSTRAINTS, critical: true },
    extnValue: new BasicConstraints({ cA: true }).toSchema().toBER(),
  });
