/** The door between hubs: SOAP 1.1 at /interhub/v3, for hubs that are registered here. Source: KMEHR facts A4; access rules 10.3, 10.13; decision 0055. */
import type { KnownHub } from '../../modules/people/index.ts';
import { type HttpReply, type HttpRequest, type HttpServer, sendTooMany } from '../../platform/http/index.ts';
import { INTERHUB_V3 } from '../../standards/hubservices/index.ts';
import { CONTENT_TYPE, type Fault } from '../../standards/soap/index.ts';
import { openRequest, type Read, readCall } from '../shared/hub/open-request.ts';
import { describe, printAnswerTo, refuseUnknown, sendFault } from '../shared/hub/replies.ts';
import { BODY_BYTES, languageOf, takeXml } from '../shared/hub/take-xml.ts';
import type { InterhubContext } from './context.ts';
import { perform } from './perform.ts';
import { hubOfParty, recogniseHub } from './recognise.ts';

export type { InterhubContext } from './context.ts';

const PATH = '/interhub/v3';

export async function openInterhub(server: HttpServer, context: InterhubContext): Promise<void> {
  await server.register(async (door) => {
    takeXml(door, context);
    // Before the body is read: nobody unknown makes the hub take 50 MB in.
    const hubs = new WeakMap<HttpRequest, KnownHub | 'by-message'>();
    const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
      const hub = await recogniseHub(context, request);
      if (!hub) return refuseUnknown(context, reply);
      hubs.set(request, hub);
      return undefined;
    };
    const address = `${context.baseUrl}${PATH}`;
    door.get(PATH, async (request, reply) => describe(INTERHUB_V3, address, request, reply));
    door.post(PATH, { bodyLimit: BODY_BYTES, onRequest }, (request, reply) => {
      const hub = hubs.get(request);
      return hub ? answer(context, hub, request, reply) : refuseUnknown(context, reply);
    });
  });
}

async function answer(
  context: InterhubContext,
  arrived: KnownHub | 'by-message',
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  const opened = await openCall(context, arrived, request);
  if (opened === 'unknown') return refuseUnknown(context, reply);
  if ('fault' in opened) return sendFault(reply, opened.fault);
  const { hub, read } = opened;
  const seconds = context.limitClient?.(hub.key) ?? 0;
  if (seconds > 0) return sendTooMany(request, reply, seconds);
  const outcome = await perform(context, hub, read, { requestId: request.id, language: languageOf(request) });
  context.metrics.operationAnswered('interhub', read.request.operation, outcome.isComplete);
  return reply.type(CONTENT_TYPE).send(printAnswerTo(context, INTERHUB_V3, { ...read, id: request.id }, outcome));
}

type OpenedCall = { readonly hub: KnownHub; readonly read: Read } | { readonly fault: Fault } | 'unknown';

/** A hub that showed who it is before its message was read needs no signature on it. */
async function openCall(
  context: InterhubContext,
  arrived: KnownHub | 'by-message',
  request: HttpRequest,
): Promise<OpenedCall> {
  if (arrived !== 'by-message') {
    const read = readCall(INTERHUB_V3, request);
    return read.ok ? { hub: arrived, read } : { fault: read.fault };
  }
  const opened = await openRequest(context, INTERHUB_V3, request, { arrived, door: 'interhub' });
  if (opened === 'unknown' || 'fault' in opened) return opened;
  const hub = await hubOfParty(context, opened.party, request);
  return hub ? { hub, read: opened.read } : 'unknown';
}
