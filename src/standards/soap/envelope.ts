/** SOAP 1.1 envelopes: one body element in, one answer or fault out. Source: W3C SOAP 1.1 sections 4 and 4.4. */
import type { XmlElement } from 'libxml2-wasm';
import { elementsOf, escapeText } from '../xml/index.ts';

export const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/';
export const CONTENT_TYPE = 'text/xml; charset=utf-8';

/** A code of another standard, in its namespace. */
export interface ForeignCode {
  readonly prefix: string;
  readonly namespace: string;
  readonly name: string;
}

export type FaultCode = 'Client' | 'Server' | 'VersionMismatch' | 'MustUnderstand' | ForeignCode;

/** A broken or unauthenticated envelope. `detail` is our own code; neither holds anything of the message. */
export interface Fault {
  readonly code: FaultCode;
  readonly text: string;
  readonly detail: string;
}

export const fault = (code: FaultCode, detail: string, text: string): Fault => ({ code, detail, text });

/** An envelope's parts where they stand: what was verified must be what is used. */
export interface Envelope {
  readonly root: XmlElement;
  readonly header: XmlElement | undefined;
  readonly body: XmlElement;
  /** The one element in the Body. */
  readonly content: XmlElement;
}

/** The one element in the Body, or what is wrong with the envelope. */
export function openEnvelope(root: XmlElement): XmlElement | Fault {
  const envelope = openParts(root);
  return 'content' in envelope ? envelope.content : envelope;
}

/** All parts, or what is wrong with the envelope; headers of `understood` (namespaces) may demand to be understood. */
export function openParts(root: XmlElement, understood: readonly string[] = []): Envelope | Fault {
  if (root.name !== 'Envelope') return fault('Client', 'not-an-envelope', 'The message is not a SOAP envelope.');
  if (root.namespaceUri !== SOAP) return fault('VersionMismatch', 'soap-version', 'Only SOAP 1.1 is spoken here.');
  const parts = elementsOf(root).filter(({ namespaceUri }) => namespaceUri === SOAP);
  const headers = parts.filter(({ name }) => name === 'Header');
  const unknown = headers
    .flatMap(elementsOf)
    .find((header) => mustBeUnderstood(header) && !understood.includes(header.namespaceUri));
  if (unknown) return fault('MustUnderstand', 'unknown-header', 'A header that must be understood is not known here.');
  const [body, another] = parts.filter(({ name }) => name === 'Body');
  const [content, second] = body ? elementsOf(body) : [];
  if (!body || another || !content || second) {
    return fault('Client', 'body', 'The envelope must have one Body with one element.');
  }
  return { root, header: headers[0], body, content };
}

const mustBeUnderstood = (header: XmlElement): boolean =>
  header.attrs.some(
    ({ name, namespaceUri, value }) => name === 'mustUnderstand' && namespaceUri === SOAP && value === '1',
  );

/** The answer's XML in an envelope. */
export const printEnvelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${body}</soap:Body></soap:Envelope>`;

const printCode = (code: FaultCode): string =>
  typeof code === 'string'
    ? `<faultcode>soap:${code}</faultcode>`
    : `<faultcode xmlns:${code.prefix}="${code.namespace}">${code.prefix}:${code.name}</faultcode>`;

export const printFault = ({ code, text, detail }: Fault): string =>
  printEnvelope(
    `<soap:Fault>${printCode(code)}<faultstring>${escapeText(text)}</faultstring><detail><code xmlns="urn:zenne:fault">${escapeText(detail)}</code></detail></soap:Fault>`,
  );

/** The SOAPAction header without its quotes; empty when there is none. */
export const readAction = (header: string | undefined): string => (header ?? '').trim().replace(/^"(.*)"$/, '$1');
