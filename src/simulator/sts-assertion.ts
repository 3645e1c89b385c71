/** The assertions of the invented STS: SAML 1.1, holder of key, written in canonical form, so that what is hashed is what is sent. Source: access rules 10.1. */
import { createHash, createPrivateKey, randomUUID, sign } from 'node:crypto';
import type { IssuedKey } from './authority.ts';

export interface AssertedAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

export interface NewAssertion {
  /** PEM certificate of the holder. */
  readonly holder: string;
  readonly subject: string;
  readonly attributes: readonly AssertedAttribute[];
  readonly from: Date;
  readonly until: Date;
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
  /** For one use only. */
  readonly once?: boolean | undefined;
}

const SAML = 'urn:oasis:names:tc:SAML:1.0:assertion';
const DS = 'http://www.w3.org/2000/09/xmldsig#';
const STS_NAME = 'urn:be:fgov:ehealth:sts:1_0';

export const plainCertificate = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, '');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const condition = (name: string, content: string): string => `<saml:${name}>${content}</saml:${name}>`;

function subjectOf({ holder, subject }: NewAssertion): string {
  const key = `<ds:KeyInfo xmlns:ds="${DS}"><ds:X509Data><ds:X509Certificate>${plainCertificate(holder)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>`;
  const confirmed = `<saml:SubjectConfirmation><saml:ConfirmationMethod>urn:oasis:names:tc:SAML:1.0:cm:holder-of-key</saml:ConfirmationMethod>${key}</saml:SubjectConfirmation>`;
  return `<saml:Subject><saml:NameIdentifier Format="urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName">${escaped(subject)}</saml:NameIdentifier>${confirmed}</saml:Subject>`;
}

const attributeOf = ({ name, namespace, value }: AssertedAttribute): string =>
  `<saml:Attribute AttributeName="${escaped(name)}" AttributeNamespace="${escaped(namespace)}"><saml:AttributeValue>${escaped(value)}</saml:AttributeValue></saml:Attribute>`;

/** Signed by the STS. */
export function makeAssertion(asked: NewAssertion, sts: IssuedKey): string {
  const from = asked.from.toISOString();
  const subject = subjectOf(asked);
  const audience = asked.audience
    ? condition('AudienceRestrictionCondition', condition('Audience', escaped(asked.audience)))
    : '';
  const conditions = `<saml:Conditions NotBefore="${from}" NotOnOrAfter="${asked.until.toISOString()}">${audience}${asked.once ? condition('DoNotCacheCondition', '') : ''}</saml:Conditions>`;
  const authentication = `<saml:AuthenticationStatement AuthenticationInstant="${from}" AuthenticationMethod="urn:oasis:names:tc:SAML:1.0:am:X509-PKI">${subject}</saml:AuthenticationStatement>`;
  const statement = `<saml:AttributeStatement>${subject}${asked.attributes.map(attributeOf).join('')}</saml:AttributeStatement>`;
  const start = `<saml:Assertion xmlns:saml="${SAML}" AssertionID="_${randomUUID()}" IssueInstant="${from}" Issuer="${escaped(asked.issuer ?? STS_NAME)}" MajorVersion="1" MinorVersion="1">`;
  return signAssertion(`${start}${conditions}${authentication}${statement}</saml:Assertion>`, sts);
}

/** `text` is canonical, and has no signature yet. */
export function signAssertion(text: string, sts: IssuedKey): string {
  const [, id = ''] = /AssertionID="([^"]+)"/.exec(text) ?? [];
  return text.replace(/<\/saml:Assertion>$/, `${signatureOf(id, text, sts)}</saml:Assertion>`);
}

function signatureOf(id: string, text: string, { certificate, privateKey }: IssuedKey): string {
  const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
  const digest = createHash('sha256').update(text).digest('base64');
  const transforms = [`${DS}enveloped-signature`, exclusive]
    .map((algorithm) => `<ds:Transform Algorithm="${algorithm}"></ds:Transform>`)
    .join('');
  const reference = `<ds:Reference URI="#${id}"><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  const info = `<ds:SignedInfo xmlns:ds="${DS}"><ds:CanonicalizationMethod Algorithm="${exclusive}"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod>${reference}</ds:SignedInfo>`;
  const value = sign('sha256', Buffer.from(info), createPrivateKey(privateKey)).toString('base64');
  return `<ds:Signature xmlns:ds="${DS}">${info}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${plainCertificate(certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`;
}
