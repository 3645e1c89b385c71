/**
 * The door of terminology at /terminology/fhir: value sets, code systems and their operations. Source: contract, "Addresses";
 * FHIR R4, "Terminology Service". It is open to everybody, for it holds no data of persons (decision 0065).
 */
import {
  drain,
  type HttpReply,
  type HttpRequest,
  type HttpServer,
  networkOf,
  queryOf,
  statusOf,
} from '../../platform/http/index.ts';
import { takesJson, terminologyCapabilities, terminologyStatement } from '../../standards/fhir/index.ts';
import { problemText, send, sendJson, sendProblem } from './answers.ts';
import { languageOf, type TerminologyContext } from './context.ts';
import type { DoorProblemName } from './problems.ts';
import { BODY_BYTES, questionOf, takeBodies } from './read-body.ts';
import { type Route, routes } from './routes.ts';
import { withGiven } from './with-given.ts';

export type { TerminologyContext } from './context.ts';

const BASE = '/terminology/fhir';
/** The day on which what the door can do last changed. */
const CAPABLE_SINCE = '2026-11-30';
const VERSION = '0.1.0';

export async function openTerminologyDoor(server: HttpServer, context: TerminologyContext): Promise<void> {
  const openDoor = async (door: HttpServer): Promise<void> => {
    door.removeAllContentTypeParsers();
    takeBodies(door);
    openToOrigins(door);
    // An address that is too long is answered before the door has a say.
    door.addHook('onSend', async (request, reply, payload) =>
      reply.statusCode === 414 ? problemText(context.baseUrl, request, reply, 'address-too-long') : payload,
    );
    door.setErrorHandler((error, request, reply) => failed(context, error, request, reply));
    door.setNotFoundHandler((request, reply) => sendProblem(context.baseUrl, request, reply, 'address-unknown'));
    openMetadata(door, context);
    for (const route of routes) open(door, context, route);
  };
  await server.register(openDoor, { prefix: BASE });
}

const mayAnswer = (request: HttpRequest): boolean =>
  takesJson(request.headers.accept, queryOf(request).find(([name]) => name === '_format')?.[1]);

function openMetadata(door: HttpServer, { baseUrl, terminology }: TerminologyContext): void {
  const facts = { base: `${baseUrl}${BASE}`, name: 'Zenne, terminology', version: VERSION, date: CAPABLE_SINCE };
  const statement = terminologyStatement(facts);
  const capabilities = terminologyCapabilities(facts, terminology.engine.library);
  door.get('/metadata', async (request, reply) => {
    if (!mayAnswer(request)) return sendProblem(baseUrl, request, reply, 'not-acceptable');
    const isTerminology = queryOf(request).some(([name, value]) => name === 'mode' && value === 'terminology');
    return sendJson(reply, isTerminology ? capabilities : statement);
  });
}

const idOf = ({ params }: HttpRequest): string | undefined =>
  params && typeof params === 'object' && 'id' in params ? String(params.id) : undefined;

/** `*` prefers nothing. */
const preferredBy = ({ headers }: HttpRequest): string | undefined =>
  headers['accept-language'] === '*' ? undefined : headers['accept-language'];

/** Nobody has a name here: a client is the network that it asks from. */
const clientOf = ({ ip }: HttpRequest): string => `terminology ${networkOf(ip)}`;
/** Codes looked at in a question with resources of its own that count for one request more. */
const CODES_IN_A_REQUEST = 5000;

function open(door: HttpServer, context: TerminologyContext, { method, path, name, act }: Route): void {
  const { baseUrl, metrics, limitClient } = context;
  // Before the body is read.
  const onRequest = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply | undefined> => {
    const seconds = limitClient(clientOf(request));
    if (seconds === 0) return undefined;
    return sendProblem(baseUrl, request, reply.header('retry-after', String(seconds)), 'too-many');
  };
  const handler = async (request: HttpRequest, reply: HttpReply): Promise<HttpReply> => {
    if (!mayAnswer(request)) return sendProblem(baseUrl, request, reply, 'not-acceptable');
    const question = questionOf(request);
    if (!question) return sendProblem(baseUrl, request, reply, 'request-invalid');
    const displayLanguage = preferredBy(request);
    const engine = withGiven(context, question);
    const asked = {
      ...{ question, engine },
      id: idOf(request),
      language: languageOf(request),
      displayLanguage,
      base: `${baseUrl}${BASE}`,
    };
    const outcome = act(context, asked);
    limitClient(clientOf(request), Math.floor(engine.spent() / CODES_IN_A_REQUEST));
    metrics.operationAnswered('terminology', name, 'resource' in outcome);
    return send(baseUrl, request, reply, outcome);
  };
  door.route({ method, url: path, bodyLimit: BODY_BYTES, onRequest, handler });
}

/** Applications in browsers of any origin may ask. Source: Fetch standard. */
function openToOrigins(door: HttpServer): void {
  door.addHook('onRequest', async (_, reply) => {
    reply.headers({ 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
  });
  const asks = {
    'access-control-allow-methods': 'GET, HEAD, POST',
    'access-control-allow-headers': 'Accept, Accept-Language, Authorization, Content-Type',
    'access-control-max-age': '600',
  };
  door.options('/*', async (_, reply) => reply.headers(asks).status(204).send());
}

const BY_CODE: Readonly<Record<string, DoorProblemName>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request-invalid',
};

async function failed(
  { baseUrl, log }: TerminologyContext,
  error: unknown,
  request: HttpRequest,
  reply: HttpReply,
): Promise<HttpReply> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const name = BY_CODE[code] ?? (statusOf(error) === 429 ? 'too-many' : 'failed');
  if (name === 'too-large') await drain(request.raw);
  if (name === 'failed') log.error({ err: error, request: request.id }, 'a terminology request failed');
  return sendProblem(baseUrl, request, reply, name);
}
