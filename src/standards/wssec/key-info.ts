/** By which token of the message its signature was made: the assertion, or the certificate beside it. Source: OASIS WSS 1.1, 7; X.509 and SAML token profiles. */
import type { Buffer } from 'node:buffer';
import type { XmlElement } from 'libxml2-wasm';
import { elementsOf } from '../xml/index.ts';
import { refuse } from './fault.ts';
import { ASSERTION_ID, BASE64, WSSE, WSU, X509_V3 } from './names.ts';
import type { SecurityParts } from './parts.ts';
import { attributeOf, bytesIn, isNamed, onlyChild, textIn } from './strict.ts';

export interface NamedToken {
  /** The SecurityTokenReference that names it. */
  readonly by: XmlElement;
  readonly token: XmlElement;
  /** Of the BinarySecurityToken of the message, named or not: it must be the holder's. */
  readonly certificate?: Buffer | undefined;
}

export function mustNameToken(keyInfo: XmlElement, { assertion, token }: SecurityParts): NamedToken {
  const by = onlyChild(keyInfo, WSSE, 'SecurityTokenReference', 'key-info');
  const [name, more] = elementsOf(by);
  if (!name || more) return refuse('key-info');
  const id = nameIn(name);
  const found = [assertion, token].find((one) => one && id !== undefined && idOf(one) === id);
  return { by, token: found ?? refuse('key-info'), certificate: token && certificateIn(token) };
}

/** The id under which a part may be signed. */
export const idOf = (element: XmlElement): string | undefined =>
  attributeOf(element, 'Id', WSU) ?? attributeOf(element, 'AssertionID');

function nameIn(name: XmlElement): string | undefined {
  if (isNamed(name, WSSE, 'Reference')) return attributeOf(name, 'URI')?.replace(/^#/, '');
  const isAssertion = isNamed(name, WSSE, 'KeyIdentifier') && attributeOf(name, 'ValueType') === ASSERTION_ID;
  return isAssertion ? textIn(name, 'key-info') : undefined;
}

function certificateIn(token: XmlElement): Buffer {
  const isX509 = attributeOf(token, 'ValueType') === X509_V3;
  const isBase64 = [undefined, BASE64].includes(attributeOf(token, 'EncodingType'));
  return isX509 && isBase64 ? bytesIn(token, 'security-shape') : refuse('security-shape');
}
