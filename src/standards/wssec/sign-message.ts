/** Signs a SOAP message as the holder of an assertion: body and timestamp, and the certificate beside them when it is asked for. Source: OASIS WSS 1.1, 8. */
import { Buffer } from 'node:buffer';
import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto';
import { openParts } from '../soap/index.ts';
import { canonicalSha256, DEFAULT_LIMITS, element, withXml } from '../xml/index.ts';
import { ASSERTION_ID, BASE64, DS, ECDSA_SHA256, EXCLUSIVE, RSA_SHA256, SHA256, WSSE, WSU, X509_V3 } from './names.ts';

export interface MessageSigner {
  readonly key: KeyObject;
  /** The assertion whose holder signs, as its issuer wrote it; without one only the certificate tells who signs. */
  readonly assertion?: string | undefined;
  /** When it goes along, the signature names it, not the assertion. */
  readonly certificate?: X509Certificate | undefined;
  readonly at: Date;
  readonly lifeMs?: number | undefined;
}

const LIFE_MS = 60_000;
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `envelope` has a Body and no Header; what comes back is signed. */
export function signMessage(envelope: string, signer: MessageSigner): string {
  const text = envelope.replace(/<(\w+:)?Body(?=[\s>])/, `$& xmlns:wsu="${WSU}" wsu:Id="body"`);
  const timestamp = timestampOf(signer);
  const digests = { body: bodyDigest(text), timestamp: sha256(timestamp) };
  const token = signer.certificate ? tokenOf(signer.certificate) : '';
  const security = `<wsse:Security xmlns:wsse="${WSSE}" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" s:mustUnderstand="1">${timestamp}${token}${signer.assertion ?? ''}${signatureOf(digests, signer)}</wsse:Security>`;
  return text.replace(
    /<(\w+:)?Body(?=[\s>])/,
    (body, prefix = '') => `<${prefix}Header>${security}</${prefix}Header>${body}`,
  );
}

/** Written in canonical form. */
function timestampOf({ at, lifeMs = LIFE_MS }: MessageSigner): string {
  const until = new Date(at.getTime() + lifeMs);
  return `<wsu:Timestamp xmlns:wsu="${WSU}" wsu:Id="timestamp"><wsu:Created>${at.toISOString()}</wsu:Created><wsu:Expires>${until.toISOString()}</wsu:Expires></wsu:Timestamp>`;
}

function bodyDigest(text: string): Buffer {
  const read = withXml(Buffer.from(text), DEFAULT_LIMITS, (root) => {
    const envelope = openParts(root);
    return 'body' in envelope ? canonicalSha256([envelope.body]) : undefined;
  });
  if (!read.ok || !read.value) throw new Error('an envelope that cannot be signed');
  return read.value;
}

const algorithm = (name: string, uri: string): string => `<ds:${name} Algorithm="${uri}"></ds:${name}>`;

const referenceTo = (id: string, digest: Buffer): string =>
  `<ds:Reference URI="#${id}"><ds:Transforms>${algorithm('Transform', EXCLUSIVE)}</ds:Transforms>${algorithm('DigestMethod', SHA256)}<ds:DigestValue>${digest.toString('base64')}</ds:DigestValue></ds:Reference>`;

function signatureOf(
  digests: Readonly<Record<string, Buffer>>,
  { key, assertion = '', certificate }: MessageSigner,
): string {
  const method = key.asymmetricKeyType === 'ec' ? ECDSA_SHA256 : RSA_SHA256;
  const references = Object.entries(digests).map(([id, digest]) => referenceTo(id, digest));
  const info = `<ds:SignedInfo xmlns:ds="${DS}">${algorithm('CanonicalizationMethod', EXCLUSIVE)}${algorithm('SignatureMethod', method)}${references.join('')}</ds:SignedInfo>`;
  const value = sign('sha256', Buffer.from(info), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
  const [, id = ''] = /AssertionID="([^"]+)"/.exec(assertion) ?? [];
  const named = certificate
    ? element('wsse:Reference', '', { URI: '#certificate', ValueType: X509_V3 })
    : element('wsse:KeyIdentifier', id, { ValueType: ASSERTION_ID });
  return `<ds:Signature xmlns:ds="${DS}">${info}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo>${element('wsse:SecurityTokenReference', named)}</ds:KeyInfo></ds:Signature>`;
}

const tokenOf = ({ raw }: X509Certificate): string =>
  `<wsse:BinarySecurityToken xmlns:wsu="${WSU}" wsu:Id="certificate" ValueType="${X509_V3}" EncodingType="${BASE64}">${raw.toString('base64')}</wsse:BinarySecurityToken>`;
