/**
 * The SAML 1.1 assertion of the eHealth STS: signed as a whole by a trusted issuer, held by a key.
 * Invariant: what is read is the canonical text that was hashed, and nothing else of the message.
 */
import { Buffer } from 'node:buffer';
import { createHash, type X509Certificate } from 'node:crypto';
import type { XmlElement } from 'libxml2-wasm';
import { canonicalPart, DEFAULT_LIMITS, elementsOf, readTree, withXml, type XmlTree } from '../xml/index.ts';
import { readAssertion, type StsToken } from './assertion-facts.ts';
import { trustedCertificate } from './certificate.ts';
import { refuse } from './fault.ts';
import { DS, SAML } from './names.ts';
import { mustBeSignedBy, readSignature, type Signature } from './signature.ts';
import { attributeOf, bytesIn, isNamed, onlyChild } from './strict.ts';

export interface SecurityTrust {
  /** Certificates of the STS, or of authorities that issue nothing else. */
  readonly issuers: readonly X509Certificate[];
  readonly now: Date;
  /** For whom an assertion may be restricted. */
  readonly audience: string;
}

const isSignature = (element: XmlElement): boolean => isNamed(element, DS, 'Signature');

export function verifyAssertion(assertion: XmlElement, trust: SecurityTrust): StsToken {
  const [element, second] = elementsOf(assertion).filter(isSignature);
  if (!element || second) return refuse('assertion-not-signed');
  const signature = readSignature(element);
  const certificate = trustedCertificate(issuerOf(signature), trust.issuers, trust.now);
  mustBeSignedBy(certificate.publicKey, signature);
  return readAssertion(treeOf(signedText(assertion, signature)), trust);
}

/** The canonical text that the one reference of the signature names: the assertion without its signature. */
function signedText(assertion: XmlElement, { references }: Signature): string {
  const [reference, another] = references;
  const isOfAssertion = reference && !another && reference.id === attributeOf(assertion, 'AssertionID');
  if (!isOfAssertion || reference.canonical.kind !== 'enveloped') return refuse('assertion-not-signed');
  const { prefixes } = reference.canonical;
  const text = canonicalPart(assertion, { prefixes, without: isSignature });
  const isRight = createHash('sha256').update(text).digest().equals(reference.digest);
  return isRight ? text : refuse('assertion-wrong');
}

function treeOf(text: string): XmlTree {
  const read = withXml(Buffer.from(text), DEFAULT_LIMITS, (root) =>
    isNamed(root, SAML, 'Assertion') ? readTree(root) : refuse('assertion-shape'),
  );
  return read.ok ? read.value : refuse('assertion-shape');
}

/** The first certificate that the signature names; those of its authorities may follow. */
function issuerOf({ keyInfo }: Signature): Buffer {
  const data = onlyChild(keyInfo, DS, 'X509Data', 'assertion-not-signed');
  const [first] = elementsOf(data).filter((one) => isNamed(one, DS, 'X509Certificate'));
  return first ? bytesIn(first, 'assertion-shape') : refuse('assertion-not-signed');
}
