/** From the bytes of a message to a request and who sent it, or the fault to answer with. */
import type { SignedIn } from '../../modules/identity/index.ts';
import { type HubRead, type HubVersion, readHubRequest } from '../../standards/hubservices/index.ts';
import { type Fault, fault } from '../../standards/soap/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import type { Arrived } from './authenticate.ts';
import type { HubContext } from './context.ts';
import { checkSignature, isSigned } from './signed-message.ts';

export type Read = Extract<HubRead, { readonly ok: true }>;

export type OpenedRequest =
  | { readonly read: Read; readonly party: SignedIn }
  | { readonly fault: Fault }
  /** Neither token nor signature. */
  | 'unknown';

export async function openRequest(
  context: HubContext,
  version: HubVersion,
  bytes: Buffer,
  { arrived, requestId }: { readonly arrived: Arrived; readonly requestId: string },
): Promise<OpenedRequest> {
  if (arrived !== 'by-message') {
    if (bytes.length === 0) return { fault: EMPTY };
    const read = readHubRequest(version, bytes, DEFAULT_LIMITS);
    return read.ok ? { read, party: arrived } : { fault: read.fault };
  }
  if (!context.security || !isSigned(bytes)) return 'unknown';
  const check = checkSignature(context, context.security, requestId);
  const read = readHubRequest(version, bytes, DEFAULT_LIMITS, check);
  const sender = await check.sender();
  if (!read.ok) return { fault: read.fault };
  if (!sender) throw new Error('a message was read whose signature nobody looked at');
  return 'party' in sender ? { read, party: sender.party } : sender;
}

const EMPTY = fault('Client', 'empty', 'The message is empty.');
