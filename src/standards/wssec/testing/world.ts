/** Keys, an STS and a small message for tests of signed messages; everybody is invented. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { foundAuthority, type IssuedKey, issueKey } from '../../../simulator/authority.ts';
import { makeAssertion, type NewAssertion } from '../../../simulator/sts-assertion.ts';
import { openParts, SOAP } from '../../soap/index.ts';
import { DEFAULT_LIMITS, withXml } from '../../xml/index.ts';
import { type SecurityTrust, verifyMessage } from '../index.ts';
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

/** The name of what is wrong with a message; nothing when it is right. */
export function faultOf(message: string, trust: SecurityTrust): string | undefined {
  const read = withXml(Buffer.from(message), DEFAULT_LIMITS, (root) => {
    const envelope = openParts(root, [WSSE]);
    if ('code' in envelope) return envelope.detail;
    const verified = verifyMessage(envelope, trust);
    return 'fault' in verified ? verified.fault : undefined;
  });
  return read.ok ? read.value : read.problem.code;
}
