/** The hub's door for members: SOAP 1.1 at /hub/v1, v2 and v3, each with its description at ?wsdl. Source: KMEHR facts A1-A8. */
import type { SignedIn } from '../../modules/identity/index.ts';
import type { HttpReply, HttpRequest, HttpServer } from '../../platform/http/index.ts';
import { type HubVersion, hubVersions } from '../../standards/hubservices/index.ts';
import { CONTENT_TYPE, readAction } from '../../standards/soap/index.ts';
import { bearerAuthenticator } from '../shared/hub/authenticate.ts';
import type { HubContext } from '../shared/hub/context.ts';
import { BODY_BYTES, languageOf, readCall, takeXml } from '../shared/hub/read-call.ts';
import { describe, printAnswerTo, refuseUnknown, sendFault } from '../shared/hub/replies.ts';
import { perform } from './perform.ts';
import { askAll, tellRest } from './without-pages.ts';

export type { HubContext, HubSealing } from '../shared/hub/context.ts';

import { drain, type HttpReply, type HttpRequest, type HttpServer, statusOf } from '../../platform/http/index.ts';
import { chooseLanguage } from '../../platform/text/index.ts';
import { brusselsDay, brusselsTime } from '../../platform/time/index.ts';
import { type HubVersion, hubVersions, printAnswer, printWsdl } from '../../standards/hubservices/index.ts';
import { CONTENT_TYPE, type Fault, fault, printEnvelope, printFault, readAction } from '../../standards/soap/index.ts';
import { securityFault } from '../../standards/wssec/index.ts';
import { DEFAULT_LIMITS } from '../../standards/xml/index.ts';
import { type Arrived, authenticate } from './authenticate.ts';
import type { HubContext, Outcome } from './context.ts';
import { openRequest, type Read } from './open-request.ts';
import { perform } from './perform.ts';
import { askAll, tellRest } from './without-pages.ts';

export type { HubContext, HubSealing, HubSecurity } from './context.ts';
export type { HistoryContext, PastDeclaration } from './history/judge-batch.ts';
export { loadBatch } from './history/load-batch.ts';
export type { PastOutcome } from './history/outcome.ts';

export async function openIntrahub(server: HttpServer, context: HubContext): Promise<void> {
  await server.register(async (door) => {
    takeXml(door, context);
    // Before the body is read: nobody unknown makes the hub take 50 MB in.
    const parties = new WeakMap<HttpRequest, SignedIn>();
    door.removeAllContentTypeParsers();
    door.addContentTypeParser(
      ['text/xml', 'application/xml'],
      { parseAs: 'buffer', bodyLimit: BODY_BYTES },
      (_, body, done) => done(null, body),
    );
    door.setErrorHandler(async (error, request, reply) => {
      const broken = faultOfError(context, error);
      if (broken.detail === 'too-large') await drain(request.raw);
      return sendFault(reply, broken);
    });
    // Before the body is read: who comes with a token that is not known makes the hub take nothing in.
    const arrivals = new WeakMap<HttpRequest, Arrived>();
    const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
      const arrived = await authenticate(context, request.headers.authorization);
      if (!arrived) return refuseUnknown(context, reply);
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

/** Tools write `?wsdl` as they like. */
const asksDescription = ({ query }: HttpRequest): boolean =>
  query !== null && typeof query === 'object' && Object.keys(query).some((name) => name.toLowerCase() === 'wsdl');

const describe = (version: HubVersion, address: string, request: HttpRequest, reply: HttpReply): HttpReply =>
  asksDescription(request)
    ? reply.type(CONTENT_TYPE).send(printWsdl(version, address))
    : sendFault(reply, fault('Client', 'post-only', 'Send a SOAP request by POST; the description is at ?wsdl.'));

/** Where tokens are taken it is 401, as clients know it; else what the standard of signatures says. */
function refuseUnknown({ takesBearer }: HubContext, reply: HttpReply): HttpReply {
  if (!takesBearer) return sendFault(reply, securityFault('security-missing'));
  reply.header('www-authenticate', 'Bearer');
  return sendFault(reply, fault('Client', 'not-authenticated', 'The caller is not known: send a valid token.'), 401);
}

async function answer(
  context: HubContext,
  version: HubVersion,
  { arrived, request }: { readonly arrived: Arrived; readonly request: HttpRequest },
  reply: HttpReply,
): Promise<HttpReply> {
  const read = readCall(version, request);
  if (!read.ok) return sendFault(reply, read.fault);
  const language = languageOf(request);
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const opened = await openRequest(context, version, bytes, { arrived, requestId: request.id });
  if (opened === 'unknown') return refuseUnknown(context, reply);
  if ('fault' in opened) return sendFault(reply, opened.fault);
  const { read, party } = opened;
  const action = readAction(request.headers.soapaction?.toString());
  if (action !== '' && !version.actionPrefixes.some((prefix) => action === `${prefix}${read.request.operation}`)) {
    return sendFault(reply, fault('Client', 'soap-action', 'The SOAPAction is not that of the message.'));
  }
  const header = request.headers['accept-language'];
  const language = header === undefined ? 'en' : chooseLanguage(header);
  const at = { requestId: request.id, language };
  const outcome = version.hasPages
    ? await perform(context, party, read, at)
    : tellRest(await perform(context, party, askAll(read), at), read.header, language);
  context.metrics.operationAnswered('intrahub', read.request.operation, outcome.isComplete);
  return reply.type(CONTENT_TYPE).send(printAnswerTo(context, version, { ...read, id: request.id }, outcome));
}

function printAnswerTo(
  { hub, access }: HubContext,
  version: HubVersion,
  { id, header, request }: Read & { readonly id: string },
  outcome: Outcome,
): string {
  const now = access.clock.now();
  const date = brusselsDay(now);
  const time = brusselsTime(now);
  return printEnvelope(
    printAnswer(version, { operation: request.operation, hub, id, date, time, echo: header.echo, ...outcome }),
  );
}

/** SOAP 1.1 answers a fault with status 500; only a caller who is not known gets 401. */
const sendFault = (reply: HttpReply, what: Fault, status = 500): HttpReply =>
  reply.status(status).type(CONTENT_TYPE).send(printFault(what));

function faultOfError({ log }: HubContext, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return fault('Client', 'too-large', `The message is larger than ${BODY_BYTES} bytes.`);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return fault('Client', 'content-type', 'Send text/xml.');
  if (statusOf(error) < 500) return fault('Client', 'not-taken', 'The request cannot be taken; send it anew, later.');
  log.error({ err: error }, 'a hub request failed');
  return fault('Server', 'failed', 'Something went wrong here; nothing was kept. Try again.');
}
