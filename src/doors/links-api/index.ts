/** The door of therapeutic links: REST at /api/v1/therapeutic-links, its OpenAPI description at /api/v1/openapi.json. Source: contract; access rules 3.10. */
import swagger from '@fastify/swagger';
import { type SignedIn, traceRefusedToken } from '../../modules/identity/index.ts';
import { drain, type HttpReply, type HttpRequest, type HttpServer, sendTooMany } from '../../platform/http/index.ts';
import { chooseLanguage, type Language } from '../../platform/text/index.ts';
import { callerOf, partyOf } from './authenticate.ts';
import { checkRequest, checkResponse, RequestInvalid } from './checked.ts';
import type { LinksContext, Outcome } from './context.ts';
import { openapi } from './openapi.ts';
import { type Problem, type ProblemName, problemOf } from './problems.ts';
import { type Route, routes } from './routes.ts';

export type { LinksContext } from './context.ts';

const BODY_BYTES = 16 * 1024;

export async function openLinksApi(server: HttpServer, context: LinksContext): Promise<void> {
  await server.register(async (door) => {
    door.removeAllContentTypeParsers();
    door.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: BODY_BYTES }, (_, body, done) =>
      done(null, parseJson(String(body))),
    );
    door.setValidatorCompiler(checkRequest);
    door.setSerializerCompiler(checkResponse);
    door.setErrorHandler((error, request, reply) => failed(context, error, request, reply));
    await door.register(swagger, openapi(context.baseUrl));
    for (const route of routes) open(door, context, route);
    door.get('/api/v1/openapi.json', { schema: { hide: true } }, (_, reply) =>
      reply.type('application/json').send(JSON.stringify(door.swagger())),
    );
  });
}

/** Nothing for a text that is none: the schema refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function open(door: HttpServer, context: LinksContext, { method, url, name, summary, schema, act }: Route): void {
  // Before the body is read: nobody unknown makes the door take it in.
  const parties = new WeakMap<HttpRequest, SignedIn>();
  const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
    const party = await partyOf(context, request);
    if (!party) return refuseUnknown(context, request, reply);
    const seconds = context.limitClient?.(party.key) ?? 0;
    if (seconds > 0) return sendTooMany(request, reply, seconds);
    parties.set(request, party);
    return undefined;
  };
  const handler = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply> => {
    const party = parties.get(request);
    if (!party) return sendProblem(reply, request, 'not-authenticated');
    const caller = await callerOf(context, party, request);
    const outcome = await act(context, { caller, language: languageOf(request) }, request);
    context.metrics.operationAnswered('links-api', name, !('problem' in outcome));
    return send(reply, request, outcome);
  };
  door.route({
    method,
    url,
    bodyLimit: BODY_BYTES,
    schema: { ...schema, operationId: name, summary },
    onRequest,
    handler,
  });
}

/** A token that is not known leaves its trace; who shows none leaves none: anybody can come. */
async function refuseUnknown({ access }: LinksContext, request: HttpRequest, reply: HttpReply): Promise<HttpReply> {
  const at = { door: 'links-api', requestId: request.id } as const;
  if (request.headers.authorization !== undefined) await traceRefusedToken(access, { ...at, reason: 'token-unknown' });
  return sendProblem(reply.header('www-authenticate', 'Bearer'), request, 'not-authenticated');
}

function send(reply: HttpReply, request: HttpRequest, outcome: Outcome): HttpReply {
  if ('problem' in outcome) return sendProblem(reply, request, outcome.problem);
  const { status, body, headers = {} } = outcome;
  reply.status(status).headers(headers);
  return body === undefined ? reply.send() : reply.type('application/json').send(body);
}

function sendProblem(reply: HttpReply, request: HttpRequest, name: ProblemName, errors?: Problem['errors']): HttpReply {
  const language = languageOf(request);
  const problem = problemOf(name, { language, requestId: request.id, ...(errors ? { errors } : {}) });
  return reply
    .status(problem.status)
    .header('content-language', language)
    .type('application/problem+json')
    .send(problem);
}

function languageOf({ headers }: HttpRequest): Language {
  const header = headers['accept-language'];
  return header === undefined ? 'en' : chooseLanguage(header);
}

const BY_CODE: Readonly<Record<string, ProblemName>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
};

async function failed(
  context: LinksContext,
  error: unknown,
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  if (error instanceof RequestInvalid) return sendProblem(reply, request, 'request-invalid', error.errors);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = BY_CODE[code] ?? 'failed';
  if (name === 'too-large') await drain(request.raw);
  if (name === 'failed') context.log.error({ err: error, request: request.id }, 'a links request failed');
  return sendProblem(reply, request, name);
}
