/** The door between hubs: SOAP 1.1 at /interhub/v3, for hubs that are registered here. Source: KMEHR facts A4; access rules 10.3, 10.13; decision 0055. */
import type { KnownHub } from '../../modules/people/index.ts';
import type { HttpReply, HttpRequest, HttpServer } from '../../platform/http/index.ts';
import { INTERHUB_V3 } from '../../standards/hubservices/index.ts';
import { CONTENT_TYPE } from '../../standards/soap/index.ts';
import { bearerAuthenticator } from '../shared/hub/authenticate.ts';
import { BODY_BYTES, languageOf, readCall, takeXml } from '../shared/hub/read-call.ts';
import { describe, printAnswerTo, refuseUnknown, sendFault } from '../shared/hub/replies.ts';
import type { InterhubContext } from './context.ts';
import { perform } from './perform.ts';
import { recogniseHub } from './recognise.ts';

export type { InterhubContext } from './context.ts';

const PATH = '/interhub/v3';

export async function openInterhub(server: HttpServer, context: InterhubContext): Promise<void> {
  const authenticator = bearerAuthenticator(context.access.database);
  await server.register(async (door) => {
    takeXml(door, context);
    // Before the body is read: nobody unknown makes the hub take 50 MB in.
    const hubs = new WeakMap<HttpRequest, KnownHub>();
    const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
      const hub = await recogniseHub(context, authenticator, request);
      if (!hub) return refuseUnknown(reply);
      hubs.set(request, hub);
      return undefined;
    };
    const address = `${context.baseUrl}${PATH}`;
    door.get(PATH, async (request, reply) => describe(INTERHUB_V3, address, request, reply));
    door.post(PATH, { bodyLimit: BODY_BYTES, onRequest }, (request, reply) => {
      const hub = hubs.get(request);
      return hub ? answer(context, hub, request, reply) : refuseUnknown(reply);
    });
  });
}

async function answer(
  context: InterhubContext,
  hub: KnownHub,
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  const read = readCall(INTERHUB_V3, request);
  if (!read.ok) return sendFault(reply, read.fault);
  const outcome = await perform(context, hub, read, { requestId: request.id, language: languageOf(request) });
  context.metrics.operationAnswered('interhub', read.request.operation, outcome.isComplete);
  return reply.type(CONTENT_TYPE).send(printAnswerTo(context, INTERHUB_V3, { ...read, id: request.id }, outcome));
}
