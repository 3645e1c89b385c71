/** SOAP 1.1 envelopes: one body element in, one answer or fault out. Source: W3C SOAP 1.1 sections 4 and 4.4. */
import type { XmlElement } from 'libxml2-wasm';
import { elementsOf, escapeText } from '../xml/index.ts';

export const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
export const CONTENT_TYPE = 'text/xml; charset=utf-8';

export type FaultCode = 'Client' | 'Server' | 'VersionMismatch' | 'MustUnderstand';

/** A broken or unauthenticated envelope. `detail` is our own code; neither holds anything of the message. */
export interface Fault {
  readonly code: FaultCode;
  readonly text: string;
  readonly detail: string;
}

export const fault = (code: FaultCode, detail: string, text: string): Fault => ({ code, detail, text });

/** The one element in the Body, or what is wrong with the envelope. */
export function openEnvelope(root: XmlElement): XmlElement | Fault {
  if (root.name !== 'Envelope') return fault('Client', 'not-an-envelope', 'The message is not a SOAP envelope.');
  if (root.namespaceUri !== SOAP) return fault('VersionMismatch', 'soap-version', 'Only SOAP 1.1 is spoken here.');
  const parts = elementsOf(root).filter(({ namespaceUri }) => namespaceUri === SOAP);
  const unknown = parts
    .filter(({ name }) => name === 'Header')
    .flatMap(elementsOf)
    .find(mustBeUnderstood);
  if (unknown) return fault('MustUnderstand', 'unknown-header', 'A header that must be understood is not known here.');
  const bodies = parts.filter(({ name }) => name === 'Body');
  const [content, second] = bodies[0] ? elementsOf(bodies[0]) : [];
  if (bodies.length !== 1 || !content || second) {
    return fault('Client', 'body', 'The envelope must have one Body with one element.');
  }
  return content;
}

const mustBeUnderstood = (header: XmlElement): boolean =>
  header.attrs.some(
    ({ name, namespaceUri, value }) => name === 'mustUnderstand' && namespaceUri === SOAP && value === '1',
  );

/** The answer's XML in an envelope. */
export const printEnvelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${body}</soap:Body></soap:Envelope>`;

export const printFault = ({ code, text, detail }: Fault): string =>
  printEnvelope(
    `<soap:Fault><faultcode>soap:${code}</faultcode><faultstring>${escapeText(text)}</faultstring><detail><code xmlns="urn:zenne:fault">${escapeText(detail)}</code></detail></soap:Fault>`,
  );

/** The SOAPAction header without its quotes; empty when there is none. */
export const readAction = (header: string | undefined): string => (header ?? '').trim().replace(/^"(.*)"$/, '$1');
