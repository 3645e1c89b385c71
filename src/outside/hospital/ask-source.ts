/** One question to a store of documents or to another hub, over SOAP 1.1: the text of its answer, within bounds. Source: KMEHR facts A1. */
import type { Source, SourceFault } from '../../modules/hub/index.ts';
import { askBytes, type ClientIdentity } from '../../platform/http/index.ts';
import { V3 } from '../../standards/hubservices/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { decodeAnswer } from './decode-answer.ts';

export interface SourceQuestion {
  readonly source: Source;
  readonly operation: string;
  /** The whole envelope. */
  readonly body: string;
  readonly deadlineMs: number;
  /** What this hub shows to others. */
  readonly identity?: ClientIdentity | undefined;
  /** Of the answer. */
  readonly mostBytes?: number;
}

/** UTF-8, without its XML declaration. */
export async function askSource(
  question: SourceQuestion,
): Promise<{ readonly bytes: Buffer } | { readonly fault: SourceFault }> {
  const { source, operation, body, deadlineMs, identity, mostBytes = DEFAULT_LIMITS.bytes } = question;
  const answer = await askBytes({
    url: source.address,
    body,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: `"${V3.actionPrefixes[0]}${operation}"` },
    deadlineMs,
    mostBytes,
    identity,
  });
  if (!answer.ok) return { fault: answer.why === 'silent' ? 'source-silent' : 'answer-too-large' };
  if (answer.status !== 200) return { fault: 'source-failed' };
  return { bytes: Buffer.from(decodeAnswer(answer.bytes, source)) };
}
