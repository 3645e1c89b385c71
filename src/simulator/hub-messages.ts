/** What invented stores read of a question and write around an answer: as little of the hub services as they need, by text. Source: KMEHR facts A1-A3. */

export const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';
const CORE = 'http://www.ehealth.fgov.be/hubservices/core/v3';
const PROTOCOL = 'http://www.ehealth.fgov.be/hubservices/protocol/v3';

/** The envelope of an answer; `content` is XML with the prefixes c and k. */
export const answerEnvelope = (operation: string, content: string): string =>
  `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><p:${operation}Response xmlns:p="${PROTOCOL}" xmlns:c="${CORE}" xmlns:k="${KMEHR}">${content}</p:${operation}Response></soap:Body></soap:Envelope>`;

/** An error of a store's own. */
export const storeError = (code: string, text: string): string =>
  `<c:error><k:cd S="LOCAL" SL="hospital" SV="1.0">${code}</k:cd><k:description L="en">${text}</k:description></c:error>`;

/** What a question selects by. */
export const selectIn = (question: string): string =>
  /<[\w-]+:select>[\s\S]*<\/[\w-]+:select>/.exec(question)?.[0] ?? '';

/** The person that a question is about. */
export const ssinIn = (select: string): string | undefined => /S="INSS"[^>]*>(\d{11})</.exec(select)?.[1];

/** The attributes of a kmehrmessage, its namespaces among them. */
export const rootAttributes = (message: string): string =>
  /<(?:[\w-]+:)?kmehrmessage((?:[^>"]|"[^"]*")*)>/.exec(message)?.[1] ?? '';

export const folderIn = (message: string): string =>
  /<((?:[\w-]+:)?)folder[\s>][\s\S]*<\/\1folder>/.exec(message)?.[0] ?? '';
