/** Requests for publication as an invented hospital takes them: kept, and acknowledged. */
import type { ServerResponse } from 'node:http';
import { answerEnvelope, selectIn, ssinIn, storeError } from './hub-messages.ts';

/** What a hospital was asked to publish. */
export interface AskedPublication {
  readonly reference: string;
  readonly ssin: string;
  readonly kinds: readonly string[];
  readonly comment: string;
  /** Everything, as it came. */
  readonly text: string;
}

export const isPublicationRequest = (text: string): boolean => /<[\w-]+:RequestPublicationRequest[\s>]/.test(text);

export function readPublicationRequest(text: string): AskedPublication {
  const select = selectIn(text);
  return {
    reference: /<[\w-]+:id S="ID-KMEHR"[^>]*>([^<]*)</.exec(text)?.[1] ?? '',
    ssin: ssinIn(select) ?? '',
    kinds: [...select.matchAll(/S="CD-TRANSACTION"[^>]*>([^<]*)</g)].map(([, kind = '']) => kind),
    comment: /<[\w-]+:comment>([^<]*)</.exec(select)?.[1] ?? '',
    text,
  };
}

export function acknowledgePublication(taken: boolean, response: ServerResponse): void {
  const why = taken ? '' : storeError('DECLINED', 'Not here');
  const acknowledge = `<c:acknowledge><c:iscomplete>${taken}</c:iscomplete>${why}</c:acknowledge>`;
  const body = answerEnvelope('RequestPublication', acknowledge);
  response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(body);
}
