/** Signs messages as somebody's software would, with a library of its own: the certificate from the sandbox, the assertion from its STS. */
import { SignedXml } from 'xml-crypto';
import { address, json } from './client.ts';

const OASIS = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';
const WSSE = `${OASIS}-wssecurity-secext-1.0.xsd`;
const WSU = `${OASIS}-wssecurity-utility-1.0.xsd`;
const X509 = `${OASIS}-x509-token-profile-1.0#X509v3`;
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const IDENTIFIED = 'urn:be:fgov:identification-namespace';
const CERTIFIED = 'urn:be:fgov:certified-namespace:ehealth';

/** PEM. */
export interface Signer {
  readonly certificate: string;
  readonly privateKey: string;
}

export async function signerOf(persona: string): Promise<Signer> {
  const { status, body } = await json<Signer>('/sandbox/certificate', { persona });
  if (status !== 200) throw new Error(`no certificate: ${status}`);
  return body;
}

const security = (inner: string): string =>
  `<wsse:Security xmlns:wsse="${WSSE}" xmlns:wsu="${WSU}">${inner}</wsse:Security>`;

function timestamp(): string {
  const now = Date.now();
  const [created, expires] = [new Date(now), new Date(now + 60_000)].map((at) => at.toISOString());
  return `<wsu:Timestamp wsu:Id="time"><wsu:Created>${created}</wsu:Created><wsu:Expires>${expires}</wsu:Expires></wsu:Timestamp>`;
}

/** With an assertion its holder signs; without one the certificate goes along. */
export function sign(envelope: string, { certificate, privateKey }: Signer, assertion = ''): string {
  const der = certificate.replace(/-----[^-]+-----|\s/g, '');
  const token = assertion
    ? assertion
    : `<wsse:BinarySecurityToken wsu:Id="token" ValueType="${X509}" EncodingType="${OASIS}-soap-message-security-1.0#Base64Binary">${der}</wsse:BinarySecurityToken>`;
  const named = assertion
    ? `<wsse:KeyIdentifier ValueType="http://docs.oasis-open.org/wss/oasis-wss-saml-token-profile-1.0#SAMLAssertionID">${/AssertionID="([^"]+)/.exec(assertion)?.[1]}</wsse:KeyIdentifier>`
    : `<wsse:Reference URI="#token" ValueType="${X509}"/>`;
  const signer = new SignedXml({
    ...{ privateKey, idMode: 'wssecurity', signatureAlgorithm: RSA_SHA256, canonicalizationAlgorithm: EXCLUSIVE },
    getKeyInfoContent: () => `<wsse:SecurityTokenReference xmlns:wsse="${WSSE}">${named}</wsse:SecurityTokenReference>`,
  });
  for (const name of ['Body', 'Timestamp'])
    signer.addReference({ xpath: `//*[local-name()='${name}']`, transforms: [EXCLUSIVE], digestAlgorithm: SHA256 });
  const header = `<soap:Header>${security(timestamp() + token)}</soap:Header>`;
  signer.computeSignature(envelope.replace('<soap:Body', `${header}$&`), {
    prefix: 'ds',
    location: { reference: `//*[local-name()='Security']`, action: 'append' },
  });
  return signer.getSignedXml();
}

const designators: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  doctor: [
    ['urn:be:fgov:person:ssin', IDENTIFIED],
    ['urn:be:fgov:person:ssin:doctor:boolean', CERTIFIED],
    ['urn:be:fgov:person:ssin:ehealth:1.0:doctor:nihii11', CERTIFIED],
  ],
  nurse: [
    ['urn:be:fgov:person:ssin', IDENTIFIED],
    ['urn:be:fgov:person:ssin:ehealth:1.0:fpsph:nurse:boolean', CERTIFIED],
    ['urn:be:fgov:person:ssin:ehealth:1.0:nihii:nurse:nihii11', CERTIFIED],
  ],
  hospital: [
    ['urn:be:fgov:ehealth:1.0:hospital:nihii-number', IDENTIFIED],
    ['urn:be:fgov:ehealth:1.0:hospital:nihii-number:recognisedhospital:boolean', CERTIFIED],
  ],
};

/** An assertion of the STS for who signs, in a quality. */
export async function assertionFor(signer: Signer, quality: string): Promise<string> {
  const asked = (designators[quality] ?? []).map(
    ([name, namespace]) => `<saml:AttributeDesignator AttributeName="${name}" AttributeNamespace="${namespace}"/>`,
  );
  const query = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion"><samlp:AttributeQuery>${asked.join('')}</samlp:AttributeQuery></samlp:Request></soap:Body></soap:Envelope>`;
  const headers = { 'content-type': 'text/xml; charset=utf-8' };
  const answer = await fetch(`${address()}/sandbox/sts`, { method: 'POST', headers, body: sign(query, signer) });
  const text = await answer.text();
  const [assertion] = /<saml:Assertion .*<\/saml:Assertion>/s.exec(text) ?? [];
  if (!assertion) throw new Error(`the STS refused: ${text}`);
  return assertion;
}
