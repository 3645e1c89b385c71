/** The hub's door for members: SOAP 1.1 at /hub/v1, v2 and v3, each with its description at ?wsdl. Source: KMEHR facts A1-A8. */
import { type HttpReply, type HttpRequest, type HttpServer, sendTooMany } from '../../platform/http/index.ts';
import { type HubVersion, hubVersions } from '../../standards/hubservices/index.ts';
import { CONTENT_TYPE, readAction } from '../../standards/soap/index.ts';
import { type Arrived, authenticate } from '../shared/hub/authenticate.ts';
import type { HubContext } from '../shared/hub/context.ts';
import { openRequest } from '../shared/hub/open-request.ts';
import { refuseCaller } from '../shared/hub/refuse-caller.ts';
import { describe, printAnswerTo, refuseUnknown, sendFault } from '../shared/hub/replies.ts';
import { BODY_BYTES, languageOf, takeXml } from '../shared/hub/take-xml.ts';
import { perform } from './perform.ts';
import { askAll, tellRest } from './without-pages.ts';

export type { HubContext, HubSealing, HubSecurity } from '../shared/hub/context.ts';
export type { HistoryContext, PastDeclaration } from './history/judge-batch.ts';
export { loadBatch } from './history/load-batch.ts';
export type { PastOutcome } from './history/outcome.ts';

export async function openIntrahub(server: HttpServer, context: HubContext): Promise<void> {
  await server.register(async (door) => {
    takeXml(door, context);
    // Before the body is read: who comes with a token that is not known makes the hub take nothing in.
    const arrivals = new WeakMap<HttpRequest, Arrived>();
    const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
      const arrived = await authenticate(context, request.headers.authorization);
      if (!arrived) return refuseCaller(context, request, reply, 'intrahub');
      const seconds = arrived === 'by-message' ? 0 : (context.limitClient?.(arrived.key) ?? 0);
      if (seconds > 0) return sendTooMany(request, reply, seconds);
      arrivals.set(request, arrived);
      return undefined;
    };
    watchCalls(door, context);
    for (const version of hubVersions) {
      const path = `/hub/${version.name}`;
      door.get(path, async (request, reply) => describe(version, `${context.baseUrl}${path}`, request, reply));
      door.post(path, { bodyLimit: BODY_BYTES, onRequest }, (request, reply) => {
        const arrived = arrivals.get(request);
        return arrived ? answer(context, version, { arrived, request }, reply) : refuseUnknown(context, reply);
      });
    }
  });
}

function watchCalls(door: HttpServer, { watch }: HubContext): void {
  if (!watch) return;
  door.addHook('onSend', async ({ headers, body }, _, answer) => {
    const { authorization, soapaction } = headers;
    if (Buffer.isBuffer(body) && typeof answer === 'string')
      watch({ authorization, action: readAction(soapaction?.toString()), message: body, answer: Buffer.from(answer) });
  });
}

async function answer(
  context: HubContext,
  version: HubVersion,
  { arrived, request }: { readonly arrived: Arrived; readonly request: HttpRequest },
  reply: HttpReply,
): Promise<HttpReply> {
  const opened = await openRequest(context, version, request, { arrived, door: 'intrahub' });
  if (opened === 'unknown') return refuseUnknown(context, reply);
  if ('fault' in opened) return sendFault(reply, opened.fault);
  const { read, party } = opened;
  // Who came with a token was counted before the message was read.
  const seconds = arrived === 'by-message' ? (context.limitClient?.(party.key) ?? 0) : 0;
  if (seconds > 0) return sendTooMany(request, reply, seconds);
  const language = languageOf(request);
  const at = { requestId: request.id, language };
  const outcome = version.hasPages
    ? await perform(context, party, read, at)
    : tellRest(await perform(context, party, askAll(read), at), read.header, language);
  context.metrics.operationAnswered('intrahub', read.request.operation, outcome.isComplete);
  return reply.type(CONTENT_TYPE).send(printAnswerTo(context, version, { ...read, id: request.id }, outcome));
}
