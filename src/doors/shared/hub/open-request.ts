/** From the bytes of a message to a request and who sent it, or the fault to answer with. Source: KMEHR facts A1. */
import type { At, SignedIn } from '../../../modules/identity/index.ts';
import type { HttpRequest } from '../../../platform/http/index.ts';
import {
  type EnvelopeCheck,
  type HubRead,
  type HubVersion,
  readHubRequest,
} from '../../../standards/hubservices/index.ts';
import { type Fault, fault, readAction } from '../../../standards/soap/index.ts';
import { DEFAULT_LIMITS } from '../../../standards/xml/index.ts';
import type { Arrived } from './authenticate.ts';
import type { HubContext } from './context.ts';
import { checkSignature, isSigned } from './signed-message.ts';

export type Read = Extract<HubRead, { readonly ok: true }>;

export type OpenedRequest =
  | { readonly read: Read; readonly party: SignedIn }
  | { readonly fault: Fault }
  /** Neither token nor signature. */
  | 'unknown';

/** `door` is where a refused signature is traced. */
export async function openRequest(
  context: HubContext,
  version: HubVersion,
  request: HttpRequest,
  { arrived, door }: { readonly arrived: Arrived; readonly door: At['door'] },
): Promise<OpenedRequest> {
  if (arrived !== 'by-message') {
    const read = readCall(version, request);
    return read.ok ? { read, party: arrived } : { fault: read.fault };
  }
  if (!context.security || !isSigned(bytesOf(request))) return 'unknown';
  const check = checkSignature(context, context.security, { door, requestId: request.id });
  const read = readCall(version, request, check);
  const sender = await check.sender();
  if (!read.ok) return { fault: read.fault };
  if (!sender) throw new Error('a message was read whose signature nobody looked at');
  return 'party' in sender ? { read, party: sender.party } : sender;
}

const bytesOf = ({ body }: HttpRequest): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));

/** Within limits, and under the action of its operation. */
export function readCall(version: HubVersion, request: HttpRequest, check?: EnvelopeCheck): HubRead {
  const bytes = bytesOf(request);
  if (bytes.length === 0) return broken('empty', 'The message is empty.');
  const read = readHubRequest(version, bytes, DEFAULT_LIMITS, check);
  if (!read.ok) return read;
  const action = readAction(request.headers.soapaction?.toString());
  if (action !== '' && !version.actionPrefixes.some((prefix) => action === `${prefix}${read.request.operation}`))
    return broken('soap-action', 'The SOAPAction is not that of the message.');
  return read;
}

const broken = (code: string, text: string): HubRead => ({ ok: false, fault: fault('Client', code, text) });
