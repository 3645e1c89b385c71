/** From bytes to a CMS content, within limits. Compressed, authenticated or any other content is not looked into. Source: RFC 5652, 3. */
import { fromBER } from 'asn1js';
import { ContentInfo } from 'pkijs';
import { fail } from './fault.ts';

const DEPTH = 40;
/** Senders cut long contents in pieces of a thousand bytes and more. */
const NODES = 100_000;

/** What a content of this type holds; anything else is no CMS of ours. */
export function parseContent<Content>(bytes: Buffer, type: string, read: (schema: unknown) => Content): Content {
  try {
    const parsed = fromBER(bytes, {
      ...{ maxDepth: DEPTH, maxNodes: NODES, maxContentLength: Math.max(1, bytes.length) },
      ...{ parseEmbedded: false, copyInput: false },
    });
    if (parsed.offset !== bytes.length) return fail('not-cms');
    const info = new ContentInfo({ schema: parsed.result });
    return info.contentType === type ? read(info.content) : fail('not-cms');
  } catch {
    // The library says in many ways that something is not as it should be; a sender needs one.
    return fail('not-cms');
  }
}
