/** Requests for publication as an invented hospital takes them: kept, and acknowledged. */
import type { ServerResponse } from 'node:http';

/** What a hospital was asked to publish. */
export interface AskedPublication {
  readonly reference: string;
  readonly ssin: string;
  readonly kinds: readonly string[];
  readonly comment: string;
  /** Everything, as it came. */
  readonly text: string;
}

const CORE = 'http://www.ehealth.fgov.be/hubservices/core/v3';
const PROTOCOL = 'http://www.ehealth.fgov.be/hubservices/protocol/v3';
const KMEHR = 'http://www.ehealth.fgov.be/standards/kmehr/schema/v1';

export const isPublicationRequest = (text: string): boolean => /<[\w-]+:RequestPublicationRequest[\s>]/.test(text);

export function readPublicationRequest(text: string): AskedPublication {
  const select = /<[\w-]+:select>[\s\S]*<\/[\w-]+:select>/.exec(text)?.[0] ?? '';
  return {
    reference: /<[\w-]+:id S="ID-KMEHR"[^>]*>([^<]*)</.exec(text)?.[1] ?? '',
    ssin: /S="INSS"[^>]*>(\d{11})</.exec(select)?.[1] ?? '',
    kinds: [...select.matchAll(/S="CD-TRANSACTION"[^>]*>([^<]*)</g)].map(([, kind = '']) => kind),
    comment: /<[\w-]+:comment>([^<]*)</.exec(select)?.[1] ?? '',
    text,
  };
}

const DECLINED =
  '<c:error><k:cd S="LOCAL" SL="hospital" SV="1.0">DECLINED</k:cd><k:description L="en">Not here</k:description></c:error>';

export function acknowledgePublication(taken: boolean, response: ServerResponse): void {
  const body =
    `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><p:RequestPublicationResponse xmlns:p="${PROTOCOL}" xmlns:c="${CORE}" xmlns:k="${KMEHR}">` +
    `<c:acknowledge><c:iscomplete>${taken}</c:iscomplete>${taken ? '' : DECLINED}</c:acknowledge></p:RequestPublicationResponse></soap:Body></soap:Envelope>`;
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
}
