/** Messages that their sender signs: an assertion of the simulated STS, and the signature of whoever holds it. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Simulator } from '../../src/simulator/server.ts';
import { SOAP } from '../../src/standards/soap/index.ts';
import { type MessageSigner, signMessage } from '../../src/standards/wssec/index.ts';
import type { TestCaregiver, TestHouse } from './house.ts';
import { type Answer, envelopeOf, type More } from './hub-requests.ts';

export const NOW = new Date('2026-11-24T10:00:00Z');
const CERTIFIED = 'urn:be:fgov:certified-namespace:ehealth';
const IDENTIFIED = 'urn:be:fgov:identification-namespace';

export type Designator = readonly [name: string, namespace: string];

/** What a caregiver's software asks of the STS. */
export const qualityOf = (quality: string): readonly Designator[] => [
  ['urn:be:fgov:person:ssin', IDENTIFIED],
  ['urn:be:fgov:ehealth:1.0:certificateholder:person:ssin', IDENTIFIED],
  [`urn:be:fgov:person:ssin:ehealth:1.0:fpsph:${quality}:boolean`, CERTIFIED],
  [`urn:be:fgov:person:ssin:ehealth:1.0:nihii:${quality}:nihii11`, CERTIFIED],
];

export const houseOf = (quality: string, number: 'nihii' | 'cbe' | 'ehp' = 'nihii'): readonly Designator[] => [
  [`urn:be:fgov:ehealth:1.0:${quality}:${number}-number`, IDENTIFIED],
  [`urn:be:fgov:ehealth:1.0:certificateholder:${quality}:${number}-number`, IDENTIFIED],
  [`urn:be:fgov:ehealth:1.0:${quality}:${number}-number:recognised${quality}:boolean`, CERTIFIED],
];

export interface Holder {
  readonly key: MessageSigner['key'];
  readonly certificate: X509Certificate;
}

export async function holderOf(simulator: Simulator, type: string, number: string): Promise<Holder> {
  const { certificate, privateKey } = await simulator.certificateOf({ type, number });
  return { key: createPrivateKey(privateKey), certificate: new X509Certificate(certificate) };
}

/** The answer of the STS, over the wire. */
export async function askSts(simulator: Simulator, holder: Holder, asked: readonly Designator[]): Promise<Response> {
  const attributes = asked.map(
    ([name, namespace]) => `<saml:AttributeDesignator AttributeName="${name}" AttributeNamespace="${namespace}"/>`,
  );
  const query = `<s:Envelope xmlns:s="${SOAP}"><s:Body><samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion"><samlp:AttributeQuery>${attributes.join('')}</samlp:AttributeQuery></samlp:Request></s:Body></s:Envelope>`;
  const body = signMessage(query, { ...holder, at: NOW });
  return fetch(`${simulator.url}/sts`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body });
}

export async function assertionFor(
  simulator: Simulator,
  holder: Holder,
  asked: readonly Designator[],
): Promise<string> {
  const text = await (await askSts(simulator, holder, asked)).text();
  const [assertion] = /<saml:Assertion .*<\/saml:Assertion>/s.exec(text) ?? [];
  if (!assertion) throw new Error(text);
  return assertion;
}

export type Signing = Pick<MessageSigner, 'key' | 'assertion'> & Partial<MessageSigner>;

/** A request that is signed, sent without a token. */
export function askSigned(
  house: TestHouse,
  signing: Signing,
  [who, operation, body, more]: readonly [TestCaregiver, string, string, More?],
): Promise<Answer> {
  const message = signMessage(envelopeOf(who, operation, body, more), { at: NOW, ...signing });
  return send(house, message, more?.version);
}

export async function send({ server }: TestHouse, payload: string, version = 'v3'): Promise<Answer> {
  const headers = { 'content-type': 'text/xml' };
  const {
    statusCode,
    headers: got,
    body,
  } = await server.inject({ method: 'POST', url: `/hub/${version}`, headers, payload });
  return { status: statusCode, headers: got, body };
}

/** The code of a fault and our own name for it. */
export const faultIn = ({ body }: Answer): string | undefined =>
  body.replace(/^.*<faultcode[^>]*>([^<]*)<.*<code [^>]*>([^<]*)<.*$/s, '$1 $2');
