/** What is asked of the invented STS: a SAML query whose body was signed with the certificate beside it. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { ParseOption, XmlAttribute, XmlC14NMode, XmlDocument, XmlElement } from 'libxml2-wasm';
import type { AskedAttribute } from './sts-attributes.ts';

export interface StsQuery {
  /** Who signed it. */
  readonly signer: X509Certificate;
  readonly attributes: readonly AskedAttribute[];
}

const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity';
const NAMES = {
  s: 'http://schemas.xmlsoap.org/soap/envelope/',
  wsse: `${OASIS}-secext-1.0.xsd`,
  wsu: `${OASIS}-utility-1.0.xsd`,
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  saml: 'urn:oasis:names:tc:SAML:1.0:assertion',
  samlp: 'urn:oasis:names:tc:SAML:1.0:protocol',
} as const;
const EXCLUSIVE = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false } as const;
const MOST_ATTRIBUTES = 50;

/** Throws with the reason when it is not to be answered. */
export function readQuery(bytes: Buffer): StsQuery {
  const document = XmlDocument.fromBuffer(bytes, {
    option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET,
  });
  try {
    if (document.dtd) throw new Error('a document type is not allowed');
    const signer = signerOf(document);
    const asked = all(document, '/s:Envelope/s:Body/samlp:Request/samlp:AttributeQuery/saml:AttributeDesignator');
    const attributes = asked.slice(0, MOST_ATTRIBUTES).map((one) => ({
      name: one.attr('AttributeName')?.value ?? '',
      namespace: one.attr('AttributeNamespace')?.value ?? '',
    }));
    if (attributes.length === 0) throw new Error('no attribute is asked');
    return { signer, attributes };
  } finally {
    document.dispose();
  }
}

const all = (document: XmlDocument, path: string): XmlElement[] =>
  document.find(path, NAMES).filter((node) => node instanceof XmlElement);

function one(document: XmlDocument, path: string): XmlElement {
  const [found, another] = all(document, path);
  if (!found || another) throw new Error(`one ${path.split('/').at(-1)} is expected`);
  return found;
}

const bytesOf = (element: XmlElement): Buffer => Buffer.from(element.content, 'base64');

function signerOf(document: XmlDocument): X509Certificate {
  const security = '/s:Envelope/s:Header/wsse:Security';
  const signer = new X509Certificate(bytesOf(one(document, `${security}/wsse:BinarySecurityToken`)));
  const info = Buffer.from(one(document, `${security}/ds:Signature/ds:SignedInfo`).canonicalizeToString(EXCLUSIVE));
  const value = bytesOf(one(document, `${security}/ds:Signature/ds:SignatureValue`));
  if (!verify('sha256', info, signer.publicKey, value)) throw new Error('the signature is not right');
  const body = one(document, '/s:Envelope/s:Body');
  const [id] = body.attrs.filter((attribute) => attribute.namespaceUri === NAMES.wsu);
  const references = document.find(`${security}/ds:Signature/ds:SignedInfo/ds:Reference/@URI`, NAMES);
  const isNamed = references.some((node) => node instanceof XmlAttribute && node.value === `#${id?.value}`);
  const digest = createHash('sha256').update(body.canonicalizeToString(EXCLUSIVE)).digest('base64');
  const digests = all(document, `${security}/ds:Signature/ds:SignedInfo/ds:Reference/ds:DigestValue`);
  if (!isNamed || !digests.some(({ content }) => content.trim() === digest)) throw new Error('the body is not signed');
  return signer;
}
