/** What an assertion says, from its signed text: conditions, whose key, attributes. Source: OASIS SAML 1.1, 2; access rules 10.1. */
import { Buffer } from 'node:buffer';
import type { X509Certificate } from 'node:crypto';
import { isValid } from '../pki/index.ts';
import type { XmlTree } from '../xml/index.ts';
import { certificateFrom } from './certificate.ts';
import { refuse } from './fault.ts';
import { isWithin, moment, SKEW_MS } from './moments.ts';
import { DS, HOLDER_OF_KEY, SAML } from './names.ts';

export interface StsAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly values: readonly string[];
}

export interface StsToken {
  readonly id: string;
  /** Of the holder: its key signed the message. */
  readonly holder: X509Certificate;
  /** After this moment it is refused. */
  readonly until: Date;
  /** The issuer asked that it be used once. */
  readonly once: boolean;
  readonly attributes: readonly StsAttribute[];
}

/** The name that the eHealth STS signs with. */
export const STS_NAME = 'urn:be:fgov:ehealth:sts:1_0';

const shape = (): never => refuse('assertion-shape');
const named = ({ children }: XmlTree, name: string, namespace = SAML): XmlTree[] =>
  children.filter((one) => one.name === name && one.namespace === namespace);
const only = (tree: XmlTree, name: string, namespace = SAML): XmlTree => {
  const [first, second] = named(tree, name, namespace);
  return first && !second ? first : shape();
};

const STATEMENTS: readonly string[] = ['AuthenticationStatement', 'AttributeStatement'];
const CONDITIONS: readonly string[] = ['AudienceRestrictionCondition', 'DoNotCacheCondition'];

export function readAssertion(
  tree: XmlTree,
  { now, audience }: { readonly now: Date; readonly audience: string },
): StsToken {
  const { AssertionID: id = '', MajorVersion, MinorVersion, Issuer } = tree.attributes;
  const conditions = only(tree, 'Conditions');
  const statements = tree.children.filter((one) => one !== conditions);
  const areKnown = statements.every(({ name, namespace }) => namespace === SAML && STATEMENTS.includes(name));
  if (MajorVersion !== '1' || MinorVersion !== '1' || !areKnown) return shape();
  if (Issuer !== STS_NAME) return refuse('issuer-unknown');
  const until = mustHold(conditions, { now, audience });
  const attributes = only(tree, 'AttributeStatement');
  return {
    ...{ id, until: new Date(until + SKEW_MS), holder: holderOf(statements, now) },
    once: named(conditions, 'DoNotCacheCondition').length > 0,
    attributes: named(attributes, 'Attribute').map(readAttribute),
  };
}

/** Until when the assertion counts. */
function mustHold(conditions: XmlTree, { now, audience }: { readonly now: Date; readonly audience: string }): number {
  const { NotBefore = '', NotOnOrAfter = '' } = conditions.attributes;
  const life = { from: moment(NotBefore, 'assertion-shape'), until: moment(NotOnOrAfter, 'assertion-shape') };
  if (!isWithin(life, now)) return refuse('assertion-time');
  const isUnknown = ({ name, namespace }: XmlTree) => namespace !== SAML || !CONDITIONS.includes(name);
  if (conditions.children.some(isUnknown)) return refuse('assertion-condition');
  const isForUs = (restriction: XmlTree) => named(restriction, 'Audience').some(({ text }) => text.trim() === audience);
  return named(conditions, 'AudienceRestrictionCondition').every(isForUs) ? life.until : refuse('assertion-audience');
}

/** Every statement is about the same holder of the same key. */
function holderOf(statements: readonly XmlTree[], now: Date): X509Certificate {
  const [first, ...others] = statements.map((statement) => keyOf(only(statement, 'Subject')));
  if (!first || others.some((other) => other !== first)) return shape();
  const certificate = certificateFrom(Buffer.from(first, 'base64'), 'assertion-shape');
  return isValid(certificate, now) ? certificate : refuse('assertion-time');
}

/** The certificate as base64 without blanks. */
function keyOf(subject: XmlTree): string {
  const confirmation = only(subject, 'SubjectConfirmation');
  if (only(confirmation, 'ConfirmationMethod').text.trim() !== HOLDER_OF_KEY) return shape();
  const data = only(only(confirmation, 'KeyInfo', DS), 'X509Data', DS);
  return only(data, 'X509Certificate', DS).text.replace(/\s+/g, '');
}

function readAttribute(attribute: XmlTree): StsAttribute {
  const { AttributeName: name = '', AttributeNamespace: namespace = '' } = attribute.attributes;
  const values = named(attribute, 'AttributeValue');
  const isText = ({ children }: XmlTree) => children.length === 0;
  if (values.length !== attribute.children.length || !values.every(isText)) return shape();
  return { name, namespace, values: values.map(({ text }) => text.trim()) };
}
