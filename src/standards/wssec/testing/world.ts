/** Keys, an STS and a small message for tests of signed messages; everybody is invented. */
import { createPrivateKey, sign, X509Certificate } from 'node:crypto';
import { foundAuthority, type IssuedKey, issueKey } from '../../../simulator/authority.ts';
import { makeAssertion, type NewAssertion } from '../../../simulator/sts-assertion.ts';
import { openParts, SOAP } from '../../soap/index.ts';
import { DEFAULT_LIMITS, withXml } from '../../xml/index.ts';
import { type SecurityTrust, type StsToken, verifyMessage } from '../index.ts';
import { WSSE } from '../names.ts';
import { type MessageSigner, signMessage } from '../sign-message.ts';

export const NOW = new Date('2026-11-24T10:00:00Z');
export const AUDIENCE = 'urn:zenne:hub:1990000728';
export const MESSAGE = `<s:Envelope xmlns:s="${SOAP}" xmlns:p="urn:p"><s:Body><p:Ask a="1"><p:ssin>12345678901</p:ssin></p:Ask></s:Body></s:Envelope>`;

export interface SecurityWorld {
  readonly sts: IssuedKey;
  readonly holder: IssuedKey;
  readonly trust: SecurityTrust;
  readonly assert: (more?: Partial<NewAssertion>, by?: IssuedKey) => string;
  readonly signed: (more?: Partial<MessageSigner>, message?: string) => string;
}

export async function makeSecurityWorld(): Promise<SecurityWorld> {
  const authority = await foundAuthority('Invented authority of the STS');
  const sts = await issueKey({ name: 'Invented STS' }, authority);
  const holder = await issueKey({ name: 'SSIN=12345678901' });
  const usual = { holder: holder.certificate, subject: 'CN=invented', attributes: [], from: NOW };
  const assert: SecurityWorld['assert'] = (more, by = sts) =>
    makeAssertion({ ...usual, until: new Date(NOW.getTime() + 86_400_000), ...more }, by);
  const assertion = assert();
  return {
    ...{ sts, holder, assert },
    trust: { issuers: [new X509Certificate(authority.certificate)], now: NOW, audience: AUDIENCE },
    signed: (more, message = MESSAGE) =>
      signMessage(message, { key: createPrivateKey(holder.privateKey), assertion, at: NOW, ...more }),
  };
}

type Judged = { readonly token: StsToken; readonly ssin: string } | { readonly fault: string };

/** What a message is taken for: its assertion, and the number in the body that the program would use. */
export function judge(message: string, trust: SecurityTrust): Judged {
  const read = withXml(Buffer.from(message), DEFAULT_LIMITS, (root): Judged => {
    const envelope = openParts(root, [WSSE]);
    if ('code' in envelope) return { fault: envelope.detail };
    const verified = verifyMessage(envelope, trust);
    return 'fault' in verified ? verified : { token: verified.message.token, ssin: envelope.content.content };
  });
  return read.ok ? read.value : { fault: read.problem.code };
}

/** The name of what is wrong with a message; nothing when it is right. */
export function faultOf(message: string, trust: SecurityTrust): string | undefined {
  const judged = judge(message, trust);
  return 'fault' in judged ? judged.fault : undefined;
}

const OWN_SIGNATURE = /(?<=<\/saml:Assertion>)<ds:Signature.*?<\/ds:Signature>/s;

/** The signature of the message, not that of the assertion. */
export const signatureIn = (message: string): string => OWN_SIGNATURE.exec(message)?.[0] ?? '';

export const withSignature = (message: string, change: (signature: string) => string): string =>
  message.replace(OWN_SIGNATURE, change);

/** The same message with its SignedInfo changed, and signed again by the holder. */
export const resigned = (message: string, holder: IssuedKey, change: (info: string) => string): string =>
  withSignature(message, (signature) => {
    const [info = ''] = /<ds:SignedInfo.*<\/ds:SignedInfo>/s.exec(signature) ?? [];
    const changed = change(info);
    const value = sign('sha256', Buffer.from(changed), createPrivateKey(holder.privateKey)).toString('base64');
    return signature.replace(info, changed).replace(/(?<=<ds:SignatureValue>)[^<]*/, value);
  });
